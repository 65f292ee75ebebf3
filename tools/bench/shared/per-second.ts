/** How often something can be done in a second. */
import type { Settings } from '../bench.ts';
import { median } from './statistics.ts';

/**
 * On one core: by the processor's time, so that others who work on the machine do not count; the garbage collector's does. Each call
 * does it `times`. The median of the rounds.
 */
export function perCpuSecond({ rounds, seconds }: Settings, times: number, call: () => void): number {
  runFor(seconds * 1000, call); // until it is compiled
  return median(Array.from({ length: rounds }, () => cpuRound(seconds * 1000, call) * times));
}

function cpuRound(milliseconds: number, call: () => void): number {
  const before = process.cpuUsage();
  const calls = runFor(milliseconds, call);
  const { user, system } = process.cpuUsage(before);
  return (calls * 1e6) / (user + system);
}

function runFor(milliseconds: number, call: () => void): number {
  const end = performance.now() + milliseconds;
  let calls = 0;
  do {
    call();
    calls++;
  } while (performance.now() < end);
  return calls;
}

/** By the clock, `atOnce` at the same time, each as soon as the one before is done. The median of the rounds. */
export async function perSecond({ rounds, seconds }: Settings, atOnce: number, once: () => Promise<unknown>): Promise<number> {
  await round(seconds * 1000, atOnce, once); // until it is compiled, and the connections are there
  const measured: number[] = [];
  for (let i = 0; i < rounds; i++) measured.push(await round(seconds * 1000, atOnce, once));
  return median(measured);
}

async function round(milliseconds: number, atOnce: number, once: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const inTurn = async () => {
    while (performance.now() - begun < milliseconds) {
      await once();
      done++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, inTurn));
  return (done * 1000) / (performance.now() - begun);
}
