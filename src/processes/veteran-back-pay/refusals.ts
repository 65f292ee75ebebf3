/** Where back-pay can be refused (B-08, B-09, B-19, B-32). */
import type { Refusals } from '../shared/index.ts';
import { records } from './records/index.ts';

const calculated = records.outcomes['calculate-back-pay'].pick({ anythingPayable: true });

export const refusals: Refusals = {
  'accept-application': { stage: '受理审核' },
  'determine-identity': { stage: '身份认定', grounds: 'assess-identity' },
  'calculate-back-pay': { stage: '补缴核定', byRules: (outcome) => calculated.safeParse(outcome).data?.anythingPayable === false },
};
