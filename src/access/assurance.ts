/**
 * Which level of assurance an act needs. Looking: any account; applying: a checked name; money and withdrawal: the face, or a sign-in
 * just now. The staff: for everything what STAFF_ASSURANCE says.
 */
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

/**
 * Whether a member of the staff has signed in by more than a password: platforms name that differently.
 *
 * @param accepted one of these must be among what the platform says; of the levels of persons a higher one does as well
 */
export function isStaffAssured({ signedInBy }: StaffMember, accepted: readonly string[]): boolean {
  const rank = (level: string): number => assurances.findIndex((known) => known === level);
  const reaches = (said: string, wanted: string) => said === wanted || (rank(wanted) >= 0 && rank(said) >= rank(wanted));
  return accepted.some((wanted) => wanted === 'account' || signedInBy.some((said) => reaches(said, wanted)));
}

export function isAssured(person: Person, act: Act, now: Date): boolean {
  const { level, orFresh }: Demand = demands[act];
  const reaches = (wanted: Assurance) => assurances.indexOf(person.assurance) >= assurances.indexOf(wanted);
  return reaches(level) || (orFresh === true && isFresh(person, now) && reaches('realName'));
}
