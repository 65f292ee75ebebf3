import {
  addMonths,
  compareMonths,
  type Condition,
  distinctMonths,
  type Month,
  monthText,
  type Period,
  type Reason,
} from '../../../policy/index.ts';
import { backPayAllowed } from './back-pay-allowed.ts';
import { because } from './clauses.ts';
import type { CollectionFacts } from './collection.ts';

/** A suspension that the register of pension relations has not ended. */
export interface OpenSuspension {
  reason: 'sentenced' | 'enlisted' | 'transferOut' | 'other';
  custodyType: 'imprisonment' | 'reEducationThroughLabor' | 'control' | 'suspendedSentence' | null;
  /** First month without a contribution. */
  from: Month;
}

/**
 * S-10, S-14: the months of a suspension in which nothing may be paid. The register knows when it began; it lasts until the
 * month before contributions go on, which is that of the application.
 */
export function unpayablePeriods(
  suspension: OpenSuspension | null,
  applicationMonth: Month,
): Pick<CollectionFacts, 'sentencePeriods' | 'enlistedPeriods'> {
  const periods =
    suspension && compareMonths(suspension.from, applicationMonth) < 0
      ? [{ from: suspension.from, to: addMonths(applicationMonth, -1) }]
      : [];
  return {
    sentencePeriods: isImprisonment(suspension) ? periods : [],
    enlistedPeriods: suspension?.reason === 'enlisted' ? periods : [],
  };
}

/** C-21: what the applicant states of a sentence, and the register knows. */
export interface SentenceFacts {
  servingSentence: boolean;
  servedSentences: readonly Period[];
  suspension: OpenSuspension | null;
  applicationMonth: Month;
}

/** C-21: whoever is in prison by the application, or by a sentence on record, may not apply; nobody can set that aside. */
export function notServing({ servingSentence, servedSentences, applicationMonth }: SentenceFacts): Condition {
  return backPayAllowed({ servingSentence: servingSentence || distinctMonths(servedSentences).includes(applicationMonth) });
}

/** C-21: a relation suspended for imprisonment; the register does not say whether the sentence has been served since. */
export function notSuspendedForSentence({ suspension }: SentenceFacts): Condition {
  if (!suspension || !isImprisonment(suspension)) return undefined;
  return { value: false, reasons: [...(backPayAllowed({ servingSentence: true })?.reasons ?? []), suspendedReason(suspension)] };
}

function suspendedReason({ from }: OpenSuspension): Reason {
  const finding = `登记自${monthText(from)}起因服刑中断，尚未登记服刑期满；已经期满的，凭刑满释放证明由业务人员核定，服刑期间的月份不予补收。`;
  return because('C-21', finding, 'AMB-58');
}

/** A sentence is served in prison unless something else is on record (AMB-38). */
function isImprisonment(suspension: OpenSuspension | null): boolean {
  return suspension?.reason === 'sentenced' && (suspension.custodyType ?? 'imprisonment') === 'imprisonment';
}
