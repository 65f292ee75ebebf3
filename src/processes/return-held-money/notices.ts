/** What the letters to whoever has the money say (B-04). */
import { dateInChina } from '../../clock.ts';
import { chineseDate, commonData, type CommonData, endOfTerm, type Source, yuan } from '../../notices/index.ts';
import { Money } from '../../policy/index.ts';
import { records } from './records.ts';

export interface HeldMoneyData extends CommonData {
  amount: string;
  /** The case ended without effect; otherwise too much was paid. */
  ended: boolean;
  dueOn: string;
}

async function heldMoneyData(source: Source): Promise<HeldMoneyData> {
  const { cases, file, recipient, deadlines, parameters } = source;
  const { outcome, decidedAt } = await records.stored(cases, file.caseNumber, 'list-held-money');
  const own = outcome.holdings.filter(({ holder }) => holder === recipient);
  const holdings = own.length > 0 ? own : outcome.holdings;
  const term = deadlines['remittance'];
  if (term === undefined) throw new Error('The variable "deadlines" has no term remittance.');
  return {
    ...commonData(source),
    amount: yuan(Money.sum(holdings.map(({ amount }) => amount))),
    ended: outcome.scope === 'everything',
    dueOn: chineseDate(endOfTerm(dateInChina(decidedAt), term, parameters)),
  };
}

export const notices = { 'held-money-order': heldMoneyData, 'held-money-reminder': heldMoneyData };
