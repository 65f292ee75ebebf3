import { withDigits } from './numerals.ts';
import { interpuncts } from './person-name.ts';
import { peopleIn, type PersonalData } from './persons.ts';

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

/** What is to be found in a text, and what to write in its place. */
interface Sought {
  readonly pattern: RegExp;
  /** Of a number, also where its digits are written in Chinese. A text with fewer has none. */
  readonly digits?: number;
  /** @param meant what was found, without what stands between */
  readonly mask: (meant: string) => string;
}

/** A word of the case file, however it is spelled; one in Latin letters only by itself, not as a part of our own codes. */
function spelled(word: string | undefined, masked: string): Sought[] {
  const characters = Array.from(folded(word ?? '')).filter((character) => !/[\s·.-]/.test(character));
  if (characters.length === 0) return [];
  const escaped = characters.map((character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return [
    { pattern: new RegExp(`${notAfter(characters.at(0))}${spread(escaped)}${notBefore(characters.at(-1))}`, 'giu'), mask: () => masked },
  ];
}

const isLatin = (character = ''): boolean => /[0-9A-Za-z]/.test(character);
const notAfter = (first?: string): string => (isLatin(first) ? '(?<![0-9A-Za-z])' : '');
const notBefore = (last?: string): string => (isLatin(last) ? '(?![0-9A-Za-z])' : '');

/** Full width as half width, one blank, one hyphen, one interpunct; every character where it was. */
const folded = (text: string): string => text.replace(/[^!-~\u4E00-\u9FFF]/gu, foldedCharacter);

function foldedCharacter(character: string): string {
  const plain = character
    .normalize('NFKC')
    .replace(interpuncts, '·')
    .replace(/\p{Pd}/u, '-');
  return plain.length === character.length ? plain : character;
}

const digitsIn = (text: string): number => text.match(/\d/g)?.length ?? 0;

/** A number of the case file. */
const spelledNumber = (number: string, masked: string): Sought[] =>
  spelled(number, masked).map((one) => ({ ...one, digits: digitsIn(number) }));

/** The first counts where two overlap. */
function soughtOf(personal: PersonalData | null): Sought[] {
  const { applicant, bankAccount, survivors } = personal ?? {};
  const people = personal ? peopleIn(personal) : [];
  const heirs = [survivors?.claim, survivors?.heir].filter((one) => one !== undefined);
  const accounts = [bankAccount, ...heirs.map((heir) => heir.bankAccount)].filter((account) => account !== undefined);
  return [
    { pattern: idNumber, mask: maskIdNumber, digits: 17 },
    ...people.flatMap(({ idNumber: number }) => (number === undefined ? [] : spelledNumber(number, maskIdNumber(number)))),
    ...accounts.flatMap(({ accountNumber }) => spelledNumber(accountNumber, maskIdNumber(accountNumber))),
    { pattern: oldIdNumber, mask: maskIdNumber, digits: 15 },
    ...people.flatMap(({ phone }) => spelledNumber(phone, maskPhone(phone))),
    { pattern: mobileNumber, mask: maskPhone, digits: 11 },
    ...spelled(applicant?.address, '***'),
    ...people.flatMap(({ name }) => spelled(name, maskName(name))),
    ...accounts.flatMap(({ accountName }) => spelled(accountName, maskName(accountName))),
  ];
}

/**
 * Free text (a clerk's reason, an applicant's statement) without names, addresses and numbers of the people of the case,
 * and without anybody's ID or mobile number, however they are spelled: such text is stored beside the case and reaches the
 * engine.
 */
export const maskText = (text: string, personal: PersonalData | null): string => without(soughtOf(personal), text);

interface Finding {
  readonly from: number;
  readonly to: number;
  readonly masked: string;
}

function without(sought: readonly Sought[], text: string): string {
  const plain = folded(text);
  // For numbers alone: as a name, 张三 would be one of 张3.
  const inDigits = withDigits(plain);
  const many = digitsIn(inDigits);
  const findings = sought.flatMap(({ pattern, mask, digits }) =>
    (digits === undefined ? [...plain.matchAll(pattern)] : many < digits ? [] : numbersIn(plain, inDigits, pattern)).map(
      ({ 0: { length }, 0: whole, index }) => ({
        from: index,
        to: index + length,
        masked: mask(whole.replace(/[\s·.-]/g, '')),
      }),
    ),
  );
  return replaced(text, findings);
}

/** A number by itself, also in Chinese digits; a numeral beside it (其一510) is none of its digits, a digit is. */
function numbersIn(plain: string, inDigits: string, pattern: RegExp): RegExpExecArray[] {
  if (inDigits === plain) return [...plain.matchAll(pattern)];
  const anywhere = new RegExp(pattern.source.replaceAll(/\(\?<?!\[0-9A-Za-z\]\)/g, ''), pattern.flags);
  return [...inDigits.matchAll(anywhere), ...plain.matchAll(pattern)].filter(
    ({ 0: { length }, index }) => !isLatin(plain[index - 1]) && !isLatin(plain[index + length]),
  );
}

/** Of two that overlap the first of the list counts. */
function replaced(text: string, findings: readonly Finding[]): string {
  const kept = findings.filter((one, index) => !findings.slice(0, index).some(({ from, to }) => one.from < to && from < one.to));
  return kept.sort((a, b) => b.from - a.from).reduce((rest, { from, to, masked }) => rest.slice(0, from) + masked + rest.slice(to), text);
}

/** The same for every text within a value, as the value is written in JSON. */
export function maskJson(value: unknown, personal: PersonalData | null): unknown {
  const sought = soughtOf(personal);
  const text = JSON.stringify(value, (_key, entry: unknown) => (typeof entry === 'string' ? without(sought, entry) : entry)) as
    | string
    | undefined;
  return text === undefined ? null : JSON.parse(text);
}
