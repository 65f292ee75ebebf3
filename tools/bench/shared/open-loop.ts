/** Requests that come when they come: those behind a slow one are not put off, and their time counts from when they came. */
import { setTimeout as pause } from 'node:timers/promises';

export interface Arrivals {
  perSecond: number;
  count: number;
}

/** @returns how long each took from its arrival, in milliseconds */
export async function openLoop({ perSecond, count }: Arrivals, send: (n: number) => Promise<void>): Promise<number[]> {
  const begun = performance.now();
  const arrival = (n: number) => begun + (n * 1000) / perSecond;
  const answered: Promise<number>[] = [];
  for (let n = 0; n < count; n++) {
    const early = arrival(n) - performance.now();
    if (early > 1) await pause(early);
    answered.push(send(n).then(() => performance.now() - arrival(n)));
  }
  return Promise.all(answered);
}
