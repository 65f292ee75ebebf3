/** The outcome keys of the vocabulary: what each means and which values it can have. For whoever reads the API's description. */
import { z } from 'zod';
import { applicantCategories } from '../cases/labels.ts';

const yesOrNo = (label: string) => z.boolean().optional().meta({ description: label });
const months = (label: string) =>
  z
    .int()
    .min(0)
    .optional()
    .meta({ description: `${label}（月）` });
const amount = (label: string) =>
  z
    .number()
    .optional()
    .meta({ description: `${label}（元）` });
const text = (label: string, example: string) => z.string().optional().meta({ description: label, example });

function values<const V extends string>(label: string, names: Record<V, string>) {
  const listed = Object.entries<string>(names)
    .map(([value, name]) => `${value}（${name}）`)
    .join('、');
  return { schema: z.enum(Object.keys(names) as [V, ...V[]]), description: `${label}：${listed}` };
}

function oneOf<const V extends string>(label: string, names: Record<V, string>) {
  const { schema, description } = values(label, names);
  return schema.optional().meta({ description });
}

function listOf<const V extends string>(label: string, names: Record<V, string>) {
  const { schema, description } = values(label, names);
  return z.array(schema).optional().meta({ description });
}

const bureau = { veteransAffairsBureau: '退役军人事务局' };
const collectionAgency = { socialInsuranceCollectionAgency: '社会保险征收（征缴）机构' };
const payers = { placementUnit: '原安置单位', supervisingDepartment: '主管部门', ...bureau };

const common = {
  eligible: yesOrNo('是否属于受理范围、符合条件'),
  documentsComplete: yesOrNo('材料是否齐全'),
  missingDocuments: z
    .array(z.string())
    .optional()
    .meta({ description: '缺少的材料，齐全的为空', example: ['idCard:copy'] }),
};

const backPay = {
  firstInsuredDate: text('首次参保时间', '1997-12-01'),
  backPayMonths: months('可以补缴的最多月数'),
  uncoveredGapMonths: months('《意见》施行前的断缴中超出军龄的部分'),
  lateFeeAmount: amount('滞纳金'),
  pensionExtensionAllowed: yesOrNo('基本养老保险是否允许延长缴费至最低缴费年限'),
  pensionLumpSumAllowed: yesOrNo('基本养老保险是否允许一次性缴费至最低缴费年限'),
  pensionShortfallMonths: months('基本养老保险距最低缴费年限尚差'),
  medicalLumpSumAllowed: yesOrNo('基本医疗保险是否可以一次性缴费至国家规定年限'),
  medicalShortfallMonths: months('基本医疗保险距国家规定年限尚差'),
  withinApplicationWindow: yesOrNo('是否在原则上的申请时间内'),
  submitTo: oneOf('材料提交给', payers),
  forwardTo: z
    .literal('veteransAffairsAtPlacementLevel')
    .nullable()
    .optional()
    .meta({ description: '收齐后转交：veteransAffairsAtPlacementLevel（原办理安置手续相应层级的退役军人事务部门）；直接提交的为null' }),
  remitter: oneOf('向征缴机构缴费的主体', payers),
  remitTo: oneOf('补缴资金缴至', collectionAgency),
  personalShareCollectedFromVeteran: yesOrNo('是否向退役士兵收取个人部分'),
  personalShareBorneBy: oneOf('个人部分承担者', { veteran: '退役士兵本人', governmentFinance: '政府财政' }),
  subsidyAppliedTo: oneOf('个人部分补助的申请机关', bureau),
  treatedAsNoPlacementUnit: yesOrNo('是否按无安置单位办理'),
  identityDeterminedBy: oneOf('身份认定机关', bureau),
  crossCheckWith: listOf('比对甄别核实的机关', { militaryServiceOrgan: '兵役机关', publicSecurity: '公安部门' }),
  breakTimeDeterminedBy: oneOf('断缴时间认定机构', { socialInsuranceAgency: '社会保险经办机构' }),
  pensionArrearsCheckedBy: oneOf('基本养老保险欠费核查机构', collectionAgency),
  medicalArrearsCheckedBy: oneOf('基本医疗保险欠费核查机构', { medicalInsuranceCollectionAgency: '医疗保险征收机构' }),
  medicalProcedureAt: oneOf('基本医疗保险一次性缴费办理机构', { medicalInsuranceAgencyAtInsuredPlace: '参保地医疗保险经办机构' }),
  hardshipPersonConfirmedBy: oneOf('困难个人核准机关', { civilAffairsBureau: '民政局' }),
  paymentMayStart: yesOrNo('是否可以启动办理补缴手续'),
  amountNoticeTo: listOf('应缴金额告知', { liableUnit: '补缴责任单位', veteran: '退役士兵本人' }),
  completionNoticeTo: oneOf('补缴完成情况告知', { veteran: '退役士兵本人' }),
};

const enrollment = {
  enrollmentPlace: text('参保地', '渝中区'),
  treatedAs: oneOf('参照办理的人员类别', applicantCategories),
  creditedDeemedMonths: months('视为缴费年限'),
  workStartMonth: text('参加工作时间', '1997-12'),
};

const continuation = {
  transferTriggered: yesOrNo('是否适用缴费不满10年的转移规定'),
  transferTo: text('基本养老保险关系转往', '渝中区'),
  mayContinue: yesOrNo('未及时接续的是否可以接续并补缴历年费用'),
  continuationPlace: text('接续地', '渝中区'),
  payPastYears: yesOrNo('是否须补缴历年费用'),
  transferAction: oneOf('对转入资料的处理', { accept: '接收', returnToOrigin: '退回原参保地' }),
  returnedScope: oneOf('退回的范围', { transferMaterials: '转入资料', allMaterials: '所有资料' }),
  reasonStated: yesOrNo('退回时是否说明原因'),
  completionRequested: yesOrNo('是否要求补齐明细'),
  collectionAllowed: yesOrNo('补收的月数和缴费基数是否在限度内'),
  backPayApplicationAllowed: yesOrNo('是否可以申请补缴'),
  governingDocument: text('补收以前年度缴费所依据的文件', '渝人社发〔2009〕21号'),
};

const lumpSum = {
  cutoffDate: text('截止缴费日期', '2019-03-05'),
  payoutAmount: amount('一次性支付金额'),
  mayProcess: yesOrNo('是否可以办理支付'),
  relationTerminated: yesOrNo('是否终止基本养老保险关系'),
};

const suspension = {
  accountSealed: yesOrNo('个人账户是否封存'),
  accountRetained: yesOrNo('个人账户是否保留'),
  interestAccrues: yesOrNo('个人账户是否计息'),
  mayContribute: yesOrNo('该期间是否可以继续缴费'),
  countedMonths: months('该期间计算的缴费年限'),
  lastPayableMonth: text('最后一个应缴费的月份', '2019-08'),
  creditedActualMonths: months('合计的实际缴费年限'),
  deemedMonthsCounted: months('仍然计算的视为缴费年限'),
  transferOutAllowed: yesOrNo('是否可以办理转出'),
  arrearsDeleted: yesOrNo('欠费是否作删除处理'),
  arrearsMonthsCounted: months('欠费月份中计算缴费年限的'),
  assessedMonthlyAmount: amount('本年度月缴费额'),
  lastYearStandardApplies: yesOrNo('是否按上年度标准核定'),
};

/** An undecided key is absent. */
export const outcomeSchema = z.strictObject({ ...common, ...backPay, ...enrollment, ...continuation, ...lumpSum, ...suspension });
