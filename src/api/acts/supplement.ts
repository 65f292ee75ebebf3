import { z } from 'zod';
import { type Asked, choice, type DocumentCode, documentNames, formsOfDocument, group, list } from '../../applications/index.ts';
import type { CaseProgress } from '../../cases/index.ts';
import { readOffice } from '../../notices/index.ts';
import { sentence } from '../../policy/index.ts';
import { documentsFor, type ProcessList } from '../../processes/index.ts';
import { awaits, type CaseAct, defineAct } from './act.ts';
import { acceptedSchema } from './route.ts';

const documents = list('补正的材料', choice('材料代码', documentNames), 50).min(1, '补正的材料未填写，请至少选择一项。');

const supplementSchema = group('补正', { documents: documents.meta({ description: '本次补正的材料' }) }).meta({ id: 'Supplement' });

const supplementedSchema = acceptedSchema
  .extend({ documents: z.array(z.object({ code: z.string(), name: z.string() })).meta({ description: '至今已提交的全部材料' }) })
  .meta({ id: 'SupplementReceipt' });

/** The materials that the applicant was told to hand in (B-25 to B-30). */
export function supplement(processes: ProcessList): CaseAct {
  const awaitedStep = processes.called.find((process) => process.supplement)?.supplement?.awaitedStep;
  return defineAct({
    path: 'supplement',
    operationId: 'supplementMaterials',
    summary: '补正材料',
    description: '只在收到补正告知后、补正期限内办理。',
    body: supplementSchema,
    accepted: '已收到，重新核对材料',
    answer: '补正材料已收到，将重新核对，请关注办理进度。',
    answered: supplementedSchema,
    isOpen: (progress) => progress.supplementedAt === null && awaits(progress, awaitedStep),
    lead: ({ supplementRequest: request }) => (request === null ? '请提交补正告知书要求的材料。' : `要求补正的内容：${sentence(request)}`),
    windowFor: ({ process }) => windowOf(processes, process),
    asks: (progress) => asks(progress, documentsFor(progress.process, processes.cases)),
    perform: async ({ cases }, { caseNumber, body, key, by }) => {
      const held = await cases.documents.add(caseNumber, body.documents, key, by);
      return { documents: held.documents.map((code) => ({ code, name: documentNames[code] })) };
    },
  });
}

function windowOf({ cases }: ProcessList, process: string): string {
  const known = cases.find(({ id }) => id === process);
  if (!known) return '受理窗口';
  const { window, address, hours } = readOffice(known.office);
  return `${window}（${address}，${hours}）`;
}

/** @param own those that the process knows */
function asks({ missingDocuments }: CaseProgress, own: readonly DocumentCode[]): readonly Asked[] {
  const missing = missingDocuments.flatMap(({ code, alternatives }) => (alternatives ?? [code]).flatMap(formsOfDocument));
  const others = own.filter((code) => !missing.includes(code) && formsOfDocument(code).includes(code));
  const groups = [
    { title: '告知书要求补正的材料', names: namesOf(missing) },
    { title: missing.length === 0 ? '可以提交的材料' : '其他材料', names: namesOf(others) },
  ].filter(({ names }) => Object.keys(names).length > 0);
  return [{ field: 'documents', label: '本次提交的材料', hint: '请勾选本次提交的全部材料。', as: { ticks: groups } }];
}

const namesOf = (codes: readonly DocumentCode[]): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [code, documentNames[code]]));
