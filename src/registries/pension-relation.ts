import { z } from 'zod';
import { moneySchema, monthSchema, paidPeriodSchema, periodSchema } from './values.ts';

/** `interrupted`: nothing is paid. `suspended`: the account is sealed (S-01). `transferredOut`: the relation is elsewhere. */
export const relationStatusSchema = z.enum(['none', 'active', 'interrupted', 'suspended', 'transferredOut', 'terminated']);
export type RelationStatus = z.output<typeof relationStatusSchema>;

export const suspensionReasonSchema = z.enum(['sentenced', 'enlisted', 'transferOut', 'other']);
export const custodyTypeSchema = z.enum(['imprisonment', 'reEducationThroughLabor', 'control', 'suspendedSentence']);

const monthCount = z.int().min(0);

/** A person's pension relation (养老保险关系), as the social insurance bureau holds it. */
export const pensionRelationSchema = z.object({
  status: relationStatusSchema,
  /** District where the relation is; null = nowhere yet. */
  place: z.string().nullable(),
  category: z.string().nullable(),
  insuredFrom: monthSchema.nullable(),
  /** Every month paid, in all places, oldest first. */
  paid: z.array(paidPeriodSchema),
  deemedMonths: monthCount,
  workStartMonth: monthSchema.nullable(),
  account: z.object({ number: z.string().nullable(), principal: moneySchema, interest: moneySchema }),
  arrears: z.object({ amount: moneySchema, months: z.array(periodSchema) }),
  suspension: z
    .object({
      reason: suspensionReasonSchema,
      custodyType: custodyTypeSchema.nullable(),
      /** First month without a contribution. */
      from: monthSchema,
      /** Null = suspended before cases had numbers. */
      caseNumber: z.string().nullable(),
    })
    .nullable(),
  /** Months of imprisonment: never collected (S-14). */
  servedSentences: z.array(periodSchema),
  /** Insured in the agencies' own pension scheme (机关事业养老保险, C-08). */
  agencyPension: z.boolean(),
});
export type PensionRelation = z.output<typeof pensionRelationSchema>;
