/** What the letters to whoever has the money say (B-04). */
import { nameMarks } from '../../cases/index.ts';
import { commonData, type CommonData, dueSince, type Source, yuan } from '../../notices/index.ts';
import { Money } from '../../policy/index.ts';
import { records } from './records.ts';

export interface HeldMoneyData extends CommonData {
  amount: string;
  /** The case ended without effect; otherwise too much was paid. */
  ended: boolean;
  dueOn: string;
  /** Whom the money goes to: the applicant, or the heir. */
  payee: string;
}

async function heldMoneyData(source: Source): Promise<HeldMoneyData> {
  const { cases, file, recipient } = source;
  const { outcome, decidedAt } = await records.stored(cases, file.caseNumber, 'list-held-money');
  const holdings = outcome.holdings.filter(({ holder }) => holder === recipient);
  return {
    ...commonData(source),
    amount: yuan(Money.sum(holdings.map(({ amount }) => amount))),
    ended: outcome.scope === 'everything',
    dueOn: dueSince(source, decidedAt, 'remittance'),
    payee: file.survivors.heir ? `其继承人、受益人${nameMarks.heirs}` : '退役士兵本人',
  };
}

export const notices = { 'held-money-order': heldMoneyData, 'held-money-reminder': heldMoneyData };
