/** Fields that many answers have. Forms send an empty text for what was left out. */
import { z } from 'zod';

const longestText = 2000;

export const requiredText = z
  .string({ error: 'is required' })
  .trim()
  .min(1, 'is required')
  .max(longestText, `has more than ${longestText} characters`);

export const optionalText = z
  .string()
  .max(longestText, `has more than ${longestText} characters`)
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
