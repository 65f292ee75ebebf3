/** What an operator does after the faults: gives jobs that were tried in vain another three tries, and resolves their incidents. */
import { send } from '../demo/index.ts';
import type { Open } from './records.ts';
import type { System } from './system.ts';

/** @returns the incidents that there were */
export async function resolveIncidents({ records, engineUrl }: System): Promise<Open[]> {
  const incidents = records.incidents();
  for (const { key, jobKey } of incidents) {
    if (jobKey > 0) await patch(`${engineUrl}/v2/jobs/${jobKey}`, { changeset: { retries: 3 } });
    await send('POST', `${engineUrl}/v2/incidents/${key}/resolution`);
  }
  return incidents;
}

/** @throws Error where it is refused */
export async function patch(url: string, body: object): Promise<void> {
  const answer = await fetch(url, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`PATCH ${new URL(url).pathname}: ${answer.status} ${await answer.text()}`);
}
