/** Tasklist's import must survive a task that is completed on the full second (see src/engine/local/lenient-dates.ts). */
import { expect, test } from '#test';
import { engineForTests } from '../engine/stack.ts';

const { openSearchAddress } = engineForTests();

async function send(method: string, path: string, body?: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${openSearchAddress}/${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test.each(['tasklist-list-view', 'tasklist-task-8'])('%s takes a time with milliseconds and one without', async (prefix) => {
  const [index] = Object.keys((await send('GET', `${prefix}*/_settings`)).body);
  for (const [id, completionTime] of [
    ['with', '2026-01-05T08:00:00.001+0000'],
    ['without', '2026-01-05T08:00:00Z'],
  ] as const) {
    const { status } = await send('PUT', `${index}/_doc/test-${id}`, { completionTime });
    expect([id, status]).toEqual([id, 201]);
    await send('DELETE', `${index}/_doc/test-${id}`);
  }
});
