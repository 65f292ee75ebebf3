import type { Cases } from '../cases/index.ts';
import { caseActionResponses } from './case-action.ts';
import { caseParams } from './case-number.ts';
import { defineRoute, type Route } from './route.ts';

/** The applicant withdraws; refused once money is on its way, or what was applied for has taken effect. Asked twice, it is done once. */
export function withdrawRoute(cases: Cases, wakePublisher: () => void): Route {
  return defineRoute({
    method: 'post',
    path: '/api/cases/{caseNumber}/withdraw',
    operationId: 'withdrawApplication',
    summary: '撤回申请',
    description: '申请的事项登记生效、缴纳或者支付资金之前可以撤回；已收的个人缴费予以退还。',
    tag: '申请',
    request: { params: caseParams },
    responses: caseActionResponses('已收到，办理撤回'),
    handle: async ({ params: { caseNumber }, log }) => {
      await cases.withdrawals.request(caseNumber);
      wakePublisher();
      log.info({ caseNumber }, 'withdrawal requested');
      return { status: 202, body: { caseNumber, message: '撤回申请已收到；已收款项的，将予以退还。请关注办理进度。' } };
    },
  });
}
