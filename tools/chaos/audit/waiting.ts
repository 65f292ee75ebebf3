/** Nothing from before a moment waits any more: jobs of the engine, and what the case file has to send. */
import type { Ask } from '../database.ts';
import type { Records } from '../records.ts';

export async function waitingFindings(ask: Ask, records: Records, before: number): Promise<string[]> {
  const rows = await ask<{ what: string; since: Date }>(
    `select 'message ' || name || ' of ' || correlation_key as what, enqueued_at as since from messages where sent_at is null
     union all select 'letter ' || notice_id, created_at from notices where delivered_at is null and withheld_at is null
     union all select 'delivery of ' || notice_id, created_at from deliveries where state = 'waiting'`,
  );
  // Those wait for a person.
  const stopped = new Set(records.incidents().map(({ jobKey }) => jobKey));
  const open = records.jobs().filter(({ key }) => !stopped.has(key));
  const jobs = open.map(({ what, since, instance }) => ({ what: `job ${what} of instance ${instance}`, since: new Date(since) }));
  return [...rows, ...jobs]
    .filter(({ since }) => since.getTime() < before)
    .map(({ what, since }) => `${what} has waited since ${since.toISOString()}`);
}
