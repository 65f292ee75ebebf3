import { dateInChina, type Clock } from '../clock.ts';
import { group, prose } from '../applications/index.ts';
import type { Cases } from '../cases/index.ts';
import { caseActionResponses } from './case-action.ts';
import { caseParams } from './case-number.ts';
import { optionalKey } from './idempotency-key.ts';
import { defineRoute, type Route } from './route.ts';

const statementSchema = group('陈述、申辩', {
  text: prose('陈述、申辩内容', 4000).meta({ description: '陈述、申辩的事实和理由' }),
}).meta({ id: 'Statement' });

/** The right to be heard before a refusal. */
export function statementRoute(cases: Cases, clock: Clock, wakePublisher: () => void): Route {
  return defineRoute({
    method: 'post',
    path: '/api/cases/{caseNumber}/statement',
    operationId: 'submitStatement',
    summary: '提出陈述、申辩',
    description: '只在收到拟不予办理告知后、告知的期限内办理。',
    tag: '申请',
    request: { params: caseParams, headers: optionalKey, body: statementSchema },
    responses: caseActionResponses('已收到，复核陈述、申辩'),
    handle: async ({ params: { caseNumber }, headers, body, log }) => {
      const statement = { text: body.text, receivedOn: dateInChina(clock()) };
      await cases.statements.save(caseNumber, statement, headers['Idempotency-Key']);
      wakePublisher();
      log.info({ caseNumber }, 'statement received');
      return { status: 202, body: { caseNumber, message: '陈述、申辩已收到，将予以复核，请关注办理进度。' } };
    },
  });
}
