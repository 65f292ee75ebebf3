// By its own file: the package's index loads the numbers of all countries, 309 files.
import { validate } from 'stdnum/lib/cjs/cn/ric.js';
import { isoDate, type IsoDate } from '../policy/index.ts';

/** The provinces of GB/T 2260; 81 to 83: residents of Hong Kong, Macau and Taiwan; 9 and a province: foreigners who live here. */
const region = '1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[1-6]';
const form = new RegExp(`^(?:${region})\\d{4}(?:19|20)\\d{9}[\\dX]$`);

/** True for a resident identity number of 18 characters with a real region and birth date and a right checksum (GB 11643). */
export function isIdNumber(text: string): boolean {
  return form.test(text) && validate(text).isValid;
}

/** What an identity number tells of its holder. The number must have been checked with `isIdNumber`. */
export function personOf(idNumber: string): { birthDate: IsoDate; gender: 'male' | 'female' } {
  const [year, month, day] = [idNumber.slice(6, 10), idNumber.slice(10, 12), idNumber.slice(12, 14)];
  return {
    birthDate: isoDate(`${year}-${month}-${day}`),
    gender: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female',
  };
}
