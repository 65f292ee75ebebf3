/** What the steps of a lump-sum payout record (L-01 to L-15). */
import { z } from 'zod';
import { dateSchema, moneySchema, monthSchema, pensionRelationSchema } from '../../registries/index.ts';
import {
  deadlinesRecord,
  field,
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

/** L-05: what is offered in place of a proof of death, recognised or not, with a reason. */
const recognition = {
  deathProofRecognised: z
    .enum(['yes', 'no'])
    .nullish()
    .transform((answer) => answer ?? undefined),
  deathProofReason: optionalText,
};

const approval = z.object({
  decision: z.literal('approve'),
  ...recognition,
  ...nameAnswer,
  /** AMB-32: no identity document is demanded, but it may have been seen. */
  identityChecked: z
    .boolean()
    .nullish()
    .transform((checked) => checked ?? undefined),
  heirProofWaiver: optionalText,
  lateMonthsReason: optionalText,
  exceptionReason: optionalText,
});
export type Approval = z.output<typeof approval>;

export const records = recordsOf({
  ...materials.outcomes,

  'register-payout': z.object({
    withinScope: field('事由属于受理范围', z.boolean()),
    heirProofFromRetiree: field('在世的也须交继承人或者受益人证明', z.boolean()),
    deadlines: deadlinesRecord,
  }),

  /** The pension relation and its account, without the account's number. */
  'look-up-account': pensionRelationSchema.pick({ status: true, place: true, insuredFrom: true, paid: true, arrears: true }).extend({
    account: z.object({ principal: moneySchema, interest: moneySchema }),
    /** Numbers of the other open applications for the payout, and of those on which no clerk has decided yet. */
    competingClaims: z.array(z.string()).default([]),
    unsettledClaims: z.array(z.string()).default([]),
    ...nameChecked,
  }),

  'resolve-competing-claims': oneOf(
    z.object({ decision: z.literal('entitled'), reason: requiredText }),
    z.object({ decision: z.literal('notEntitled'), reason: requiredText }),
  ),

  /** What the clerks decide on, and what is ordered. */
  'check-payout': z.object({
    possible: field('可以办理', z.boolean()),
    doubtful: field('有待明确', z.boolean()),
    cutoffDate: field('终止时点', dateSchema.nullable()),
    amount: field('支付金额（元）', moneySchema),
    lateMonths: field('终止时点之后的缴费月份', z.array(monthSchema)),
    /** AMB-31: a living retiree's proof of an heir or beneficiary, for the clerk to waive or to demand. */
    heirProofMissing: field('缺继承人或者受益人证明', z.boolean()),
    /** L-05: there is no proof of death, and something else is offered, for the clerk to recognise or not. */
    otherProofOffered: field('以其他证明代替死亡证明', z.boolean().default(false)),
    /** What else is missing, by name: the window saw the other proof before the case goes back for it. */
    missing: field('尚缺材料', z.array(z.string()).default([])),
  }),

  'review-payout': oneOf(approval, supplement.extend(recognition), refuse),

  'approve-payout': oneOf(
    z.object({ decision: z.literal('approve') }),
    z.object({ decision: z.literal('return'), reason: requiredText }),
    refuse,
  ),

  /** The third person: nothing is paid without. */
  'release-payout': oneOf(z.object({ decision: z.literal('release') }), z.object({ decision: z.literal('return'), reason: requiredText })),

  'confirm-account': z.object({ accountUnchanged: z.boolean() }),

  /** The case of the heir or beneficiary, who goes on after the applicant's death. */
  'continue-for-heir': z.object({ successor: field('继承人的受理编号', z.string()) }),

  /**
   * `balance`: what the account held when it was closed, and so what is paid. `paid`: what had been paid before; in cases of
   * version 0.1.0, which paid first.
   */
  'terminate-relation': z.object({
    terminatedOn: dateSchema,
    cutoffDate: dateSchema,
    balance: moneySchema,
    principal: moneySchema.optional(),
    interest: moneySchema.optional(),
    paid: moneySchema.nullable(),
  }),
});

export type Account = RecordOf<typeof records, 'look-up-account'>;
export type Assessment = RecordOf<typeof records, 'check-payout'>;
export type Terminated = RecordOf<typeof records, 'terminate-relation'>;
