import type { PaymentKind } from '../../cases/index.ts';
import { Money } from '../../policy/money.ts';
import { yuan } from '../format.ts';
import { sumsData, type SumsData } from './amounts.ts';
import { commonData, dueOn, type CommonData, type Source } from './common.ts';
import type { ElementId } from '../../models/names.ts';

/** How much of a sum has arrived, and until when the rest is to be paid. */
export interface ReceivedData extends CommonData {
  due: string;
  received: string;
  outstanding: string;
  hasReceived: boolean;
  dueOn: string;
}

export type PaymentData = SumsData & ReceivedData;

async function receivedData(source: Source, kind: PaymentKind, step: ElementId, term: string): Promise<ReceivedData> {
  const { due, received, outstanding } = (await source.cases.totals(source.file.caseNumber))[kind];
  return {
    ...commonData(source),
    due: yuan(due ?? Money.zero),
    received: yuan(received),
    outstanding: yuan(outstanding),
    hasReceived: !received.isZero(),
    dueOn: await dueOn(source, step, term),
  };
}

async function paymentData(source: Source, kind: PaymentKind, step: ElementId, term: string): Promise<PaymentData> {
  return { ...sumsData(source), ...(await receivedData(source, kind, step, term)) };
}

/** What a participant pays alone, while the case waits for it at `step`. */
export function participantPaymentData(source: Source, step: ElementId): Promise<ReceivedData> {
  return receivedData(source, 'personalShare', step, 'personalShare');
}

export function personalShareData(source: Source): Promise<PaymentData> {
  return paymentData(source, 'personalShare', 'await-personal-share', 'personalShare');
}

export function remittanceData(source: Source): Promise<PaymentData> {
  return paymentData(source, 'remittance', 'await-remittance', 'remittance');
}
