/** The check of one insurance as its form shows it (B-35 to B-37). */
import { z } from 'zod';
import { compareMonths, distinctMonths, monthsBetween, type Period, type Reason } from '../../../policy/index.ts';
import type { RecordDifference } from '../rules/record-agreement.ts';
import type { PaidPeriod } from '../../../registries/index.ts';
import { groundViews, groundViewSchema } from '../../shared/index.ts';

const text = z.string();
export const arrearsViewSchema = z.object({
  recordsAgree: z.boolean(),
  paidMonths: z.int(),
  gapMonths: z.int(),
  differences: z.array(z.object({ from: text, to: text, stated: text, registered: text, finding: text })),
  /** Each month in which form and registry differ: what is recognised beyond them is questioned. */
  differingMonths: z.array(text),
  periods: z.array(z.object({ from: text, to: text, months: z.int(), statusLabel: text, place: text })),
  proposedPeriods: z.array(z.object({ from: text, to: text, place: text, proof: text })),
  reasons: z.array(groundViewSchema),
});
export type ArrearsView = z.output<typeof arrearsViewSchema>;

export interface CheckedRecords {
  recordsAgree: boolean;
  paidMonths: number;
  gapMonths: number;
  differences: RecordDifference[];
  paid: readonly PaidPeriod[];
  gaps: readonly Period[];
  service: Period;
  reasons: readonly Reason[];
}

export function arrearsView(checked: CheckedRecords): ArrearsView {
  const { recordsAgree, paidMonths, gapMonths, differences } = checked;
  return {
    recordsAgree,
    paidMonths,
    gapMonths,
    differences: differences.map(({ from, to, stated, recorded, finding }) => {
      return { from, to, stated: source(stated), registered: source(recorded), finding };
    }),
    differingMonths: distinctMonths(differences),
    periods: periods(checked),
    // What only the applicant states: the clerk adds the proof, or takes the line out.
    proposedPeriods: differences
      .filter(({ kind }) => kind === 'onlyStated')
      .map(({ from, to, stated }) => ({ from, to, place: stated ?? '', proof: '' })),
    reasons: groundViews(checked.reasons),
  };
}

const source = (placeAndUnit: string | null) => (placeAndUnit === null ? '无记录' : `${placeAndUnit}已缴`);

function periods({ paid, gaps, service }: CheckedRecords): ArrearsView['periods'] {
  const row = ({ from, to }: Period, statusLabel: string, place: string) => {
    return { from, to, months: monthsBetween(from, to), statusLabel, place };
  };
  const rows = [
    row(service, '服役', '—'),
    ...paid.map((period) => row(period, '已缴', period.place)),
    ...gaps.map((period) => row(period, '断缴', '—')),
  ];
  return rows.sort((a, b) => compareMonths(a.from, b.from));
}
