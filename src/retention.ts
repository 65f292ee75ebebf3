/**
 * Every night at three o'clock in China: what was closed longer ago than its process's records are kept is erased, and so are drafts
 * whose days are over. What was missed
 * while the application was down is made up for after its start.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Cases, RemoveLetters } from './cases/index.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { isoDate, type ParameterSet } from './policy/index.ts';

export interface RetentionOptions {
  cases: Pick<Cases, 'retention' | 'persons' | 'drafts'>;
  /** Ids of the processes that cases are of. */
  processes: readonly string[];
  clock: Clock;
  parameters: () => ParameterSet;
  removeLetters: RemoveLetters;
  log: Log;
  /** Time between two looks at the clock. */
  pollMs?: number;
}

export interface RetentionJob {
  /** Ends after the process that is under way. */
  stop(): Promise<void>;
}

const hourOfNight = 3;

/** Begins to look at the clock. What fails is tried again at the next look. */
export function startRetention({
  cases,
  processes,
  clock,
  parameters,
  removeLetters,
  log,
  pollMs = 60_000,
}: RetentionOptions): RetentionJob {
  const stopping = new AbortController();
  const { signal } = stopping;
  let done = '';

  async function eraseOld(now: Temporal.ZonedDateTime): Promise<void> {
    const day = isoDate(now.toPlainDate().toString());
    let busy = false;
    const drafts = await cases.drafts.removeExpired();
    if (drafts > 0) log.info({ day, drafts }, 'old drafts erased');
    const { value: years } = parameters().parameter('retentionYears', day);
    for (const process of processes) {
      if (signal.aborted) return;
      const closedBefore = now.startOfDay().subtract({ years: years[process] ?? years.others });
      const result = await cases.retention.erase(process, day, new Date(closedBefore.epochMilliseconds), removeLetters);
      if (typeof result === 'object') log.info({ process, day, ...result }, 'old cases erased');
      if (typeof result === 'object' && result.erased > 0) await cases.persons.compact();
      busy ||= result === 'busy';
    }
    if (!busy) done = day;
  }

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      const now = Temporal.Instant.fromEpochMilliseconds(clock().getTime()).toZonedDateTimeISO('Asia/Shanghai');
      if (now.hour >= hourOfNight && done !== now.toPlainDate().toString())
        await eraseOld(now).catch((error: unknown) => log.error({ err: error }, 'old cases cannot be erased; tried again'));
      await sleep(pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  const finished = loop();
  return {
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}
