import { afterEach, describe, expect, test } from '#test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deleteOldRecords } from '../../src/engine/local/old-records.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** An OpenSearch that has these indices, and the names that it was told to delete. */
async function openSearchWith(indices: string[]): Promise<{ address: string; deleted: string[] }> {
  const deleted: string[] = [];
  server = createServer((request, response) => {
    if (request.method === 'DELETE') deleted.push(...(request.url ?? '').slice(1).split(','));
    response.end(JSON.stringify(indices.map((index) => ({ index }))));
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`, deleted };
}

describe('old records', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');

  test('are deleted after two weeks; younger ones, and indices without a day, stay', async () => {
    const old = Array.from({ length: 30 }, (_, day) => `zeebe-record_job_8.6.0_2026-10-${String(day + 1).padStart(2, '0')}`);
    const kept = ['zeebe-record_job_8.6.0_2026-11-10', 'zeebe-record_job_8.6.0_2026-11-23', 'zeebe-record_odd'];
    const { address, deleted } = await openSearchWith([...kept, ...old]);
    expect(await deleteOldRecords(address, now)).toBe(30);
    expect(deleted).toEqual(old);
  });

  test('may be none', async () => {
    const { address, deleted } = await openSearchWith([]);
    expect(await deleteOldRecords(address, now)).toBe(0);
    expect(deleted).toEqual([]);
  });
});
