/** Chinese words for what the rules decide in the suspension: by the path in the recorded outcome, and for its values. */
export const recordLabels = {
  suspensionReason: '中断原因',
  possible: '可以办理',
  place: '参保地',
  suspendedFrom: '中断起始月',
  paidSince: '中断后已缴月数',
  owedSince: '中断后欠费月数',
  actualMonthsBefore: '中断前实际缴费月数',
  actualMonthsAfter: '恢复后实际缴费月数',
  deemedMonthsBefore: '中断前视同缴费月数',
  deemedMonthsCounted: '计算的视同缴费月数',
  creditedActualMonths: '实际缴费月数合计',
  countedMonths: '中断期间计算的月数',
  loseDeemedMonths: '丧失视同缴费年限',
  mayContribute: '中断期间可以缴费',
  arrearsTreatment: '欠费处理',
  arrearsMonths: '欠费月数',
  arrearsAmount: '欠费金额（元）',
  resumedOn: '恢复缴费日期',
  relationNow: '关系现状',
  credits: '计入的利息',
};

export const valueNames = { settle: '完清欠费', delete: '删除欠费', none: '无' };
