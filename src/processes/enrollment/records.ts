/** What the steps of enrollment record (E-01 to E-40). */
import { z } from 'zod';
import { dateSchema, monthSchema, relationStatusSchema } from '../../registries/index.ts';
import {
  coded,
  deadlinesRecord,
  field,
  materials,
  oneOf,
  nameAnswer,
  nameChecked,
  optionalText,
  proofAnswersFor,
  type RecordOf,
  recordsOf,
  refuse,
  requiredText,
  supplement,
} from '../shared/index.ts';
import { openLists } from './documents.ts';
import { categoryNames } from '../../policy/index.ts';

const reason = z.object({ requirement: z.string(), clause: z.string(), finding: z.string(), ambiguity: z.string().exactOptional() });
const wholeMonths = z.int({ error: 'must be a whole number of months' });

/** E-16: what the window says of what is offered in place of a contract. */
const otherProofs = proofAnswersFor(openLists).optional();

/** E-28, E-29: other service than was stated. */
export const serviceCorrection = z.object({
  decision: z.literal('correct'),
  creditableServiceMonths: wholeMonths.min(0, 'is negative').max(720, 'is more than 720'),
  workStartMonth: monthSchema,
  reason: requiredText,
});

const enrolled = z.object({
  /** Masked. */
  accountNumber: z.string(),
  enrolledOn: dateSchema,
  place: z.string(),
  insuredFrom: monthSchema,
  deemedMonths: z.int(),
  workStartMonth: monthSchema.nullable(),
});

/** The person has been insured elsewhere in the meantime. */
const notEnrolled = z.object({ enrolled: z.literal(false) });

export const records = recordsOf({
  ...materials.outcomes,

  'register-enrollment': z.object({
    applicantCategory: coded('参保人员类别', categoryNames),
    deadlines: deadlinesRecord,
  }),

  /** What the register of pension relations says of the applicant (E-01). */
  'look-up-enrollment-status': z.object({
    alreadyInsured: z.boolean(),
    agencyPension: z.boolean(),
    status: relationStatusSchema,
    place: z.string().nullable(),
    insuredFrom: monthSchema.nullable(),
    ...nameChecked,
  }),

  'check-enrollment': z.object({
    eligible: field('符合条件', z.boolean()),
    /** Not eligible, but only by open readings of the source: the window may decide otherwise, with a reason. */
    refusalIsOpen: field('不予办理与否有待明确', z.boolean()),
    /** Why not eligible; empty if eligible. */
    grounds: field('不符合条件的依据', z.array(reason)),
    /** The district whose bureau is competent (E-40), and whether it is ours. */
    place: field('参保地', z.string()),
    competent: field('由本局办理', z.boolean()),
    placeReasons: field('参保地的依据', z.array(reason)),
    /** Of an unplaced serviceman only. */
    deemedMonths: field('视同缴费月数', z.int().nullable()),
    workStart: field('参加工作时间', monthSchema.nullable()),
  }),

  'review-enrollment': oneOf(
    z.object({ decision: z.literal('approve'), ...nameAnswer, deviationReason: optionalText, otherProofs }),
    supplement.extend({ otherProofs }),
    refuse,
    z.object({ decision: z.literal('refer') }),
  ),

  'determine-deemed-service': oneOf(z.object({ decision: z.literal('confirm') }), serviceCorrection),

  'enroll-participant': z.union([enrolled, notEnrolled]),
});

/** What the rules find, of whomever. */
export type CheckedEnrollment = Omit<RecordOf<typeof records, 'check-enrollment'>, 'deemedMonths' | 'workStart'>;
export type EnrollmentStatus = RecordOf<typeof records, 'look-up-enrollment-status'>;
