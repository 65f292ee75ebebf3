/**
 * What many answers of clerks have. They are recorded as they are given, so this is also the form of the records; how long
 * a text may be is asked of an answer only: masked on record, it may be longer.
 */
import { z } from 'zod';

/** Forms send an empty text for what was left out. */
export const requiredText = z.string({ error: 'is required' }).trim().min(1, 'is required');

/** Of what is no text a form sends an empty one, or null, for what was left out. */
export const leftOut = (value: unknown) => (value === '' || value === null ? undefined : value);

export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || undefined);

/** The choice itself: names the values that are possible. */
export function choice<T extends string>(...values: [T, ...T[]]) {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` });
}

/** Answers whose fields depend on the decision. */
export function oneOf<T extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]>(...answers: T) {
  return z.discriminatedUnion('decision', answers, { error: 'is missing or not one of the possible decisions' });
}

/** Back to the applicant, with everything that is wanted of him. */
export const supplement = z.object({ decision: z.literal('supplement'), supplementRequest: requiredText });

/** The end of the case. */
export const refuse = z.object({ decision: z.literal('refuse'), reason: requiredText });

/** What was to be paid is overdue: another term, or the end. */
export const extendOrTerminate = z.object({ decision: choice('extend', 'terminate'), reason: requiredText });
