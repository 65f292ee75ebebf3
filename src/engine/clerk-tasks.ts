/** The clerk's tasks as the workers see them: the records say who completed one, a command opens it again. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ClerkTasks } from '../jobs/index.ts';
import type { EngineClient } from './client.ts';
import type { Completions } from './completions.ts';
import { EngineError } from './errors.ts';

export interface ClerkTaskOptions {
  client: Pick<EngineClient, 'reopen'>;
  completions: Completions;
  /** How long one job waits for the records before it is tried again, in milliseconds. Measured on 8.6: they lag by one to two seconds. */
  patienceMs?: number;
}

/** Between two questions, in milliseconds. */
const everyMs = 200;

export function clerkTasks({ client, completions, patienceMs = 10_000 }: ClerkTaskOptions): ClerkTasks {
  return {
    async completionOf({ elementId, elementInstanceKey }) {
      const deadline = Date.now() + patienceMs;
      for (;;) {
        const completion = await completions(elementInstanceKey);
        if (completion) return completion;
        if (Date.now() > deadline) throw new Error(`the engine's records do not say yet who completed the task ${elementId}`);
        await pause(everyMs);
      }
    },
    async reopen({ processInstanceKey, elementId, elementInstanceKey }) {
      try {
        await client.reopen({ processInstanceKey, elementId, elementInstanceKey });
      } catch (error) {
        // The visit is over: this was done before, or the case went another way.
        if (!(error instanceof EngineError && error.code === 'NOT_FOUND')) throw error;
      }
    },
  };
}
