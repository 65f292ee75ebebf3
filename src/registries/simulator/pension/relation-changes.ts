/** What each order makes of a pension relation. Every function answers the relation afterwards, or refuses (409). */
import { addMonths, distinctMonths, Money, type Month, monthsIn, type Period, periodsOf } from '../../../policy/index.ts';
import type { QuestionOf } from '../../exchange.ts';
import type { arrearsClearance, enrollment, resumption, suspension, transferOut } from '../../pension-orders.ts';
import type { PensionRelation } from '../../pension-relation.ts';
import { Refusal } from '../answering.ts';
import { demandStatus } from './statuses.ts';

const nothingOwed: PensionRelation['arrears'] = { amount: Money.zero, months: [] };

/** Somebody who has never been insured. */
const blank: PensionRelation = {
  status: 'none',
  place: null,
  category: null,
  insuredFrom: null,
  paid: [],
  deemedMonths: 0,
  workStartMonth: null,
  account: { number: null, principal: Money.zero, interest: Money.zero },
  arrears: nothingOwed,
  suspension: null,
  servedSentences: [],
  agencyPension: false,
};

export function enrolled(before: PensionRelation | null, order: QuestionOf<typeof enrollment>, accountNumber: string): PensionRelation {
  const known = before ?? blank;
  demandStatus(known, ['none', 'terminated'], 'begin anew');
  // What was paid out is settled: nothing of it counts for the new relation.
  const relation = known.status === 'terminated' ? { ...blank, agencyPension: known.agencyPension } : known;
  const { category, place, insuredFrom, deemedMonths, workStartMonth } = order;
  const account = { ...relation.account, number: accountNumber };
  return { ...relation, status: 'active', category, place, insuredFrom, deemedMonths, workStartMonth, account };
}

/** A relation that comes from the agencies' scheme (C-08) begins here, with an account of its own. */
export function resumed(relation: PensionRelation, order: QuestionOf<typeof resumption>, accountNumber: string): PensionRelation {
  const fromAgency = relation.agencyPension ? (['none'] as const) : [];
  demandStatus(relation, ['interrupted', 'suspended', 'transferredOut', ...fromAgency], 'be resumed');
  const { place, from, suspensionMonthsCounted = 0, servedUntil } = order;
  const { account } = relation;
  if (isInPrison(relation) && suspensionMonthsCounted > 0) {
    throw new Refusal(409, ['suspensionMonthsCounted: months of imprisonment do not count']);
  }
  return {
    ...relation,
    status: 'active',
    place,
    insuredFrom: relation.insuredFrom ?? from,
    account: { ...account, number: account.number ?? accountNumber },
    suspension: null,
    servedSentences: isInPrison(relation) ? withServed(relation, servedUntil ?? addMonths(from, -1)) : relation.servedSentences,
  };
}

/** Whoever is sentenced serves the sentence unless something else is stated (AMB-38). */
function isInPrison({ suspension }: PensionRelation): boolean {
  return suspension?.reason === 'sentenced' && (suspension.custodyType ?? 'imprisonment') === 'imprisonment';
}

/** The sentences on record, and the one of the suspension up to its last month, but for what was paid. */
function withServed({ suspension, paid, servedSentences }: PensionRelation, lastMonth: Month): Period[] {
  if (!suspension || suspension.from > lastMonth) return servedSentences;
  const { from } = suspension;
  const earlier = servedSentences.filter((sentence) => sentence.to < from || sentence.from > from);
  const known = new Set(distinctMonths(paid));
  return [...earlier, ...periodsOf(monthsIn({ from, to: lastMonth }).filter((month) => !known.has(month)))];
}

export function suspended(relation: PensionRelation, order: QuestionOf<typeof suspension>): PensionRelation {
  demandStatus(relation, ['active', 'interrupted'], 'be suspended');
  const { reason, custodyType, from, caseNumber, deleteArrears, loseDeemedMonths } = order;
  return {
    ...relation,
    status: 'suspended',
    deemedMonths: loseDeemedMonths ? 0 : relation.deemedMonths,
    arrears: deleteArrears ? nothingOwed : relation.arrears,
    suspension: { reason, custodyType, from, caseNumber },
  };
}

export function transferredOut(relation: PensionRelation, order: QuestionOf<typeof transferOut>): PensionRelation {
  const { to, deleteArrears } = order;
  demandStatus(relation, ['active', 'interrupted', 'suspended'], 'be transferred');
  if (!deleteArrears && owes(relation)) throw new Refusal(409, ['arrears: are neither cleared nor deleted']);
  return { ...relation, status: 'transferredOut', place: to, arrears: nothingOwed };
}

export function cleared(relation: PensionRelation, { amount, onlyMonths }: QuestionOf<typeof arrearsClearance>): PensionRelation {
  const { arrears } = relation;
  if (!owes(relation)) throw new Refusal(409, ['arrears: there are none']);
  const owed = distinctMonths(arrears.months);
  const strange = onlyMonths?.filter((month) => !owed.includes(month)) ?? [];
  if (strange.length > 0)
    throw new Refusal(
      409,
      strange.map((month) => `onlyMonths: ${month} is not owed`),
    );
  const left = owed.filter((month) => onlyMonths !== undefined && !onlyMonths.includes(month));
  if (left.length === 0) return { ...relation, arrears: nothingOwed };
  if (arrears.amount.compareTo(amount) <= 0) throw new Refusal(409, ['amount: leaves nothing for the months that stay owed']);
  return { ...relation, arrears: { amount: arrears.amount.minus(amount), months: periodsOf(left) } };
}

export function owing(relation: PensionRelation, month: Month, amount: Money): PensionRelation {
  const { arrears } = relation;
  return { ...relation, arrears: { amount: arrears.amount.plus(amount), months: periodsOf([...distinctMonths(arrears.months), month]) } };
}

export function withInterest(relation: PensionRelation, amount: Money): PensionRelation {
  demandStatus(relation, ['active', 'interrupted', 'suspended'], 'bear interest');
  const { account } = relation;
  return { ...relation, account: { ...account, interest: account.interest.plus(amount) } };
}

export function terminated(relation: PensionRelation): PensionRelation {
  demandStatus(relation, ['active', 'interrupted', 'suspended'], 'be terminated');
  const { account } = relation;
  return { ...relation, status: 'terminated', account: { ...account, principal: Money.zero, interest: Money.zero } };
}

/** Nobody asks another place for what is over. */
export function demandRequestable(relation: PensionRelation): void {
  demandStatus(relation, ['none', 'active', 'interrupted', 'suspended', 'transferredOut'], 'be transferred in');
}

function owes({ arrears }: PensionRelation): boolean {
  return !arrears.amount.isZero() || arrears.months.length > 0;
}
