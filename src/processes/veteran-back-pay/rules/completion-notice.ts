import type { Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/** B-07: the veteran is told that the back-pay is complete. Nothing is told before it is. */
export function completionNotice(facts: { backPayCompleted?: boolean | undefined }): Outcome<'veteran'> | undefined {
  if (facts.backPayCompleted === false) return undefined;
  return { value: 'veteran', reasons: [because('B-07', '补缴完成后，告知退役士兵本人。')] };
}
