/**
 * Carries messages from the case file's outbox to the engine: applications that start a case, and what happened to a
 * running one. A message leaves the outbox only when the engine has it; while the engine is away it is kept.
 */
import type { Cases, Message } from '../cases/index.ts';
import { safeError, type Log } from '../log.ts';
import type { EngineClient } from './client.ts';
import { EngineError } from './errors.ts';
import { messagesTotal } from './metrics.ts';
import { backoffStep, pause } from './pause.ts';
import { watchIntake } from './pouring.ts';

export interface MessagePublisherOptions {
  client: Pick<EngineClient, 'publishMessage'>;
  cases: Pick<Cases, 'messages'>;
  log: Log;
  /** Time between two looks into the outbox. `wake` shortens it. */
  pollMs?: number;
}

export interface MessagePublisher {
  /** Looks into the outbox now: for whoever has just put something there. */
  wake(): void;
  /** Ends after the messages that are under way. */
  stop(): Promise<void>;
}

const batchSize = 20;

/** Pauses after a round in which the engine or the database was away. */
const awayBackoffMs = [1_000, 2_000, 5_000, 10_000];

export function startMessagePublisher({ client, cases, log, pollMs = 500 }: MessagePublisherOptions): MessagePublisher {
  const stopping = new AbortController();
  const intake = watchIntake();
  let waking = new AbortController();

  async function publish(message: Message): Promise<boolean> {
    const { name, correlationKey, messageId, ttlMs, variables } = message;
    try {
      // False = the engine has it already: an earlier try arrived, but its answer did not.
      await client.publishMessage({ name, correlationKey, messageId, ttlMs, variables });
    } catch (error) {
      messagesTotal.inc({ name, result: 'failed' });
      await cases.messages.markFailed(messageId, safeError(error).message);
      report(message, error);
      return false;
    }
    messagesTotal.inc({ name, result: 'published' });
    log.info({ message: name, caseNumber: correlationKey }, 'message published');
    return true;
  }

  function report({ name, correlationKey }: Message, error: unknown): void {
    const fields = { message: name, caseNumber: correlationKey, err: error };
    if (error instanceof EngineError && error.temporary) log.warn(fields, 'engine away; message kept');
    else log.error(fields, 'the engine refuses this message; it is kept and tried again with growing pauses');
  }

  /** True if everything that was due is out. */
  async function round(): Promise<{ well: boolean; more: boolean }> {
    try {
      const due = await cases.messages.pending(batchSize, intake.pours() ? 'withoutStarts' : 'withStarts');
      const arrived = await Promise.all(due.map(publish));
      // All of them in one transaction, which takes longer than all that the engine does with them.
      await cases.messages.markSent(due.filter((_, index) => arrived[index]).map(({ messageId }) => messageId));
      return { well: arrived.every(Boolean), more: due.length === batchSize };
    } catch (error) {
      log.error({ err: error }, 'the outbox of messages cannot be read or written; tried again');
      return { well: false, more: false };
    }
  }

  async function loop(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      waking = new AbortController();
      const { well, more } = await round();
      failures = well ? 0 : failures + 1;
      if (!well) await pause(backoffStep(awayBackoffMs, failures - 1), stopping.signal);
      else if (!more) await pause(pollMs, waking.signal);
    }
  }

  const finished = loop();
  return {
    wake() {
      intake.note();
      waking.abort();
    },
    async stop() {
      stopping.abort();
      waking.abort();
      await finished;
    },
  };
}
