/** What people write in their own words, for where others read it: the engine's variables, and so the forms. */
import { maskJson } from './masking.ts';
import type { PersonalData } from './persons.ts';

const people: ReadonlySet<string> = new Set<keyof PersonalData>(['applicant', 'agent', 'claimant', 'bankAccount']);

/** Our own codes and paths of the form `laborContract:copy`: nobody's words, whoever is called so. */
const code = /^[a-z][A-Za-z]*(:[a-z][A-Za-z]*)?$/;

/**
 * The application with every text in it masked as a clerk's text is: of names and numbers of the people of the case, of
 * anybody's ID or mobile number. The people themselves stay as they are: who shows them masks them. Rules that compare
 * places go by the application itself.
 */
export function withMaskedWords<A extends PersonalData>(application: A): A {
  // The same fields with texts for texts: what an application is made of.
  return Object.fromEntries(
    Object.entries(application).map(([field, value]) => [field, people.has(field) ? value : maskedTexts(value, application)]),
  ) as unknown as A;
}

function maskedTexts(value: unknown, personal: PersonalData): unknown {
  if (typeof value === 'string') return code.test(value) ? value : maskJson(value, personal);
  if (Array.isArray(value)) return value.map((entry) => maskedTexts(entry, personal));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, maskedTexts(entry, personal)]));
}
