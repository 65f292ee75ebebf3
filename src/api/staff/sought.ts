import { comparedName, isComparedName, isIdNumber } from '../../applications/index.ts';
import { caseNumberIn } from '../../cases/index.ts';

/** By what a case is sought: in full width, in small letters, with blanks, as receipt and identity card have it. */
export interface Sought {
  /** What was typed, without all that. */
  typed: string;
  idNumber?: string | undefined;
  caseNumber?: string | undefined;
  /** Of a person, in full. */
  name?: string | undefined;
}

/** A name may stand before the ID number, which says more. */
export function soughtIn(text: string): Sought {
  const typed = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  const idNumber = typed.replace(/^\D+/, '');
  if (isIdNumber(idNumber)) return { typed, idNumber };
  const caseNumber = caseNumberIn(typed);
  const name = comparedName(typed);
  return caseNumber === undefined && isComparedName(name) ? { typed, name } : { typed, caseNumber };
}
