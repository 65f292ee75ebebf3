/** Three of a part in place of one. */
import type { Wire } from '../shared/parts/index.ts';
import { loseOnOne } from './passing.ts';

export interface Sizes {
  /** Whether OpenSearch, Tasklist and Operate are there, which clerks and the application ask then, as in production. */
  webapps: boolean;
  brokers: number;
  /** Processes of the application. */
  workers: number;
  /** Whose turn it is first. */
  first: number;
}

/** From 1. */
export const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Each kill and each halt is another one's. */
export function inTurn(pids: readonly (() => number)[], first: number): () => number {
  let turn = first;
  return () => (pids[turn++ % pids.length] as () => number)();
}

/** Cut and mended together. */
export const bundle = (wires: readonly Wire[]): Wire => ({
  address: wires.map(({ address }) => address).join(','),
  cut: () => wires.forEach((wire) => wire.cut()),
  goAway: () => wires.forEach((wire) => wire.goAway()),
  lose: (...how) => loseOnOne(wires, ...how),
  restore: () => wires.forEach((wire) => wire.restore()),
  close: async () => void (await Promise.all(wires.map((wire) => wire.close()))),
});
