/** Which level of assurance an act needs. Looking: any account; applying: a checked name; money and withdrawal: the face, or a sign-in just now. */
import { type Assurance, assurances, type Person, type StaffMember } from './actor.ts';

export interface Demand {
  level: Assurance;
  /** A sign-in that is not older than `freshSeconds` will do instead, if its name was checked. */
  orFresh?: true;
}

export const demands = {
  look: { level: 'account' },
  apply: { level: 'realName' },
  /** Money goes somewhere, or a case ends. */
  dispose: { level: 'face', orFresh: true },
} as const satisfies Record<string, Demand>;

export type Act = keyof typeof demands;

/** How long a sign-in counts as fresh, in seconds. */
export const freshSeconds = 5 * 60;

export const isFresh = ({ signedInAt }: Person | StaffMember, now: Date): boolean =>
  now.getTime() - signedInAt.getTime() <= freshSeconds * 1000;

export function isAssured(person: Person, act: Act, now: Date): boolean {
  const { level, orFresh }: Demand = demands[act];
  const reaches = (wanted: Assurance) => assurances.indexOf(person.assurance) >= assurances.indexOf(wanted);
  return reaches(level) || (orFresh === true && isFresh(person, now) && reaches('realName'));
}
