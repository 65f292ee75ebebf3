// By its own file: the package's index loads the numbers of all countries, 309 files.
import { validate } from 'stdnum/lib/cjs/cn/ric.js';
import { isoDate, type IsoDate } from '../policy/index.ts';

/** True for a resident identity number of 18 characters with a real birth date and a right checksum (GB 11643). */
export function isIdNumber(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text) && validate(text).isValid;
}

/** What an identity number tells of its holder. The number must have been checked with `isIdNumber`. */
export function personOf(idNumber: string): { birthDate: IsoDate; gender: 'male' | 'female' } {
  const [year, month, day] = [idNumber.slice(6, 10), idNumber.slice(10, 12), idNumber.slice(12, 14)];
  return {
    birthDate: isoDate(`${year}-${month}-${day}`),
    gender: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female',
  };
}
