import { isIdNumber } from '../../applications/index.ts';
import { caseNumberIn } from '../../cases/index.ts';

/** By what a case is sought: in full width, in small letters, with blanks, as receipt and identity card have it. */
export interface Sought {
  /** What was typed, without all that. */
  typed: string;
  idNumber?: string;
  caseNumber?: string | undefined;
}

export function soughtIn(text: string): Sought {
  const typed = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  return isIdNumber(typed) ? { typed, idNumber: typed } : { typed, caseNumber: caseNumberIn(typed) };
}
