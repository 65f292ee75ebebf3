import { distinctMonths, Money, type Month, periodsOf } from '../../../policy/index.ts';
import type { QuestionOf } from '../../exchange.ts';
import type { contributionPosting } from '../../pension-orders.ts';
import type { PensionRelation } from '../../pension-relation.ts';
import type { PaidPeriod } from '../../values.ts';
import { Refusal } from '../answering.ts';
import { demandStatus } from './statuses.ts';

/** In whose name an individual participant's contributions stand in the ledger. */
const individual = '个人参保';

/** The relation after contributions have been entered. */
export function contributed(relation: PensionRelation, order: QuestionOf<typeof contributionPosting>): PensionRelation {
  demandStatus(relation, ['active', 'interrupted', 'suspended'], 'take contributions');
  const months = order.months.map(({ month }) => month);
  const problems = problemsOf(relation, months);
  if (problems.length > 0) throw new Refusal(409, problems);
  const { paid, place, account } = relation;
  const toAccount = Money.sum(order.months.map(({ accountAmount }) => accountAmount));
  return {
    ...relation,
    paid: withMonths(paid, months, place ?? ''), // nobody is active, interrupted or suspended nowhere
    account: { ...account, principal: account.principal.plus(toAccount) },
  };
}

/** What the ledger would not take: a month twice, a month that is paid, a month of imprisonment. */
function problemsOf({ paid, servedSentences }: PensionRelation, months: readonly Month[]): string[] {
  const known = new Set(distinctMonths(paid));
  const served = new Set(distinctMonths(servedSentences));
  return months.flatMap((value, index) => [
    ...(months.indexOf(value) < index ? [`months: ${value} twice`] : []),
    ...(known.has(value) ? [`months: ${value} is already paid`] : []),
    ...(served.has(value) ? [`months: ${value} was served in prison`] : []),
  ]);
}

/** The ledger with the months at the place; months in a row are one period. */
function withMonths(paid: readonly PaidPeriod[], months: readonly Month[], place: string): PaidPeriod[] {
  const isHere = (period: PaidPeriod) => period.place === place && period.unit === individual;
  const elsewhere = paid.filter((period) => !isHere(period));
  const here = periodsOf([...distinctMonths(paid.filter(isHere)), ...months]);
  const all = [...elsewhere, ...here.map((period) => ({ ...period, place, unit: individual }))];
  return all.sort((a, b) => (a.from < b.from ? -1 : 1));
}
