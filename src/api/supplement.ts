import { z } from 'zod';
import { choice, documentNames, group, list } from '../applications/index.ts';
import type { Cases } from '../cases/index.ts';
import { acceptedSchema, caseActionResponses } from './case-action.ts';
import { caseParams } from './case-number.ts';
import { optionalKey } from './idempotency-key.ts';
import { defineRoute, type Route } from './route.ts';

const documents = list('补正的材料', choice('材料代码', documentNames), 50).min(1, '补正的材料未填写，请至少填写一项。');

const supplementSchema = group('补正', { documents: documents.meta({ description: '本次补正的材料' }) }).meta({ id: 'Supplement' });

const supplementedSchema = acceptedSchema
  .extend({ documents: z.array(z.object({ code: z.string(), name: z.string() })).meta({ description: '至今已提交的全部材料' }) })
  .meta({ id: 'SupplementReceipt' });

/** The materials that the applicant was told to hand in (B-25 to B-30). */
export function supplementRoute(cases: Cases, wakePublisher: () => void): Route {
  return defineRoute({
    method: 'post',
    path: '/api/cases/{caseNumber}/supplement',
    operationId: 'supplementMaterials',
    summary: '补正材料',
    description: '只在收到补正告知后、补正期限内办理。',
    tag: '申请',
    request: { params: caseParams, headers: optionalKey, body: supplementSchema },
    responses: caseActionResponses('已收到，重新核对材料', supplementedSchema),
    handle: async ({ params: { caseNumber }, headers, body, log }) => {
      const held = await cases.documents.add(caseNumber, body.documents, headers['Idempotency-Key']);
      wakePublisher();
      log.info({ caseNumber, added: held.added.length }, 'materials supplemented');
      const message = '补正材料已收到，将重新核对，请关注办理进度。';
      return {
        status: 202,
        body: { caseNumber, message, documents: held.documents.map((code) => ({ code, name: documentNames[code] })) },
      };
    },
  });
}
