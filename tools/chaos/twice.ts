/** Whether what must do no harm has happened: what came twice, or in another order. */
import { send } from '../demo/index.ts';
import type { Agencies } from './audit/effects.ts';
import { asking } from './database.ts';
import type { System } from './system.ts';

export async function wordsForTwice({ records, simulatorUrl, databaseUrl }: System): Promise<string> {
  const { jobs, messages } = records.twice();
  const { callbacks } = (await send('GET', `${simulatorUrl}/state`)) as Agencies;
  const again = callbacks.filter(({ attempts }) => attempts > 1);
  const payments = again.filter(({ path }) => path.endsWith('/payments'));
  const booked = await asking(databaseUrl, (ask) => ask<Booked>('select payment_id as id, case_number from payments order by recorded_at'));
  const late = lateOnes(
    booked,
    callbacks.map(({ id }) => id),
  );
  return [
    `on the way ${jobs} jobs were given out twice, ${messages} messages came twice`,
    `${again.length} of ${callbacks.length} news were told again, ${payments.length} of them of payments`,
    `${late} payments were booked after a later one of their case`,
  ].join(', ');
}

interface Booked {
  id: string;
  case_number: string;
}

/** @param booked in this order @param made in the order in which they were made */
function lateOnes(booked: readonly Booked[], made: readonly string[]): number {
  const newest = new Map<string, number>();
  let late = 0;
  for (const { id, case_number } of booked) {
    const [place, last] = [made.indexOf(id), newest.get(case_number) ?? -1];
    if (place < last) late += 1;
    newest.set(case_number, Math.max(place, last));
  }
  return late;
}
