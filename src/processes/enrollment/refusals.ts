/** Where an enrollment can be refused. */
import type { Refusals } from '../shared/index.ts';

export const refusals: Refusals = { 'review-enrollment': { stage: '参保审核' } };
