/** What parameters/suspension.json has: continuation reads unpayableSentenceMonths too. */
import { z } from 'zod';
import { day, rate, unpayableMonths } from '../../policy/index.ts';

export const parameters = {
  /** AMB-39: do only sentences actually served lose the deemed months, or control and suspended sentences too? */
  deemedMonthsLostBy: z.enum(['servedSentences', 'everySentence']),
  /** AMB-43: which months of a sentence, or at the end of military service, may not be paid? */
  unpayableSentenceMonths: z.enum(unpayableMonths),
  /** S-17: what personal accounts bear in the year, by its first day. A value that began in an earlier year: not published yet. */
  accountInterestRate: rate,
  /** S-17: 按年 by the calendar year, or by the year since the sealing? */
  accountInterestYear: z.enum(['calendar', 'sealing']),
  /** S-09, AMB-42: when the contribution standard of the year was released. A day of an earlier year: not yet. */
  contributionStandardReleaseDate: day,
} as const;

declare module '../../policy/parameter-schemas.ts' {
  interface ParameterFiles {
    suspension: typeof parameters;
  }
}
