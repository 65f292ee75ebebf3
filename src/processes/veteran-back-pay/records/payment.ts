/** The calculation, and what becomes of it (B-03 to B-18, B-42 to B-54). */
import { z } from 'zod';
import { codesOf, personalShareBearerNames, remitterNames } from '../../../policy/index.ts';
import { dateSchema, moneySchema } from '../../../registries/index.ts';
import { subsidyCategoryNames } from '../subsidy-application.ts';
import { choice, coded, extendOrTerminate, field, oneOf, optionalText, requiredText } from '../../shared/index.ts';

const count = (label: string) => field(label, z.int());
const yesOrNo = (label: string) => field(label, z.boolean());
const amount = (label: string) => field(label, moneySchema);

/** How the branches of the decision table are called where two outcomes are compared. */
const branches = {
  ableUnit: '原安置单位有缴费能力',
  ableDepartment: '原安置单位上级主管部门有缴费能力',
  noUnit: '无安置单位',
  inabilityConfirmed: '不存在或者无缴费能力，参照无安置单位',
  unconfirmed: '尚未审核确认无缴费能力',
};

/** Who pays (B-44 to B-54), as the decision table back-pay-payer said; what else it says is kept with it. */
export const payerRecord = z.looseObject({
  branch: field('缴费主体适用情形', z.string().default(''), branches),
  remitter: coded('缴费主体', remitterNames),
  personalShareBorneBy: coded('个人部分承担者', personalShareBearerNames),
  explanation: field('缴费主体的说明', z.string().default('')),
  personalShareCollectedFromVeteran: field('向本人收取个人部分', z.unknown().optional()),
  subsidyAppliedTo: field('个人部分补助受理机关', z.unknown().optional()),
  requirements: field('缴费主体的依据', z.unknown().optional()),
});

/** What is paid for one insurance beside the back-pay. */
const insurance = (name: string) => ({
  shortfallMonths: count(`${name}不足最低缴费年限的月数`),
  lumpSumAllowed: yesOrNo(`${name}可以一次性缴费`),
  lumpSumMonths: count(`${name}一次性缴费月数`),
  unitTotal: amount(`${name}单位部分（元）`),
  personalTotal: amount(`${name}个人部分（元）`),
});

export const paymentOutcomes = {
  /** Without the ledger, which has its own table. */
  'calculate-back-pay': z.object({
    firstInsuredDate: field('首次参保时间', dateSchema),
    serviceMonths: count('军龄（月）'),
    gapMonths: count('断缴月数'),
    backPayMonths: count('可补缴月数'),
    uncoveredGapMonths: count('超出军龄不予补缴的月数'),
    anythingPayable: yesOrNo('有可补缴的月份'),
    lateFee: amount('滞纳金（元）'),
    unitTotal: amount('单位部分合计（元）'),
    personalTotal: amount('个人部分合计（元）'),
    total: amount('合计（元）'),
    pension: z.object({
      ...insurance('养老保险'),
      extensionAllowed: yesOrNo('养老保险可以延长缴费'),
      extensionMonths: count('养老保险延长缴费月数'),
    }),
    medical: z.object(insurance('医疗保险')),
    payer: payerRecord,
  }),

  'review-calculation': oneOf(
    z.object({ decision: z.literal('approve') }),
    z.object({ decision: z.literal('return'), remark: requiredText }),
  ),

  'register-subsidy-application': z.object({
    category: coded('申报的困难人员类别', subsidyCategoryNames),
    agrees: yesOrNo('与民政局核准的类别一致'),
    appliedOn: field('补助申请日期', dateSchema),
  }),

  'decide-overdue-subsidy': oneOf(
    z.object({ decision: z.literal('received'), category: choice(...codesOf(subsidyCategoryNames)), receivedOn: dateSchema }),
    z.object({ decision: z.literal('extend'), reason: requiredText }),
    z.object({ decision: z.literal('terminate'), reason: requiredText }),
  ),

  'confirm-finance-share': oneOf(
    z.object({ decision: z.literal('approve'), fundDocument: requiredText }),
    z.object({ decision: z.literal('return'), reason: requiredText }),
  ),

  'decide-overdue-payment': extendOrTerminate,

  'resolve-remittance': oneOf(
    z.object({ decision: z.literal('wait'), reason: requiredText }),
    z.object({ decision: z.literal('inability'), reason: requiredText }),
    z.object({ decision: z.literal('received'), voucherNumber: requiredText, reason: requiredText }),
  ),

  'handle-medical-payment': oneOf(
    z.object({
      decision: z.literal('done'),
      idCardChecked: z.literal(true, { error: 'must be true: the procedure needs the ID card (B-49)' }),
      reason: optionalText,
    }),
    z.object({ decision: z.literal('notHandled'), cause: choice('absent', 'refused'), circumstances: requiredText }),
  ),

  'drop-medical-payment': z.object({
    unitShare: amount('核减的单位部分（元）'),
    personalShare: amount('核减的个人部分（元）'),
    total: amount('核减合计（元）'),
  }),
};
