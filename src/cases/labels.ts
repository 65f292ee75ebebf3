/** Chinese names of the values that clerks and applicants read. */

export {
  continuationReasonNames as continuationReasons,
  transferTypeNames as transferTypes,
} from '../processes/continuation/rules/facts.ts';
export { categoryNames as applicantCategories, hukouNames } from '../processes/enrollment/rules/facts.ts';

/** L-02 to L-04 */
export const payoutEvents = {
  death: '参保人员死亡',
  emigration: '出国（境）定居',
  workAbroad: '出国（境）但未定居',
  agencyTransfer: '调入机关事业单位',
} as const;

export const destinations = { foreign: '国外', hongKong: '香港', macau: '澳门', taiwan: '台湾' } as const;

export const claimantRoles = { participant: '参保人员本人', heir: '法定继承人', beneficiary: '指定受益人' } as const;

/** S-02, S-03, S-07, S-10 */
export const suspensionReasons = {
  sentenced: '被劳改或者判刑',
  enlisted: '参军',
  transferOut: '转出',
  other: '其他原因',
} as const;

export const custodyTypes = {
  imprisonment: '服刑',
  reEducationThroughLabor: '劳动教养',
  control: '管制',
  suspendedSentence: '缓刑考验期',
} as const;

export const stateNames = { received: '已收到，待登记', inProgress: '办理中', closed: '已办结' } as const;

/** A process has its own name for the outcome `completed`. */
export const endedOtherwise = { refused: '不予办理', lapsed: '逾期终止', withdrawn: '申请人撤回' } as const;

export const insuranceNames = { pension: '基本养老保险', medical: '基本医疗保险' } as const;

export const treatmentNames = {
  paid: '已缴费',
  notOnRecord: '无缴费记录，未认定断缴',
  backPay: '补缴',
  uncovered: '超出军龄，不予补缴',
  extension: '延长缴费',
  lumpSum: '一次性缴费',
  collection: '补收历年',
  arrears: '欠费',
} as const;

export const remitterNames = {
  placementUnit: '原安置单位',
  supervisingDepartment: '原安置单位上级主管部门',
  veteransAffairsBureau: '退役军人事务局',
} as const;

export const bearerNames = { veteran: '退役士兵本人', governmentFinance: '政府财政', participant: '参保人员本人' } as const;

export const recipientNames = {
  veteran: '退役士兵本人',
  liableUnit: '补缴责任单位',
  submitter: '材料提交方',
  applicant: '申请人',
} as const;

export const paymentKindNames = { personalShare: '个人缴费部分', remittance: '向征缴机构缴款' } as const;
