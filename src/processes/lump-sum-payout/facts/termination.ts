/** How the relation ends, and how it has ended. */
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { NeedsOperator } from '../../../jobs/index.ts';
import type { Money } from '../../../policy/index.ts';
import type { QuestionOf, termination } from '../../../registries/index.ts';
import { records } from '../records.ts';

export type Ending = Pick<QuestionOf<typeof termination>, 'cutoffDate' | 'reason'>;

/** L-11, L-12. @throws NeedsOperator where the rules found no payout possible: no clerk can have approved it */
export async function approvedEnding(cases: Cases, { caseNumber, application }: CaseFile<'lump-sum-payout'>): Promise<Ending> {
  const { cutoffDate } = await records.read(cases, caseNumber, 'check-payout');
  const { event } = application;
  if (cutoffDate !== null && event !== 'workAbroad') return { cutoffDate, reason: event };
  throw new NeedsOperator(
    'the rules found no payout possible, so the relation is not to be ended',
    'Let the instance go back to look-up-account (Operate: modify the instance): the case must be refused.',
  );
}

/**
 * L-01, L-14: what is to be paid. The relation has ended before, and what it held then is paid; a case of version 0.1.0 pays
 * what was approved, and ends the relation afterwards.
 */
export async function amountDue(cases: Cases, caseNumber: string): Promise<Money> {
  const terminated = await records.find(cases, caseNumber, 'terminate-relation');
  return terminated?.outcome.balance ?? (await records.read(cases, caseNumber, 'check-payout')).amount;
}
