/** The relation and its account as the clerk reads them (S-01, S-07, S-13). */
import { z } from 'zod';
import type { Participation } from '../records.ts';
import { Money } from '../../../policy/index.ts';
import { balanceView, balanceViewSchema, countOrNothing, registerView, registerViewSchema } from '../../shared/index.ts';

const text = z.string();
export const participationViewSchema = registerViewSchema.omit({ paidMonths: true }).extend({
  ...balanceViewSchema.shape,
  insured: z.boolean(),
  actualMonths: text,
  deemedMonths: text,
});
export type ParticipationView = z.output<typeof participationViewSchema>;

const notInsured: Participation = {
  status: 'none',
  place: null,
  insuredFrom: null,
  paid: [],
  deemedMonths: 0,
  arrears: { amount: Money.zero, months: [] },
  account: { principal: Money.zero, interest: Money.zero },
};

export function participationView(found: Participation | null): ParticipationView {
  const participation = found ?? notInsured;
  const { paidMonths: actualMonths, ...register } = registerView(participation);
  return {
    insured: found !== null,
    ...register,
    actualMonths,
    deemedMonths: countOrNothing(participation.deemedMonths),
    ...balanceView(participation.account),
  };
}

/** In one sentence, for the record. */
export function participationFinding(participation: Participation | null): string {
  if (!participation) return '养老保险关系库中没有该参保人员的记录。';
  const { statusLabel, actualMonths, deemedMonths, principal, interest, arrears } = participationView(participation);
  return `关系状态为${statusLabel}，实际缴费${actualMonths}，视为缴费${deemedMonths}，个人账户本金${principal}元、利息${interest}元，欠费${arrears}。`;
}
