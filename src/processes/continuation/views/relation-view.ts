/** The pension relation as the clerks read it (C-01, C-06, C-21). */
import { z } from 'zod';
import { custodyTypeNames, monthsBetween, monthText, periodsText, suspensionReasonNames } from '../../../policy/index.ts';
import type { Relation } from '../records.ts';
import { agencyPensionLabel, nothing, registerView, registerViewSchema } from '../../shared/index.ts';

const text = z.string();
export const relationViewSchema = registerViewSchema.extend({
  suspension: text,
  servedSentences: text,
  agencyPensionLabel: text,
  /** Numbers of the person's open cases of suspension. */
  openSuspensions: text,
  periods: z.array(z.object({ from: text, to: text, months: z.int(), place: text, unit: text })),
});
export type RelationView = z.output<typeof relationViewSchema>;

export function relationView(relation: Relation, openSuspensions: string[]): RelationView {
  return {
    ...registerView(relation),
    suspension: suspensionText(relation),
    servedSentences: periodsText(relation.servedSentences) || nothing,
    agencyPensionLabel: agencyPensionLabel(relation),
    openSuspensions: openSuspensions.join('、') || nothing,
    periods: relation.paid.map(({ from, to, place, unit }) => ({ from, to, months: monthsBetween(from, to), place, unit })),
  };
}

function suspensionText({ suspension }: Relation): string {
  if (!suspension) return nothing;
  const { reason, custodyType, from } = suspension;
  const why = custodyType ? `${suspensionReasonNames[reason]}，${custodyTypeNames[custodyType]}` : suspensionReasonNames[reason];
  return `自${monthText(from)}起（${why}）`;
}
