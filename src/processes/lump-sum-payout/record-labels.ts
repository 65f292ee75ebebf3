/** Chinese words for what the rules decide in the payout, by the path in the recorded outcome. */
export const recordLabels = {
  withinScope: '事由属于受理范围',
  heirProofFromRetiree: '在世的也须交继承人或者受益人证明',
  possible: '可以办理',
  doubtful: '有待明确',
  cutoffDate: '终止时点',
  amount: '支付金额（元）',
  lateMonths: '终止时点之后的缴费月份',
  heirProofMissing: '缺继承人或者受益人证明',
};
