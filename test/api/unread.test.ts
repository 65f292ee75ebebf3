/** What is refused before it is read, or because the case file is away: in the form of all other answers. */
import { afterAll, beforeAll, expect, test } from '#test';
import { connect } from 'node:net';
import { failureSchema } from '../../src/api/problem.ts';
import { openCases } from '../../src/cases/index.ts';
import { processList } from '../../src/processes/index.ts';
import { asking } from '../../tools/chaos/database.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { endServers, newDataDir, started } from '../cases/local/servers.ts';
import { startTestApi, type TestApi } from './test-api.ts';
import { testVault } from '../cases/test-vault.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => {
  await api.stop();
  await endServers();
});

/** Sends these bytes, and reads until the server ends the connection. */
function answerTo(request: string): Promise<string> {
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
    socket.write(request);
  });
}

test.each([
  ['no HTTP', 'HELLO\r\n\r\n', 400, '请求不完整或者格式有误。'],
  ['headers without an end', `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, '请求头过大。'],
  ['a wrong length', 'POST /api/applications HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n', 400, '请求不完整或者格式有误。'],
  [
    'an expectation',
    'POST /api/applications HTTP/1.1\r\nHost: a\r\nExpect: 200-ok\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}',
    417,
    '不支持请求头Expect所要求的处理方式。',
  ],
])('%s', async (_what, request, status, error) => {
  const answer = await answerTo(request);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/content-type: application\/json; charset=utf-8/i);
  expect(head).toMatch(/x-content-type-options: nosniff/i);
  expect(failureSchema.parse(JSON.parse(body))).toMatchObject({ error, remedy: expect.stringMatching(/。$/) });
});

test.each([
  ['{"documents":[],"documents":["idCard:original"]}', ['documents']],
  ['{"a":{"b":1,"b":2},"c":[{"d":1},{"d":2}],"c":{"d":3}}', ['b', 'c']],
  ['{"a\\"":1,"\\u0061\\"":2,"e":"\\"a\\":"}', ['a"']],
])('a field that stands twice is named: %s', async (body, fields) => {
  const answer = await api.post('/api/applications', { body, headers: { 'idempotency-key': 'repeated' } });
  expect([answer.status, answer.body.problems]).toEqual([
    400,
    fields.map((field) => ({ field, message: '同一字段出现两次，请只保留一个。' })),
  ]);
});

test('while the database is away, or its disk full: nothing is lost, and when to come again', async () => {
  const server = await started(newDataDir());
  const cases = await openCases({ databaseUrl: server.url, processes: processList, vault: testVault });
  const onServer = await startTestApi(() => ({ cases }));
  try {
    expect((await onServer.submit(applicationInput())).status).toBe(201);
    await asking(server.url, (ask) =>
      ask(`create function full_disk() returns trigger language plpgsql as $$ begin raise 'no room' using errcode = 'disk_full'; end $$;
        create trigger full_disk before insert on cases execute function full_disk()`),
    );
    const answers = [await onServer.submit(applicationInput())];
    await server.stop();
    answers.push(await onServer.submit(applicationInput()), await onServer.get('/api/cases/BJ2026-ABCDE-FGHJK'));
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
      expect(answer.body).toMatchObject({ error: '系统正在维护，暂时不能办理，本次提交没有保存。', problems: [] });
    }
  } finally {
    await onServer.stop();
    await cases.close();
  }
});
