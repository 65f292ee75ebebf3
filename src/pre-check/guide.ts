/** How people are led through a pre-check: data of each process, beside what the schemas say. */

export interface Question {
  fact: string;
  /** In place of the schema's label. */
  ask?: string;
  hint?: string;
  /** The answers to the first question with which it matters; without them it always does. */
  with?: readonly string[];
}

export interface Guide {
  /** Whom it is for, in plain words. */
  about: string;
  /** What people are asked, the most important first. The first decides which of the others matter. */
  questions: readonly Question[];
  /** The outcomes that somebody hopes for, the most important first: the first says whether it can be done at all. */
  hopedFor: Readonly<Record<string, { yes: string; no: string }>>;
  /** The outcomes that say how much, and who pays; which office. */
  money: readonly string[];
  offices: readonly string[];
  /** What cannot be otherwise, whatever somebody does, or is not theirs to choose. */
  fixed: readonly string[];
  /** Values of a choice that nobody is told to have. */
  never?: readonly string[];
  /** What grows while somebody waits, beside what does in every process. */
  growing?: readonly string[];
}

/** In every process. */
export const alwaysFixed = ['gender', 'legalRetirementAgeMonths', 'enlistmentDate'];
export const alwaysGrowing = ['applicationDate', 'applicationMonth', 'ageMonths'];
