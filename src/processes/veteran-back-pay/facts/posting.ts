/** What is entered in a person's contribution account once the money has arrived (B-06). */
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { Money } from '../../../policy/index.ts';
import type { Insurance, LedgerRow } from '../rules/calculation.ts';
import type { Posting, PostingEntry, PostingReceipt } from '../../../registries/index.ts';
import { savedCalculation } from './saved-calculation.ts';

/** Posts the months of one insurance that the money was paid for, and keeps the receipt. A repetition posts nothing. */
export async function postContributions(
  cases: Cases,
  file: CaseFile<'veteran-back-pay'>,
  insurance: Insurance,
  post: (posting: Posting) => Promise<PostingReceipt>,
): Promise<PostingReceipt> {
  const { caseNumber, application } = file;
  const entries = savedCalculation(file)
    .ledger.filter((row) => row.insurance === insurance)
    .flatMap(toEntry);
  const idempotencyKey = `${caseNumber}:${insurance}-posting`;
  const receipt = await post({ idempotencyKey, caseNumber, idNumber: application.applicant.idNumber, entries });
  await cases.postings.record(caseNumber, {
    idempotencyKey,
    insurance,
    months: receipt.months,
    amount: Money.sum(entries.flatMap(({ unitShare, personalShare }) => [unitShare, personalShare])),
    reference: receipt.postingNumber,
    postedOn: receipt.postedOn,
  });
  return receipt;
}

function toEntry({ sequence, month, treatment, base, unitShare, personalShare }: LedgerRow): PostingEntry[] {
  if (treatment === 'paid' || treatment === 'notOnRecord' || treatment === 'uncovered') return [];
  return [{ sequence, month, treatment, base, unitShare, personalShare }];
}
