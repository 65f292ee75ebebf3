import { type IsoDate, lastUnpayableMonth, type Month, type Period, type UnpayableMonths } from '../../../policy/index.ts';

/** A suspension that the register of pension relations has not ended. */
export interface OpenSuspension {
  reason: 'sentenced' | 'enlisted' | 'transferOut' | 'other';
  custodyType: 'imprisonment' | 'reEducationThroughLabor' | 'control' | 'suspendedSentence' | null;
  /** First month without a contribution. */
  from: Month;
}

/** What is known of the end of a suspension in which nothing may be paid. */
export interface SuspensionEndFacts {
  suspension: OpenSuspension | null;
  servedSentences: readonly Period[];
  /** When the sentence or the service ended, as the applicant states it. */
  statedEnd?: IsoDate | undefined;
  /** The same by the clerk's decision, which goes before all else. */
  decidedEnd?: IsoDate | undefined;
  /** AMB-43 */
  unpayableMonths: UnpayableMonths;
}

/** The last month of the sentence or the service (C-21, S-10, S-14), by whom it is known. */
export interface SuspensionEnd {
  registered: Month | undefined;
  stated: Month | undefined;
  decided: Month | undefined;
}

export function suspensionEnd(facts: SuspensionEndFacts): SuspensionEnd {
  const { suspension, servedSentences, statedEnd, decidedEnd, unpayableMonths } = facts;
  const lastMonth = (day: IsoDate | undefined) => day && lastUnpayableMonth(day, unpayableMonths);
  return {
    registered: isImprisonment(suspension) ? servedSentences.find((sentence) => covers(sentence, suspension.from))?.to : undefined,
    stated: lastMonth(statedEnd),
    decided: lastMonth(decidedEnd),
  };
}

/** The clerk's decision, else what the register says, else what was stated. */
export const lastMonthOf = ({ decided, registered, stated }: SuspensionEnd): Month | undefined => decided ?? registered ?? stated;

/** The register says when it ended, and the applicant nothing else: nothing is left for a clerk to decide. */
export const isSettled = ({ registered, stated }: SuspensionEnd): boolean =>
  registered !== undefined && (stated === undefined || stated === registered);

/** A sentence is served in prison unless something else is on record (AMB-38). */
export function isImprisonment(suspension: OpenSuspension | null): suspension is OpenSuspension {
  return suspension?.reason === 'sentenced' && (suspension.custodyType ?? 'imprisonment') === 'imprisonment';
}

export const isService = (suspension: OpenSuspension | null): suspension is OpenSuspension => suspension?.reason === 'enlisted';

export const covers = ({ from, to }: Period, month: Month): boolean => from <= month && month <= to;
