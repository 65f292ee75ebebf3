/** What the letter to whoever paid too late says. */
import { paymentKindNames } from '../../cases/index.ts';
import { dateInChina } from '../../clock.ts';
import { chineseDate, commonData, type CommonData, type Source, yuan } from '../../notices/index.ts';
import { records } from './records.ts';

export interface LateMoneyData extends CommonData {
  kind: string;
  amount: string;
  paidOn: string;
  closedOn: string;
  refundedOn: string;
  voucherNumber: string;
}

async function lateMoneyData(source: Source): Promise<LateMoneyData> {
  const { cases, file } = source;
  const { kind, amount, paidOn, refundedOn, reference } = await records.read(cases, file.caseNumber, 'settle-late-money');
  return {
    ...commonData(source),
    kind: paymentKindNames[kind],
    amount: yuan(amount),
    paidOn: chineseDate(paidOn),
    closedOn: file.closedAt === null ? '' : chineseDate(dateInChina(file.closedAt)),
    refundedOn: chineseDate(refundedOn),
    voucherNumber: reference,
  };
}

export const notices = { 'late-money-notice': lateMoneyData };
