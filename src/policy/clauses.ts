import { citing } from './reason.ts';

/** Clauses that more than one process rests on, by requirement id, verbatim as in the chapter that has them. */
export const sharedClauses = {
  'S-10': '个人参保人员从批准参军当月起,不再缴纳基本养老保险费',
  'E-28': '其符合国家规定计算连续工龄的军龄按现行有关政策视为缴费年限',
} as const satisfies Record<string, string>;

/** A reason with the clause's own words. */
export const becauseShared = citing(sharedClauses);
