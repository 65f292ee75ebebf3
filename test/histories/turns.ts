/**
 * Who goes on. Whatever the code under test does outside its own memory (a statement, a request, a command to the engine) waits
 * here, and one is carried out at a time: what happens in which order is decided by whoever takes the turns, and by nobody else.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';

/** What goes wrong with a request: it is lost before it was carried out, or its answer after it was. */
export type Trouble = 'none' | 'before' | 'after';

/** One run of the application; when it crashes, nothing of it goes on. */
export interface Life {
  dead: boolean;
}

/** Something that goes on in turns: a job, a round of an outbox, an act of somebody outside. */
export interface Activity {
  name: string;
  life: Life;
  ended: boolean;
}

export interface Turn {
  by: Activity;
  what: string;
  carryOut: (trouble: Trouble) => Promise<unknown>;
  answer: PromiseWithResolvers<unknown>;
  /** Of a statement: whether it waits for a lock that another connection holds. */
  isBlocked: (() => Promise<boolean>) | undefined;
}

export type Turns = ReturnType<typeof openTurns>;

/** So long a statement may take before it is asked whether it waits for a lock, in milliseconds. */
const shortly = 8;

export function openTurns() {
  const activities = new AsyncLocalStorage<Activity>();
  const waiting: Turn[] = [];
  const blocked = new Map<Turn, Promise<() => void>>();

  const remove = (turn: Turn) => void waiting.splice(waiting.indexOf(turn), 1);

  /** Whether it has come to its end; else it waits for a lock, and only others can go on. */
  async function ends(turn: Turn, done: Promise<unknown>): Promise<boolean> {
    if (!turn.isBlocked) await done;
    for (;;) {
      const soon = new Promise<false>((resolve) => setTimeout(() => resolve(false), shortly));
      if (await Promise.race([done.then(() => true), soon])) return true;
      if (await turn.isBlocked?.()) return false;
    }
  }

  /** What has got its lock meanwhile waits for its turn to go on. */
  async function lookAfterBlocked(): Promise<void> {
    for (const [turn, done] of blocked) {
      if (!(await ends(turn, done))) continue;
      blocked.delete(turn);
      const deliver = await done;
      waiting.push({ ...turn, what: `goes on: ${turn.what}`, isBlocked: undefined, carryOut: () => Promise.resolve().then(deliver) });
    }
  }

  return {
    /** In the order in which they came. */
    waiting: waiting as readonly Turn[],
    isAnyBlocked: () => blocked.size > 0,

    /** Begins something: it goes on as far as it can, and then in turns. */
    within: <T>(activity: Activity, work: () => T): T => activities.run(activity, work),

    /** A request of the code under test. Outside of every activity it is carried out at once. */
    wait<T>(what: string, carryOut: (trouble: Trouble) => Promise<T>, isBlocked?: () => Promise<boolean>): Promise<T> {
      const by = activities.getStore();
      if (!by) return carryOut('none');
      const answer = Promise.withResolvers<unknown>();
      if (!by.life.dead) waiting.push({ by, what, carryOut, answer, isBlocked });
      return answer.promise as Promise<T>;
    },

    /** Carries it out, and lets its activity go on until it waits again. */
    async take(turn: Turn, trouble: Trouble): Promise<void> {
      remove(turn);
      const { resolve, reject } = turn.answer;
      const done = turn.carryOut(trouble).then(
        (value) => () => resolve(value),
        (error: unknown) => () => reject(error),
      );
      if (await ends(turn, done)) (await done)();
      else blocked.set(turn, done);
      await lookAfterBlocked();
    },

    /** Everything that can go on without a turn has done so. */
    settled: () => setImmediate(),

    /** Drops everything that a life has under way. What waits for a lock is called off first. */
    async end(life: Life, callOff: () => Promise<void>): Promise<void> {
      life.dead = true;
      await setImmediate();
      for (const turn of waiting.filter(({ by }) => by.life === life)) remove(turn);
      await callOff();
      for (const [turn, done] of blocked) {
        if (turn.by.life !== life) continue;
        await done;
        blocked.delete(turn);
      }
    },

    lookAfterBlocked,
  };
}
