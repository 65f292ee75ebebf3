/** Two ways of doing the same, measured in turn, so that what else the machine does meets both. */
import type { Figure, Settings } from '../bench.ts';
import { median } from './statistics.ts';

/** What one round comes to. */
type Round = () => Promise<number>;

/** @param unit of both; 'ms' is better the smaller, anything else the larger. After one round that does not count. */
export async function sideBySide({ rounds }: Pick<Settings, 'rounds'>, unit: string, ours: Round, theirs: Round): Promise<Figure> {
  await ours();
  await theirs();
  const measured: { value: number; baseline: number }[] = [];
  for (let round = 0; round < rounds; round++) measured.push({ value: await ours(), baseline: await theirs() });
  const better = ({ value, baseline }: { value: number; baseline: number }) => (unit === 'ms' ? baseline / value : value / baseline);
  return {
    value: median(measured.map(({ value }) => value)),
    unit,
    ratio: median(measured.map(better)),
    baseline: median(measured.map(({ baseline }) => baseline)),
  };
}
