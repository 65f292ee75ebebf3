/** Chinese words for the codes that clerks see in the forms. */
import type { VeteranApplication } from '../application/fields.ts';
import type { DocumentCode } from '../../../cases/documents.ts';
import type { Insurance, Treatment } from '../rules/calculation.ts';
import type { ArchiveStatus, Hardship, PlacementUnitStatus, SupervisingDeptStatus } from '../rules/facts.ts';
import type { Remitter } from '../../../policy/ledger.ts';

export const submittedByLabels = {
  placementUnit: '原安置单位转交',
  supervisingDepartment: '主管部门转交',
  veteran: '本人直接提交',
} as const satisfies Record<VeteranApplication['submittedBy'], string>;

export const personTypeLabels = { soldier: '士兵', officer: '军官' } as const;
export const dischargeModeLabels = { governmentArrangedWork: '政府安排工作', other: '其他方式' } as const;

export const placementUnitStatusLabels = {
  existsAbleToPay: '存在，有缴费能力',
  existsUnableToPay: '存在，无缴费能力',
  notExists: '不存在',
  neverAssigned: '无安置单位',
} as const satisfies Record<PlacementUnitStatus, string>;

export const supervisingDeptStatusLabels = {
  existsAbleToPay: '存在，有缴费能力',
  existsUnableToPay: '存在，无缴费能力',
  notExists: '不存在',
} as const satisfies Record<SupervisingDeptStatus, string>;

export const archiveStatusLabels = {
  complete: '齐全',
  incomplete: '不全',
  lost: '丢失',
} as const satisfies Record<ArchiveStatus, string>;

export const checkResultLabels = { confirmed: '核实一致', contradicted: '核实不一致', notFound: '查无记录' } as const;

export const insuranceLabels = {
  pension: '基本养老保险',
  medical: '职工基本医疗保险',
} as const satisfies Record<Insurance, string>;

export const treatmentLabels = {
  paid: '已缴',
  notOnRecord: '无缴费记录，未认定断缴',
  backPay: '可补缴',
  uncovered: '超出军龄不予补缴',
  extension: '延长缴费',
  lumpSum: '一次性缴费',
} as const satisfies Record<Treatment, string>;

export const hardshipLabels = {
  none: '非困难人员',
  minimumLivingAllowance: '最低生活保障对象',
  extremePoverty: '特困人员',
} as const satisfies Record<Hardship, string>;

export const remitterLabels = {
  placementUnit: '原安置单位',
  supervisingDepartment: '上级主管部门',
  veteransAffairsBureau: '退役军人事务局',
} as const satisfies Record<Remitter, string>;

const documentTitles = {
  enlistmentProof: '入伍批准书或应征公民入伍政审表等入伍证明材料主件',
  dischargeRegistrationForm: '退出现役登记表',
  idCard: '居民身份证',
  applicationForm: '个人申请表',
  contributionRecords: '多地缴费证明或个人账号查询单等缴费记录和凭证',
} as const;

const documentForms = {
  original: '原件',
  copy: '复印件',
  stampedCopy: '加盖档案保管单位印章的复印件',
} as const;

/** "idCard:copy" as 居民身份证, 复印件. */
export function documentLabel(code: DocumentCode): { name: string; form: string } {
  const [title, form] = code.split(':') as [keyof typeof documentTitles, keyof typeof documentForms | undefined];
  return { name: documentTitles[title], form: form ? documentForms[form] : '不限形式' };
}
