/** What the steps of suspension record (S-01 to S-18). */
import { z } from 'zod';
import { suspensionReasonNames } from '../../policy/index.ts';
import { amountSchema, dateSchema, moneySchema, monthSchema, paidMonth, pensionRelationSchema } from '../../registries/index.ts';
import {
  coded,
  deadlinesRecord,
  field,
  leftOut,
  materials,
  nameAnswer,
  nameChecked,
  oneOf,
  optionalText,
  type RecordOf,
  recordsOf,
  refuse,
  requiredText,
  supplement,
} from '../shared/index.ts';

const count = z.int().min(0);
/** What the register has as owed. */
const registeredArrears = z.object({
  amount: field('登记的欠费金额（元）', moneySchema),
  months: field('登记的欠费月份', pensionRelationSchema.shape.arrears.shape.months),
});
const arrearsTreatmentNames = { none: '无', settle: '完清欠费', delete: '删除欠费' } as const;

/** S-11, S-13, S-17: what the sealed account has borne. */
const credited = z.object({
  credits: field('计入的利息', z.array(z.object({ year: z.int(), balance: moneySchema, amount: moneySchema }))),
});

export const records = recordsOf({
  ...materials.outcomes,

  'register-suspension': z.object({ suspensionReason: coded('中断原因', suspensionReasonNames), deadlines: deadlinesRecord }),

  /** The pension relation, without the account's number; null if the person is not insured. */
  'look-up-participation': z.object({
    participation: pensionRelationSchema
      .pick({ status: true, place: true, insuredFrom: true, paid: true, deemedMonths: true, arrears: true })
      .extend({ account: z.object({ principal: moneySchema, interest: moneySchema }) })
      .nullable(),
    ...nameChecked,
  }),

  /** What the clerk decides on, and what is carried out. */
  'check-suspension': z.object({
    possible: field('可以办理', z.boolean()),
    suspendedFrom: field('中断起始月', monthSchema.nullable()),
    paidSince: field('中断后已缴月数', count),
    owedSince: field('中断后欠费月数', count),
    actualMonthsBefore: field('中断前实际缴费月数', count),
    deemedMonthsBefore: field('中断前视同缴费月数', count),
    loseDeemedMonths: field('丧失视同缴费年限', z.boolean()),
    mayContribute: field('中断期间可以缴费', z.boolean().nullable()),
    arrearsTreatment: coded('欠费处理', arrearsTreatmentNames),
    arrearsMonths: field('欠费月数', count),
    arrearsAmount: field('欠费金额（元）', moneySchema),
  }),

  'review-suspension': oneOf(
    z.object({ decision: z.literal('approve'), ...nameAnswer, paidSinceReason: optionalText }),
    supplement,
    refuse,
  ),

  /** The account as it was sealed. */
  'suspend-relation': z.object({ from: monthSchema, sealedOn: dateSchema, principal: moneySchema, interest: moneySchema }),

  'credit-interest': credited,
  'credit-outstanding-interest': credited,
  'credit-died-interest': credited,

  /** What the clerk confirms, and what is carried out. */
  'assess-resumption': z.object({
    /** `suspended`: this case resumes it. `active`: another case has. `ended`: it is paid out, or elsewhere. */
    relationNow: field('关系现状', z.enum(['suspended', 'active', 'ended'])),
    possible: field('可以办理', z.boolean()),
    place: field('参保地', z.string().nullable()),
    suspendedFrom: field('中断起始月', monthSchema),
    resumedOn: field('恢复缴费日期', dateSchema),
    actualMonthsBefore: field('中断前实际缴费月数', count),
    countedMonths: field('中断期间计算的月数', count),
    actualMonthsAfter: field('恢复后实际缴费月数', count),
    creditedActualMonths: field('实际缴费月数合计', count),
    deemedMonthsBefore: field('中断前视同缴费月数', count),
    deemedMonthsCounted: field('计算的视同缴费月数', count),
    /** S-17: of years whose rate has not been published. Cases that were assessed before have none. */
    provisionalInterest: field(
      '暂按最近公布的利率估算的利息',
      z.array(z.object({ year: z.int(), balance: moneySchema, amount: moneySchema, rate: z.string(), rateOf: z.int() })),
    ).default([]),
  }),

  'confirm-resumption': oneOf(
    z.object({
      decision: z.literal('confirm'),
      /** S-14: of the sentence; the register learns the last month of it. */
      endedOn: z.preprocess(leftOut, dateSchema.optional()),
    }),
    z.object({ decision: z.literal('reject'), reason: requiredText }),
  ),

  'resume-relation': z.object({ from: monthSchema }),

  /** What the register has as owed now, and what is to become of it. */
  'assess-arrears': z.object({
    registered: registeredArrears,
    arrearsTreatment: coded('欠费处理', arrearsTreatmentNames),
    arrearsAmount: field('欠费金额（元）', moneySchema),
  }),

  'clear-arrears': z.object({ amount: amountSchema, paidOn: dateSchema, months: field('完清的月份', z.array(paidMonth)) }),

  /** What the register had as owed, and what became of it: paid in full, or deleted. */
  'record-arrears-deletion': z.object({
    arrearsDeleted: field('有删除的欠费', z.boolean()),
    registered: registeredArrears,
    credited: field('计算年限的月份', z.array(paidMonth)),
    deletedMonths: field('删除的欠费月数', count),
    deletedAmount: field('删除的欠费金额（元）', moneySchema),
  }),

  'transfer-relation': z.object({ transferredOn: dateSchema, arrearsDeleted: z.boolean() }),
});

export type Participation = NonNullable<RecordOf<typeof records, 'look-up-participation'>['participation']>;
export type AssessedResumption = RecordOf<typeof records, 'assess-resumption'>;
