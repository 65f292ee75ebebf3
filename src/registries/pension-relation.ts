import { z } from 'zod';
import { custodyTypes, relationStatuses, suspensionReasons } from '../policy/index.ts';
import { moneySchema, monthSchema, paidPeriodSchema, periodSchema } from './values.ts';

export const relationStatusSchema = z.enum(relationStatuses);
export const suspensionReasonSchema = z.enum(suspensionReasons);
export const custodyTypeSchema = z.enum(custodyTypes);

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
