/** What the notices of a transfer-out say (S-07 to S-09). */
import { dateText, Money, monthText } from '../../policy/index.ts';
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
  const rows = file.calculation?.ledger ?? [];
  return {
    ...commonData(source),
    ...examplesData(source, rows),
    transferTo: file.application.transferTo ?? '',
    amount: yuan(file.calculation?.total ?? Money.zero),
    items: numbered(rows.map(({ month, personalShare }) => `${monthText(month)}：${yuan(personalShare)}。`)),
    reasons: reasonLines(await reasonsOf(cases, file.caseNumber, 'check-suspension')),
    dueOn: await dueOn(source, 'settle-arrears', 'personalShare'),
  };
}

/** S-07, S-08: the relation is elsewhere now. */
export interface TransferOutData extends RefundData {
  transferTo: string;
  transferredOn: string;
  arrearsPaid: boolean;
  arrearsDeleted: boolean;
  amount: string;
  registration: boolean;
}

export async function transferOutData(source: Source): Promise<TransferOutData> {
  const { cases, file } = sourceOf(source, 'suspension');
  const { transferredOn, arrearsDeleted } = await records.read(cases, file.caseNumber, 'transfer-relation');
  const { arrearsAmount } = await records.read(cases, file.caseNumber, 'check-suspension', ['arrearsAmount']);
  return {
    ...(await refundData(source)),
    transferTo: file.application.transferTo ?? '',
    transferredOn: dateText(transferredOn),
    arrearsPaid: !arrearsDeleted && !arrearsAmount.isZero(),
    arrearsDeleted,
    amount: yuan(arrearsAmount),
    registration: file.application.registrationRequested,
  };
}
