import { citing } from './reason.ts';

/** Clauses that more than one process rests on, by requirement id, verbatim as in the chapter that has them. */
export const sharedClauses = {
  'S-10': '个人参保人员从批准参军当月起,不再缴纳基本养老保险费',
} as const satisfies Record<string, string>;

/** A reason with the clause's own words. */
export const becauseShared = citing(sharedClauses);
