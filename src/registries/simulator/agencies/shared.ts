import { NoRecord } from '../answering.ts';
import type { Seed, SeedPerson } from '../seed.ts';

/** @throws NoRecord when nobody with this number is seeded */
export function personOf(seed: Seed, idNumber: string): SeedPerson {
  const person = seed.persons.get(idNumber);
  if (!person) throw new NoRecord();
  return person;
}

/** What an agency holds on a person. @throws NoRecord when the person or the agency's part is missing */
export function recordOf<K extends keyof SeedPerson>(seed: Seed, idNumber: string, part: K): NonNullable<SeedPerson[K]> {
  const record = personOf(seed, idNumber)[part];
  if (record === null) throw new NoRecord();
  return record;
}
