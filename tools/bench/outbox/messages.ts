import type pg from 'pg';
import type { Cases } from '../../../src/cases/index.ts';
import { startMessagePublisher } from '../../../src/engine/index.ts';
import { createLog } from '../../../src/log.ts';
import { countdown } from './countdown.ts';

/** So many that a second or so of them is not over at once. */
export const waitingFor = (seconds: number): number => Math.ceil(1000 * seconds);

const waiting = (count: number) => `
  insert into messages (message_id, name, correlation_key, ttl_ms, variables, until_acknowledged, next_attempt_at)
  select gen_random_uuid(), 'bench', 'BJ2026-00000-00000', 60000, '{"caseNumber": "BJ2026-00000-00000"}', false, now()
  from generate_series(1, ${count})`;

/** @returns how many in a second */
export async function sendMessages({ messages }: Cases, client: pg.Client, seconds: number): Promise<number> {
  const count = waitingFor(seconds);
  await client.query(waiting(count));
  const sent = countdown(count);
  const publisher = startMessagePublisher({
    client: { publishMessage: () => Promise.resolve(true) },
    cases: {
      messages: {
        ...messages,
        markSent: sent.after(
          (ids: readonly string[]) => messages.markSent(ids),
          ({ length }) => length,
        ),
      },
    },
    log: createLog({ level: 'silent' }),
  });
  const rate = await sent.perSecond;
  await publisher.stop();
  return rate;
}
