import { defineAct } from './act.ts';

/** The applicant withdraws; refused once money is on its way, or what was applied for has taken effect. Asked twice, it is done once. */
export const withdrawal = defineAct({
  path: 'withdraw',
  operationId: 'withdrawApplication',
  summary: '撤回申请',
  description: '申请的事项登记生效、缴纳或者支付资金之前可以撤回；已收的个人缴费予以退还。',
  accepted: '已收到，办理撤回',
  answer: '撤回申请已收到；已收款项的，将予以退还。请关注办理进度。',
  isOpen: ({ withdrawable }) => withdrawable,
  asks: () => [],
  warning: '撤回以后，本件终止办理，不能恢复；已收的个人缴费予以退还。以后需要办理的，须重新提出申请，并以重新申请的日期为准。',
  perform: async ({ cases }, { caseNumber, by }) => {
    await cases.withdrawals.request(caseNumber, by);
    return undefined;
  },
});
