import type { IsoDate } from '../policy/index.ts';
import { unless, type Check } from './check.ts';

/** A date that was given does not lie in the future. */
export function notInFuture<A>(field: string, label: string, value: (application: A) => IsoDate | null | undefined): Check<A> {
  return {
    reads: [field],
    find: (application, { today }) => unless((value(application) ?? today) <= today, field, `${label}不得晚于今天（${today}），请更正。`),
  };
}
