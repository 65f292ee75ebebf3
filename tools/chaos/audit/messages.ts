/** What counts as sent to the engine is in the brokers' own records. */
import type { Ask } from '../database.ts';
import type { Records } from '../records.ts';

export async function messageFindings(ask: Ask, records: Pick<Records, 'published'>): Promise<string[]> {
  const rows = await ask<{ id: string; name: string; case_number: string }>(
    'select message_id as id, name, correlation_key as case_number from messages where sent_at is not null order by id',
  );
  const published = records.published();
  return rows
    .filter(({ id }) => !published.has(id))
    .map(({ id, name, case_number }) => `message ${name} of ${case_number} (${id}) counts as sent, and the engine never had it`);
}
