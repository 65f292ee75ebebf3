import type { Cases } from '../cases/index.ts';
import { caseActionResponses } from './case-action.ts';
import { caseParams } from './case-number.ts';
import { optionalKey } from './idempotency-key.ts';
import { defineRoute, type Route } from './route.ts';

/** S-08: on the person's own application what is owed is deleted, and does not count. */
export function arrearsDeletionRoute(cases: Cases, wakePublisher: () => void): Route {
  return defineRoute({
    method: 'post',
    path: '/api/cases/{caseNumber}/arrears-deletion',
    operationId: 'requestArrearsDeletion',
    summary: '申请删除欠费',
    description: '只在转出时通知缴清欠费之后、期限之内由本人申请；删除的部分不计算缴费年限。',
    tag: '申请',
    request: { params: caseParams, headers: optionalKey },
    responses: caseActionResponses('已收到，删除欠费'),
    handle: async ({ params: { caseNumber }, headers, log }) => {
      const announcement = { message: 'arrears-deletion-requested', awaitedStep: 'settle-arrears', variables: {} } as const;
      await cases.announce(caseNumber, announcement, headers['Idempotency-Key']);
      wakePublisher();
      log.info({ caseNumber }, 'deletion of arrears requested');
      return { status: 202, body: { caseNumber, message: '删除欠费的申请已收到，删除的部分不计算缴费年限。' } };
    },
  });
}
