// What the engine's exported records say of tasks: the newest of each visit, with keys that are too long for a number.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '#test';
import { taskRecordsOf } from '../../src/engine/task-records.ts';

test('the records of 8.6 tell key, holder and end of each task that they have', async () => {
  const asked: unknown[] = [];
  const hit = (visit: string, intent: string, assignee: string) =>
    `{"_source":{"intent":"${intent}","value":{"elementInstanceKey":${visit},"userTaskKey":9007199254740993,"assignee":"${assignee}"}}}`;
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => asked.push(request.url, JSON.parse(String(chunk))));
    request.on('end', () =>
      response.end(`{"hits":{"hits":[${hit('9007199254740995', 'ASSIGNED', 'zhao.shouli')},${hit('2', 'COMPLETED', '')}]}}`),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const recordsAddress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tasks = taskRecordsOf('8.6.0', { recordsAddress, restAddress: 'http://127.0.0.1:1' });
  const visits = ['9007199254740995', '2', '3'];
  expect([...(await tasks(visits))]).toEqual([
    ['9007199254740995', { userTaskKey: '9007199254740993', assignee: 'zhao.shouli', ended: false }],
    ['2', { userTaskKey: '9007199254740993', assignee: undefined, ended: true }],
  ]);
  expect(asked).toEqual([
    expect.stringContaining('user-task'),
    expect.objectContaining({ size: 3, query: { bool: { filter: [{ terms: { 'value.elementInstanceKey': visits } }] } } }),
  ]);
  expect((await tasks([])).size).toBe(0);
  await new Promise((resolve) => server.close(resolve));
  await expect(tasks(visits)).rejects.toThrow();
});
