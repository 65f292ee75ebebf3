import type { Condition } from '../conditions.ts';
import { because } from './clauses.ts';
import type { EnrollmentFacts } from './facts.ts';

/** E-01: only who takes no part in basic pension insurance yet; all others continue (续保). */
export function notYetInsured({ alreadyInsured }: EnrollmentFacts): Condition {
  if (alreadyInsured === undefined) return undefined;
  const finding = alreadyInsured
    ? '已参加基本养老保险，不属于新参保；中断后接续参保的，应办理续保。'
    : '未参加基本养老保险，符合条件。';
  return { value: !alreadyInsured, reasons: [because('E-01', finding)] };
}
