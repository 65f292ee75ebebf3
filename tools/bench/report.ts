/** The figures as people and programs read them. */
import type { Figure } from './bench.ts';
import { isMet, targets, type Target } from './targets.ts';

export type Figures = Readonly<Record<string, Figure>>;

export const jsonOf = (figures: Figures): string => `${JSON.stringify(figures, null, 2)}\n`;

/** A line each, with what it is to come to. */
export function tableOf(figures: Figures): string {
  const rows = Object.entries(figures).map(([name, measured]) => [
    name,
    numberText(measured.value),
    measured.unit,
    measured.ratio === null ? '' : `${numberText(measured.ratio)} times`,
    measured.baseline === null ? '' : numberText(measured.baseline),
    targetText(targets[name], measured),
  ]);
  const table = [['figure', 'value', 'unit', 'better', 'baseline', 'wanted'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const isNumber = (column: number) => column === 1 || column === 4;
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ');
  return table.map((row) => `${line(row).trimEnd()}\n`).join('');
}

/** Three figures say all that a measurement can. */
const numberText = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });

function targetText(target: Target | undefined, measured: Figure): string {
  if (!target) return '';
  const { atLeast, atMost, times } = target;
  const words = [
    atLeast === undefined ? [] : `at least ${numberText(atLeast)}`,
    atMost === undefined ? [] : `at most ${numberText(atMost)}`,
    times === undefined ? [] : `${numberText(times)} times`,
  ];
  return `${words.flat().join(', ')}: ${isMet(target, measured) ? 'yes' : 'no'}`;
}
