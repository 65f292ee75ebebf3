/**
 * The clerk's part on an engine of 8.8 and later. None of them can be had here with its REST API, so what is sent to it is
 * held against Camunda's description of that API (`/v2` of 8.8 to 8.10); the way of 8.6 is tested on the real one, in test/browser.
 */
import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '#test';
import { EngineError } from '../../../src/engine/errors.ts';
import { completionsOf } from '../../../src/engine/completions.ts';
import { searchesTasks } from '../../../src/engine/version.ts';
import { connectTasklist } from '../../../tools/demo/tasklist.ts';

const module = join(import.meta.dirname, '..', '..', '..', 'tools', 'demo', 'tasklist.ts');

interface Request {
  line: string;
  authorization: string | undefined;
  body: unknown;
}

let server: Server;
let address: string;
let requests: Request[];
/** What it answers to a completion. */
let completion: number;

const topology = {
  brokers: [],
  clusterSize: 1,
  partitionsCount: 1,
  replicationFactor: 1,
  gatewayVersion: '8.9.29',
  lastCompletedChangeId: '-1',
};
const found = {
  page: { totalItems: 1 },
  items: [{ userTaskKey: '2251799813685251', elementId: 'accept-application', state: 'CREATED', candidateGroups: ['veterans-window'] }],
};

/** Of Tasklist before 8.8, which nobody asks here. */
const login = { id: 'zhao.shouli', password: 'not-a-secret' };
const open = { key: '2251799813685251', elementId: 'accept-application', candidateGroups: ['veterans-window'] };

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
}

beforeEach(async () => {
  requests = [];
  completion = 204;
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      requests.push({ line: `${request.method} ${request.url}`, authorization: request.headers.authorization, body });
      const answer = request.url === '/v2/topology' ? topology : request.url === '/v2/user-tasks/search' ? found : undefined;
      response.writeHead(answer ? 200 : completion, { 'content-type': 'application/json' });
      response.end(answer && JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

describe('an engine of 8.8 or later', () => {
  test('is asked for the open tasks by the case number, and never for Tasklist', async () => {
    const tasklist = await connectTasklist('http://127.0.0.1:1', address, login);
    expect(await tasklist.openTasks('BJ2026-ABCDE-FGHJK')).toEqual([open]);
    expect(requests.map(({ line }) => line)).toEqual(['GET /v2/topology', 'POST /v2/user-tasks/search']);
    expect(requests[1]?.body).toEqual({
      filter: { state: 'CREATED', processInstanceVariables: [{ name: 'caseNumber', value: '"BJ2026-ABCDE-FGHJK"' }] },
      page: { from: 0, limit: 100 },
      sort: [{ field: 'creationDate', order: 'ASC' }],
    });
  });

  test('gets the clerk’s decision under the name of the task, from the person who takes it', async () => {
    const tasklist = await connectTasklist('http://127.0.0.1:1', address, login);
    await tasklist.complete(open, 'zhao.shouli', { decision: 'accept' });
    expect(requests.slice(1)).toMatchObject([
      { line: 'POST /v2/user-tasks/2251799813685251/assignment', body: { assignee: 'zhao.shouli' } },
      { line: 'POST /v2/user-tasks/2251799813685251/completion', body: { variables: { acceptApplication: { decision: 'accept' } } } },
    ]);
  });

  test('says who completed a task, once its search knows it', async () => {
    const completions = completionsOf('8.9.29', { recordsAddress: 'http://127.0.0.1:1', restAddress: address });
    expect(await completions('2251799813685260')).toEqual({ assignee: undefined, candidateGroups: ['veterans-window'] });
    const filter = { elementInstanceKey: '2251799813685260', state: 'COMPLETED' };
    expect(requests).toMatchObject([{ line: 'POST /v2/user-tasks/search', body: { filter, page: { from: 0, limit: 1 } } }]);
  });

  test.each([
    [404, 'NOT_FOUND'],
    [409, 'FAILED_PRECONDITION'],
    [401, 'UNAUTHENTICATED'],
  ])('says what a status of %i means', async (status, code) => {
    const tasklist = await connectTasklist('http://127.0.0.1:1', address, login);
    completion = status;
    const error: unknown = await tasklist.complete(open, 'zhao.shouli', {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).code).toBe(code);
  });

  test('is given the name and password of the SDK’s own settings', async () => {
    // The SDK reads them when it is loaded.
    const script = `import { connectTasklist } from ${JSON.stringify(module)};
      await (await connectTasklist('http://127.0.0.1:1', '${address}', { id: '', password: '' })).openTasks('BJ2026-ABCDE-FGHJK');`;
    const env = { CAMUNDA_AUTH_STRATEGY: 'BASIC', CAMUNDA_BASIC_AUTH_USERNAME: 'demo', CAMUNDA_BASIC_AUTH_PASSWORD: 'not-a-secret' };
    await promisify(execFile)(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { env });
    const expected = `Basic ${Buffer.from('demo:not-a-secret').toString('base64')}`;
    expect(requests.map(({ authorization }) => authorization)).toEqual([expected, expected]);
  });
});

test.each([
  ['8.6.0', false],
  ['8.7.12', false],
  ['8.8.47', true],
  ['8.9.29', true],
  ['8.10.10', true],
  ['8.10.0-alpha2', true],
  ['9.0.0', true],
])('%s finds tasks by its own API: %s', (version, itself) => {
  expect(searchesTasks(version)).toBe(itself);
});
