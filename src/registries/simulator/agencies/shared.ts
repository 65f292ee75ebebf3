import { stdnum } from 'stdnum';
import { z } from 'zod';
import { NoRecord } from '../answering.ts';
import type { Seed, SeedPerson } from '../seed.ts';

/** An ID number with a valid date and check character (GB 11643). */
export const idNumberSchema = z
  .string()
  .refine((text) => stdnum['CN']?.['ric']?.validate(text).isValid === true, 'is not a valid ID number');

export const personQuestionSchema = z.strictObject({ idNumber: idNumberSchema });

export const idempotencyKeySchema = z.string().min(1).max(200);
export const caseNumberSchema = z.string().regex(/^[A-Z0-9-]{1,40}$/, 'is not a case number');

/** @throws NoRecord when nobody with this number is seeded */
export function personOf(seed: Seed, idNumber: string): SeedPerson {
  const person = seed.persons.get(idNumber);
  if (!person) throw new NoRecord();
  return person;
}

/** What an agency holds on a person. @throws NoRecord when the person or the agency's part is missing */
export function recordOf<K extends keyof SeedPerson>(
  seed: Seed,
  idNumber: string,
  part: K,
): NonNullable<SeedPerson[K]> {
  const record = personOf(seed, idNumber)[part];
  if (record === null || record === undefined) throw new NoRecord();
  return record;
}

/** Today's date in China, where the agencies are. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
