/** Keeps one job stream open, unless it is held: opens it again, with growing pauses, whenever it ends. */
import { type Log, safeError } from '../log.ts';
import type { JobStream } from '../jobs/index.ts';
import { backoffStep, pause } from './pause.ts';

export interface StreamLoopOptions {
  open: () => Promise<JobStream>;
  /** Called each time the stream ended against our will. */
  onBreak: () => void;
  /** Called each time it is open: what came until then was pushed to nobody. */
  onOpened: () => void;
  /** Pauses before opening again, in milliseconds. */
  backoffMs: readonly number[];
  log: Log;
}

export interface StreamLoop {
  isOpen(): boolean;
  /** Takes nothing from the stream until `release`. It is held from the start, and opened then. */
  hold(): void;
  release(): void;
  /** What was pushed while it was held is handed over before it is closed. */
  stop(): Promise<void>;
}

/** Several, as if they were one. */
export function keepStreamsOpen(opens: readonly StreamLoopOptions['open'][], options: Omit<StreamLoopOptions, 'open'>): StreamLoop {
  const all = opens.map((open) => keepStreamOpen({ ...options, open }));
  return {
    isOpen: () => all.some((stream) => stream.isOpen()),
    hold: () => all.forEach((stream) => stream.hold()),
    release: () => all.forEach((stream) => stream.release()),
    stop: async () => void (await Promise.all(all.map((stream) => stream.stop()))),
  };
}

/** A stream that lasted this long was a good one: the next break starts with the shortest pause. */
const steadyMs = 30_000;

export function keepStreamOpen({ open, onBreak, onOpened, backoffMs, log }: StreamLoopOptions): StreamLoop {
  const stopping = new AbortController();
  let current: JobStream | undefined;
  let held = Promise.withResolvers<undefined>();
  let isHeld = true;
  // A function, for it may turn out otherwise after each wait.
  const stopped = () => stopping.signal.aborted;

  async function loop(): Promise<void> {
    let attempt = 0;
    while (!stopped()) {
      await held.promise;
      if (stopped()) return;
      const opened = performance.now();
      const reason = await openUntilEnd();
      if (stopped()) return;
      if (isHeld) continue;
      if (performance.now() - opened > steadyMs) attempt = 0;
      const ms = backoffStep(backoffMs, attempt);
      attempt += 1;
      onBreak();
      log.warn({ reason, ms }, 'job stream ended; opened again after a pause');
      await pause(ms, stopping.signal);
    }
  }

  async function openUntilEnd(): Promise<string> {
    try {
      current = await open();
      if (stopped()) current.cancel();
      else if (isHeld) current.pause();
      else onOpened();
      return await current.ended;
    } catch (error) {
      return safeError(error).message;
    } finally {
      current = undefined;
    }
  }

  const finished = loop();
  return {
    isOpen: () => current !== undefined,
    hold() {
      if (isHeld || stopped()) return;
      isHeld = true;
      held = Promise.withResolvers();
      current?.pause();
    },
    release() {
      if (!isHeld) return;
      isHeld = false;
      held.resolve(undefined);
      current?.resume();
    },
    async stop() {
      stopping.abort();
      held.resolve(undefined);
      if (isHeld) await current?.drain();
      current?.cancel();
      await finished;
    },
  };
}
