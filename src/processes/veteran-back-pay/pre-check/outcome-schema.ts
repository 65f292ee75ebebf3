/** What the outcome keys of back-pay mean, and which values they can have. */
import { z } from 'zod';
import { recipientNames } from '../../../cases/index.ts';
import { personalShareBearerNames, remitterNames } from '../../../policy/index.ts';
import { submitters } from '../application/fields.ts';
import { outcome } from '../../../pre-check/index.ts';

const { veteransAffairsBureau } = remitterNames;
const bureau = { veteransAffairsBureau };
const collectionAgency = { socialInsuranceCollectionAgency: '社会保险征收（征缴）机构' };
/** The source says 其主管部门 of whoever takes the application in, and the vocabulary has the same three for who pays. */
const bodies = { placementUnit: submitters.placementUnit, supervisingDepartment: submitters.supervisingDepartment, ...bureau };
const { veteran, liableUnit } = recipientNames;

export const outcomeSchema = {
  firstInsuredDate: outcome.text('首次参保时间', '1997-12-01'),
  backPayMonths: outcome.months('可以补缴的最多月数'),
  uncoveredGapMonths: outcome.months('《意见》施行前的断缴中超出军龄的部分'),
  lateFeeAmount: outcome.amount('滞纳金'),
  pensionExtensionAllowed: outcome.yesOrNo('基本养老保险是否允许延长缴费至最低缴费年限'),
  // `LumpSum`: the one-off (一次性缴费). The keys are published, so they keep the name.
  pensionLumpSumAllowed: outcome.yesOrNo('基本养老保险是否允许一次性缴费至最低缴费年限'),
  pensionShortfallMonths: outcome.months('基本养老保险距最低缴费年限尚差'),
  medicalLumpSumAllowed: outcome.yesOrNo('基本医疗保险是否可以一次性缴费至国家规定年限'),
  medicalShortfallMonths: outcome.months('基本医疗保险距国家规定年限尚差'),
  withinApplicationWindow: outcome.yesOrNo('是否在原则上的申请时间内'),
  submitTo: outcome.oneOf('材料提交给', bodies),
  forwardTo: z
    .literal('veteransAffairsAtPlacementLevel')
    .nullable()
    .optional()
    .meta({ description: '收齐后转交：veteransAffairsAtPlacementLevel（原办理安置手续相应层级的退役军人事务部门）；直接提交的为null' }),
  remitter: outcome.oneOf('向征缴机构缴费的主体', bodies),
  remitTo: outcome.oneOf('补缴资金缴至', collectionAgency),
  personalShareCollectedFromVeteran: outcome.yesOrNo('是否向退役士兵收取个人部分'),
  personalShareBorneBy: outcome.oneOf('个人部分承担者', personalShareBearerNames),
  subsidyAppliedTo: outcome.oneOf('个人部分补助的申请机关', bureau),
  treatedAsNoPlacementUnit: outcome.yesOrNo('是否按无安置单位办理'),
  identityDeterminedBy: outcome.oneOf('身份认定机关', bureau),
  crossCheckWith: outcome.listOf('比对甄别核实的机关', { militaryServiceOrgan: '兵役机关', publicSecurity: '公安部门' }),
  breakTimeDeterminedBy: outcome.oneOf('断缴时间认定机构', { socialInsuranceAgency: '社会保险经办机构' }),
  pensionArrearsCheckedBy: outcome.oneOf('基本养老保险欠费核查机构', collectionAgency),
  medicalArrearsCheckedBy: outcome.oneOf('基本医疗保险欠费核查机构', { medicalInsuranceCollectionAgency: '医疗保险征收机构' }),
  medicalProcedureAt: outcome.oneOf('基本医疗保险一次性缴费办理机构', { medicalInsuranceAgencyAtInsuredPlace: '参保地医疗保险经办机构' }),
  hardshipPersonConfirmedBy: outcome.oneOf('困难个人核准机关', { civilAffairsBureau: '民政局' }),
  paymentMayStart: outcome.yesOrNo('是否可以启动办理补缴手续'),
  amountNoticeTo: outcome.listOf('应缴金额告知', { liableUnit, veteran }),
  completionNoticeTo: outcome.oneOf('补缴完成情况告知', { veteran }),
};
