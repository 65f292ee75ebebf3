import { date, group } from '../cases/fields.ts';
import type { Cases } from '../cases/index.ts';
import { caseActionResponses } from './case-action.ts';
import { caseParams } from './case-number.ts';
import { optionalKey } from './idempotency-key.ts';
import { defineRoute, type Route } from './route.ts';

const resumptionSchema = group('恢复缴费', {
  resumedOn: date('恢复缴费日期').meta({ description: '自该日所在月起恢复缴费', example: '2026-11-23' }),
}).meta({ id: 'Resumption' });

/** S-10, S-15: the suspension is over, and contributions are to be resumed. */
export function resumeRoute(cases: Cases, wakePublisher: () => void): Route {
  return defineRoute({
    method: 'post',
    path: '/api/cases/{caseNumber}/resume',
    operationId: 'resumeContributions',
    summary: '申请恢复缴费',
    description: '只在养老保险关系中断期间办理，例如服刑期满、退出现役之后。',
    tag: '申请',
    request: { params: caseParams, headers: optionalKey, body: resumptionSchema },
    responses: caseActionResponses('已收到，办理恢复缴费'),
    handle: async ({ params: { caseNumber }, headers, body, log }) => {
      const announcement = { message: 'contributions-resumed', awaitedStep: 'await-resumption', variables: body } as const;
      await cases.announce(caseNumber, announcement, headers['Idempotency-Key']);
      wakePublisher();
      log.info({ caseNumber }, 'resumption requested');
      return { status: 202, body: { caseNumber, message: '恢复缴费的申请已收到，请关注办理进度。' } };
    },
  });
}
