/** What the register of pension relations says of a person, as clerks read it: in the same words in every process. */
import { z } from 'zod';
import { countText, distinctMonths, type Money, monthText, periodsText, relationStatusNames } from '../../../policy/index.ts';
import type { PensionRelation } from '../../../registries/index.ts';

const text = z.string();
export const registerViewSchema = z.object({
  statusLabel: text,
  place: text,
  insuredFrom: text,
  paidMonths: text,
  lastPaidMonth: text,
  arrears: text,
});
export const balanceViewSchema = z.object({ principal: text, interest: text, total: text });

export const nothing = '无';

export function registerView(
  relation: Pick<PensionRelation, 'status' | 'place' | 'insuredFrom' | 'paid' | 'arrears'>,
): z.output<typeof registerViewSchema> {
  const paid = distinctMonths(relation.paid);
  const last = paid.at(-1);
  return {
    ...standing(relation),
    paidMonths: countOrNothing(paid.length),
    lastPaidMonth: last ? monthText(last) : nothing,
    arrears: arrearsText(relation),
  };
}

/** Only where the relation stands. */
export function standing({ status, place, insuredFrom }: Pick<PensionRelation, 'status' | 'place' | 'insuredFrom'>) {
  return {
    statusLabel: relationStatusNames[status],
    place: place ?? nothing,
    insuredFrom: insuredFrom ? monthText(insuredFrom) : nothing,
  };
}

export const agencyPensionLabel = ({ agencyPension }: Pick<PensionRelation, 'agencyPension'>): string =>
  agencyPension ? '已参加' : '未参加';

export function arrearsText({ arrears: { amount, months } }: Pick<PensionRelation, 'arrears'>): string {
  return amount.isZero() && months.length === 0 ? nothing : `${amount}元（${periodsText(months)}）`;
}

export const countOrNothing = (months: number): string => (months === 0 ? nothing : countText(months));

/** The personal account. */
export function balanceView({ principal, interest }: { principal: Money; interest: Money }): z.output<typeof balanceViewSchema> {
  return { principal: principal.toString(), interest: interest.toString(), total: principal.plus(interest).toString() };
}
