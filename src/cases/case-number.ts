import { randomBytes } from 'node:crypto';
import { dateInChina } from '../clock.ts';

/** Crockford's base 32: no I, L, O, U, which people confuse or read as a word. */
export const codeCharacters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * "BJ2026-7K3QF-0T9XM": the year in China and 50 random bits. It opens nothing by itself, and is not
 * to be guessed all the same.
 */
export function newCaseNumber(now: Date): string {
  const random = randomCharacters(10);
  return `BJ${dateInChina(now).slice(0, 4)}-${random.slice(0, 5)}-${random.slice(5)}`;
}

/** Five random bits each. */
export const randomCharacters = (count: number): string => [...randomBytes(count)].map((byte) => codeCharacters.charAt(byte % 32)).join('');

/** What was typed of a code: in small letters, full width, with any hyphens or none, O for 0, I or L for 1. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** However it is typed; undefined where it is none. */
export function caseNumberIn(typed: string): string | undefined {
  const [, year, first, second] = /^BJ(\d{4})([0-9A-Z]{5})([0-9A-Z]{5})$/.exec(plainCode(typed)) ?? [];
  return year === undefined ? undefined : `BJ${year}-${first}-${second}`;
}
