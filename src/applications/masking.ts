import type { PersonalData } from './application.ts';
import { isIdNumber } from './identity-number.ts';

/** "赵**": the first character; the number of stars is fixed, so that it does not tell the length of the name. */
export function maskName(name: string): string {
  return `${Array.from(name)[0] ?? ''}**`;
}

/** "51**************1X": the first two and the last two characters. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 5) return '*'.repeat(idNumber.length);
  return idNumber.slice(0, 2) + '*'.repeat(idNumber.length - 4) + idNumber.slice(-2);
}

function maskPhone(phone: string): string {
  return '*'.repeat(phone.length - 2) + phone.slice(-2);
}

/**
 * Free text (a clerk's reason, an applicant's statement) without names, addresses and numbers of the people of the case,
 * and without anybody's ID or mobile number: such text is stored beside the case and reaches the engine.
 */
export function maskText(text: string, personal: PersonalData | null): string {
  const masked = text
    .replace(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g, (found) => (isIdNumber(found.toUpperCase()) ? maskIdNumber(found) : found))
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone);
  if (!personal) return masked;
  const { applicant, agent, claimant, bankAccount } = personal;
  const people = [applicant, ...(agent ? [agent] : []), ...(claimant ? [claimant] : [])];
  const withoutPeople = people.reduce(
    (rest, { name, phone }) => rest.replaceAll(name, maskName(name)).replaceAll(phone, maskPhone(phone)),
    masked,
  );
  return withoutPeople
    .replaceAll(applicant.address || '\0', '***')
    .replaceAll(bankAccount?.accountNumber ?? '\0', maskIdNumber(bankAccount?.accountNumber ?? ''));
}

/** The same for every text within a value, as the value is written in JSON. */
export function maskJson(value: unknown, personal: PersonalData | null): unknown {
  const text = JSON.stringify(value, (_key, entry: unknown) => (typeof entry === 'string' ? maskText(entry, personal) : entry)) as
    string | undefined;
  return text === undefined ? null : JSON.parse(text);
}
