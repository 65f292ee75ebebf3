import type { CustodyType, IsoDate, Money, SuspensionReason } from '../../../policy/index.ts';

/** What is known of a case; a rule that needs more than is known decides nothing. */
export interface SuspensionFacts {
  suspensionReason?: SuspensionReason | undefined;
  custodyType?: CustodyType | undefined;
  /** Has the sentence been served (服刑期满)? */
  sentenceServed?: boolean | undefined;
  /** Contribution months before the interruption, in custody, and after it. */
  actualMonthsBefore?: number | undefined;
  deemedMonthsBefore?: number | undefined;
  custodyMonthsPaid?: number | undefined;
  actualMonthsAfter?: number | undefined;
  enlistmentApprovalDate?: IsoDate | undefined;
  arrearsAmount?: Money | undefined;
  arrearsMonths?: number | undefined;
  arrearsCleared?: boolean | undefined;
  deletionRequestedByPerson?: boolean | undefined;
  /** When the card was to be printed or the handbook registered. */
  requestDate?: IsoDate | undefined;
  /** Null: not released yet. */
  newStandardReleaseDate?: IsoDate | null | undefined;
  lastYearFullStandardMonthly?: Money | undefined;
  normalMonthlyAmount?: Money | undefined;
}

/** The kind of custody. Whoever is sentenced serves the sentence unless something else is stated: 劳改 is that too (AMB-38). */
export function custodyOf({ custodyType, suspensionReason, sentenceServed }: SuspensionFacts): CustodyType | undefined {
  const serves = suspensionReason === 'sentenced' || sentenceServed !== undefined;
  return custodyType ?? (serves ? 'imprisonment' : undefined);
}

/** The reason that is stated, else the one that the other facts tell of. */
export function suspensionReasonOf(facts: SuspensionFacts): SuspensionReason | undefined {
  if (facts.suspensionReason) return facts.suspensionReason;
  if (custodyOf(facts) === 'imprisonment') return 'sentenced';
  return facts.enlistmentApprovalDate === undefined ? undefined : 'enlisted';
}
