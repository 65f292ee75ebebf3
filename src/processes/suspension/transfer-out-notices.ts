/** What the notices of a transfer-out say (S-07 to S-09). */
import type { CaseFile } from '../../cases/index.ts';
import { countText, dateText, distinctMonths, type LedgerRow, Money, monthText, type Period } from '../../policy/index.ts';
import { commonData, type CommonData, dueOn, numbered, reasonLines, type Source, sourceOf, yuan } from '../../notices/index.ts';
import { type ExamplesData, examplesData, reasonsOf, refundData, type RefundData } from '../shared/index.ts';
import { records } from './records.ts';

/** S-07 to S-09: what is owed before the relation can go elsewhere. */
export interface ArrearsData extends CommonData, ExamplesData {
  transferTo: string;
  amount: string;
  items: string;
  reasons: string;
  dueOn: string;
}

export async function arrearsData(source: Source): Promise<ArrearsData> {
  const { cases, file } = sourceOf(source, 'suspension');
  const assessed = await records.find(cases, file.caseNumber, 'assess-arrears', ['registered']);
  const rows = openRows(file, assessed?.outcome.registered.months);
  return {
    ...commonData(source),
    ...examplesData(source, rows),
    transferTo: file.application.transferTo ?? '',
    amount: yuan(Money.sum(rows.map(({ personalShare }) => personalShare))),
    items: numbered(rows.map(({ month, personalShare }) => `${monthText(month)}：${yuan(personalShare)}。`)),
    reasons: reasonLines(assessed?.reasons ?? (await reasonsOf(cases, file.caseNumber, 'check-suspension'))),
    dueOn: await dueOn(source, 'settle-arrears', 'personalShare'),
  };
}

/** The months that are owed now: those that were cleared before stand in the ledger too. */
function openRows({ calculation }: CaseFile, registered: readonly Period[] | undefined): LedgerRow[] {
  const rows = calculation?.ledger ?? [];
  // A case that began before months were assessed again owes what it was told first.
  if (!registered) return rows;
  const owed = new Set(distinctMonths(registered));
  return rows.filter(({ month }) => owed.has(month));
}

/** S-07, S-08: the relation is elsewhere now. */
export interface TransferOutData extends RefundData {
  transferTo: string;
  transferredOn: string;
  arrearsPaid: boolean;
  paidMonths: string;
  paidAmount: string;
  arrearsDeleted: boolean;
  deletedMonths: string;
  deletedAmount: string;
  registration: boolean;
}

export async function transferOutData(source: Source): Promise<TransferOutData> {
  const { cases, file } = sourceOf(source, 'suspension');
  const { transferredOn, arrearsDeleted } = await records.read(cases, file.caseNumber, 'transfer-relation');
  const paid = file.calculation?.ledger ?? [];
  const deleted = arrearsDeleted ? await deletedArrears(source) : { months: 0, amount: Money.zero };
  return {
    ...(await refundData(source)),
    transferTo: file.application.transferTo ?? '',
    transferredOn: dateText(transferredOn),
    arrearsPaid: paid.length > 0,
    paidMonths: countText(paid.length),
    paidAmount: yuan(Money.sum(paid.map(({ personalShare }) => personalShare))),
    arrearsDeleted,
    deletedMonths: countText(deleted.months),
    deletedAmount: yuan(deleted.amount),
    registration: file.application.registrationRequested,
  };
}

/** S-08. A case that began before whole months were credited had all that was owed deleted. */
async function deletedArrears({ cases, file: { caseNumber } }: Source): Promise<{ months: number; amount: Money }> {
  const all = await records.read(cases, caseNumber, 'check-suspension', ['arrearsMonths', 'arrearsAmount']);
  const deletions = records.among(await cases.decisions.of(caseNumber), 'record-arrears-deletion', ['deletedMonths', 'deletedAmount']);
  const deletion = deletions.at(-1)?.outcome;
  return { months: deletion?.deletedMonths ?? all.arrearsMonths, amount: deletion?.deletedAmount ?? all.arrearsAmount };
}
