/** How long the engine's jobs take from creation to completion, by the broker's own records: with the way to the worker and back. */
import type { EngineRecord } from './records.ts';

export interface JobTimes {
  hear: (record: EngineRecord) => void;
  /** Of those that were completed since it was last asked for, in milliseconds. */
  take: () => number[];
}

export function jobTimes(): JobTimes {
  const created = new Map<number, number>();
  let times: number[] = [];
  return {
    hear({ key, valueType, intent, timestamp }) {
      if (valueType !== 'JOB') return;
      if (intent === 'CREATED') created.set(key, timestamp);
      if (intent === 'COMPLETED') times.push(timestamp - (created.get(key) ?? NaN));
    },
    take() {
      const taken = times;
      times = [];
      return taken;
    },
  };
}
