/** Chinese names of the values that clerks and applicants read. */

export const processNames = { 'veteran-back-pay': '部分退役士兵保险补缴' } as const;

export const submitters = { placementUnit: '原安置单位', supervisingDepartment: '主管部门', veteran: '退役士兵本人' } as const;

export const stateNames = { received: '已收到，待登记', inProgress: '办理中', closed: '已办结' } as const;

export const outcomeNames = {
  completed: '补缴完成',
  refused: '不予办理',
  lapsed: '逾期终止',
  withdrawn: '申请人撤回',
} as const;

export const insuranceNames = { pension: '基本养老保险', medical: '基本医疗保险' } as const;

export const treatmentNames = {
  paid: '已缴费',
  notOnRecord: '无缴费记录，未认定断缴',
  backPay: '补缴',
  uncovered: '超出军龄，不予补缴',
  extension: '延长缴费',
  lumpSum: '一次性缴费',
} as const;

export const remitterNames = {
  placementUnit: '原安置单位',
  supervisingDepartment: '原安置单位上级主管部门',
  veteransAffairsBureau: '退役军人事务局',
} as const;

export const bearerNames = { veteran: '退役士兵本人', governmentFinance: '政府财政' } as const;

export const recipientNames = { veteran: '退役士兵本人', liableUnit: '补缴责任单位', submitter: '材料提交方' } as const;

export const paymentKindNames = { personalShare: '个人缴费部分', remittance: '向征缴机构缴款' } as const;
