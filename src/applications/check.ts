import type { IsoDate } from '../policy/index.ts';

/** A contradiction between fields: where it is to be corrected, and what the applicant is told. */
export interface Contradiction {
  path: (string | number)[];
  message: string;
}

/** What a check may rely on besides the application. */
export interface Circumstances {
  today: IsoDate;
  /** True if the field (such as `documents.3`) has no problem of its own; a field that has one must not be read. */
  isRight: (field: string) => boolean;
}

/** Something that the fields named in `reads` must agree in. It is looked at only if each of them is right by itself. */
export interface Check<A> {
  reads: string[];
  find(this: void, application: A, circumstances: Circumstances): Contradiction[];
}

/** No contradiction if `agrees`, else one at the field (such as `service.dischargeDate`). */
export function unless(agrees: boolean, field: string, message: string): Contradiction[] {
  return agrees ? [] : [{ path: field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)), message }];
}
