import type { PaymentKind } from '../../cases/index.ts';
import { Money } from '../../policy/money.ts';
import { yuan } from '../format.ts';
import { sumsData, type SumsData } from './amounts.ts';
import { dueOn, type Source } from './common.ts';

/** How much of a sum has arrived, and until when the rest is to be paid. */
export interface PaymentData extends SumsData {
  due: string;
  received: string;
  outstanding: string;
  hasReceived: boolean;
  dueOn: string;
}

async function paymentData(source: Source, kind: PaymentKind, step: string, term: string): Promise<PaymentData> {
  const { due, received, outstanding } = (await source.cases.totals(source.file.caseNumber))[kind];
  return {
    ...sumsData(source),
    due: yuan(due ?? Money.zero),
    received: yuan(received),
    outstanding: yuan(outstanding),
    hasReceived: !received.isZero(),
    dueOn: await dueOn(source, step, term),
  };
}

export function personalShareData(source: Source): Promise<PaymentData> {
  return paymentData(source, 'personalShare', 'await-personal-share', 'personalShare');
}

export function remittanceData(source: Source): Promise<PaymentData> {
  return paymentData(source, 'remittance', 'await-remittance', 'remittance');
}
