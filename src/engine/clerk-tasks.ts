/** The clerk's tasks as the workers see them: the records say who completed one, a command opens it again. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ClerkTasks } from '../jobs/index.ts';
import type { EngineClient } from './client.ts';
import type { Completions } from './completions.ts';

export interface ClerkTaskOptions {
  client: Pick<EngineClient, 'reopen'>;
  completions: Completions;
  /** How long one job waits for the records before it is tried again, in milliseconds. Measured on 8.6 and a busy machine: 2 s at the median, 4 s at most. */
  patienceMs?: number;
}

/** Between two questions, in milliseconds. */
const everyMs = 200;

export function clerkTasks({ client, completions, patienceMs = 10_000 }: ClerkTaskOptions): ClerkTasks {
  return {
    async completionOf({ elementId, elementInstanceKey }) {
      const deadline = Date.now() + patienceMs;
      for (;;) {
        const found = await completions(elementInstanceKey).catch((error: unknown) => error as Error);
        if (found && !(found instanceof Error)) return found;
        if (Date.now() > deadline) throw notTold(elementId, found);
        await pause(everyMs);
      }
    },
    reopen: ({ processInstanceKey, elementId, elementInstanceKey }) => client.reopen({ processInstanceKey, elementId, elementInstanceKey }),
  };
}

const notTold = (elementId: string, cause: Error | undefined): Error =>
  new Error(
    `the engine's records do not say who completed the task ${elementId}${cause ? ` (${cause.message})` : ''}; they are read at ENGINE_RECORDS_ADDRESS, from 8.8 on at ZEEBE_REST_ADDRESS`,
    { cause },
  );
