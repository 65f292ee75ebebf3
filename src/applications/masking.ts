import { interpuncts } from './person-name.ts';
import type { PersonalData } from './application.ts';

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

/** What people put between the characters of a name or a number: blanks, hyphens, points, line breaks. */
const between = '[\\s·.-]{0,3}';
const spread = (characters: readonly string[]): string => characters.join(between);
const digits = (count: number): string[] => Array.from({ length: count }, () => '\\d');
const alone = (pattern: string): RegExp => new RegExp(`(?<![0-9A-Za-z])${pattern}(?![0-9A-Za-z])`, 'gi');

const day = ['(?:0[1-9]|1[0-2])', '(?:0[1-9]|[12]\\d|3[01])'];
/** Anybody's, by its form (GB 11643: district, date of birth, serial number), also with a digit mistyped; of 15 digits before 1999. */
const idNumber = alone(spread(['[1-9]', ...digits(5), '(?:18|19|20)', ...digits(2), ...day, ...digits(3), '[\\dX]']));
const oldIdNumber = alone(spread(['[1-9]', ...digits(5), ...digits(2), ...day, ...digits(3)]));
const mobileNumber = alone(`(?:\\+?86${between})?${spread(['1', '[3-9]', ...digits(9)])}`);

interface Finding {
  readonly from: number;
  readonly to: number;
  readonly masked: string;
}

/** @param mask of what is meant, without what stands between */
function found(text: string, pattern: RegExp, mask: (meant: string) => string): Finding[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, 0: whole, index }) => ({
    from: index,
    to: index + length,
    masked: mask(whole.replace(/[\s·.-]/g, '')),
  }));
}

/** A word of the case file, however it is spelled. */
function spelled(text: string, word: string | undefined, masked: string): Finding[] {
  const characters = Array.from(folded(word ?? '')).filter((character) => !/[\s·.-]/.test(character));
  if (characters.length === 0) return [];
  const escaped = characters.map((character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return found(text, new RegExp(spread(escaped), 'giu'), () => masked);
}

/** Full width as half width, one blank, one hyphen, one interpunct; every character where it was. */
function folded(text: string): string {
  return Array.from(text, (character) => {
    const plain = character
      .normalize('NFKC')
      .replace(interpuncts, '·')
      .replace(/\p{Pd}/u, '-');
    return plain.length === character.length ? plain : character;
  }).join('');
}

/**
 * Free text (a clerk's reason, an applicant's statement) without names, addresses and numbers of the people of the case,
 * and without anybody's ID or mobile number, however they are spelled: such text is stored beside the case and reaches the
 * engine.
 */
export function maskText(text: string, personal: PersonalData | null): string {
  const plain = folded(text);
  const { applicant, agent, claimant, bankAccount, survivors } = personal ?? {};
  const heirs = [survivors?.claim, survivors?.heir].filter((one) => one !== undefined);
  const identified = [applicant, claimant, ...heirs].filter((person) => person !== undefined);
  const people = [...identified, ...[agent, survivors?.contact].filter((person) => person !== undefined)];
  const accounts = [bankAccount, ...heirs.map((heir) => heir.bankAccount)].filter((account) => account !== undefined);
  const findings = [
    ...found(plain, idNumber, maskIdNumber),
    ...identified.flatMap(({ idNumber: number }) => spelled(plain, number, maskIdNumber(number))),
    ...accounts.flatMap(({ accountNumber }) => spelled(plain, accountNumber, maskIdNumber(accountNumber))),
    ...found(plain, oldIdNumber, maskIdNumber),
    ...people.flatMap(({ phone }) => spelled(plain, phone, maskPhone(phone))),
    ...found(plain, mobileNumber, maskPhone),
    ...spelled(plain, applicant?.address, '***'),
    ...people.flatMap(({ name }) => spelled(plain, name, maskName(name))),
    ...accounts.flatMap(({ accountName }) => spelled(plain, accountName, maskName(accountName))),
  ];
  return replaced(text, findings);
}

/** Of two that overlap the first of the list counts. */
function replaced(text: string, findings: readonly Finding[]): string {
  const kept = findings.filter((one, index) => !findings.slice(0, index).some(({ from, to }) => one.from < to && from < one.to));
  return kept.sort((a, b) => b.from - a.from).reduce((rest, { from, to, masked }) => rest.slice(0, from) + masked + rest.slice(to), text);
}

/** The same for every text within a value, as the value is written in JSON. */
export function maskJson(value: unknown, personal: PersonalData | null): unknown {
  const text = JSON.stringify(value, (_key, entry: unknown) => (typeof entry === 'string' ? maskText(entry, personal) : entry)) as
    string | undefined;
  return text === undefined ? null : JSON.parse(text);
}
