/** The real API on a free port, with the real case file in memory; what it answers and logs is kept for inspection. */
import { readConfig } from '../../src/config.ts';
import { processList } from '../../src/processes/index.ts';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { apiRoutes, type ApiServices, createApi } from '../../src/api/index.ts';
import { listen } from '../../src/api/listen.ts';
import { looksOn } from '../../src/api/looks.ts';
import { createMetrics } from '../../src/api/metrics.ts';
import type { Route } from '../../src/api/route.ts';
import type { Cases } from '../../src/cases/index.ts';
import { connectEngine } from '../../src/engine/client.ts';
import { sampleSeal } from '../../src/letters/index.ts';
import { createLog } from '../../src/log.ts';
import { moveInstance } from '../../src/deployment/move-instance.ts';
import { freePort } from '../../src/local/index.ts';
import { filesOf, projectRoot } from '../../src/models/files.ts';
import { groupsByProcess, readProject } from '../../src/models/index.ts';
import { folderStore, papersIn } from '../../src/papers/index.ts';
import { rulesIn } from '../../src/rules.ts';
import type { Account, LocalProgram } from '../../src/sign-in/local/index.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { startLocalSignIn } from '../../tools/shared/local-sign-in.ts';
import { sessionsAt } from '../../tools/shared/sign-in.ts';
import { openTestCases } from '../cases/databases.ts';
import { agencyKeys } from './signed.ts';

export const operatorToken = 'operator-token-for-tests-long-enough';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; undefined where it is not JSON. */
  body: Record<string, unknown> & { error?: string; remedy?: string; problems?: { field: string; message: string }[] };
}

interface Request {
  body?: unknown;
  headers?: Record<string, string>;
}

export interface TestApi {
  url: string;
  /** Of the identity provider. */
  issuer: string;
  cases: Cases;
  /** All that it has. */
  routes: () => Route[];
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** The session of somebody else, for the headers; `anonymous` for nobody. */
  as: (account: Account) => Promise<{ cookie: string }>;
  /** Sends an object as JSON, text and bytes as they are. */
  post: (path: string, request?: Request) => Promise<Answer>;
  submit: (application: unknown, key?: string) => Promise<Answer>;
  /** Everything that was answered and logged until now. */
  transcript: () => string;
  logLines: () => Record<string, unknown>[];
  /** How often a request has said that there is something for the engine. */
  wakes: () => number;
  stop: () => Promise<void>;
}

const clientSecret = 'of a program of the tests, long enough';
/** Systems of others, by client credentials. */
export const programs = [
  {
    clientId: 'example-unit',
    clientSecret,
    scopes: 'applications',
    unit: { name: '示例市第一机械厂（虚构）', creditCode: '915101009000000735' },
  },
  { clientId: 'example-monitor', clientSecret, scopes: 'metrics' },
] as const satisfies LocalProgram[];

/** In place of a session: who has not signed in. */
export const anonymous = { cookie: '' };

let keys = 0;

export async function startTestApi(changes: (services: ApiServices) => Partial<ApiServices> = () => ({})): Promise<TestApi> {
  const logged: string[] = [];
  const answered: string[] = [];
  let wakes = 0;
  const cases = await openTestCases();
  // Nobody is there.
  const engine = connectEngine({ grpcAddress: 'grpc://127.0.0.1:1', deadlineMs: 500 });
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk));
      done();
    },
  });
  const papersFolder = join(tmpdir(), `papers-${randomUUID()}`);
  const apiPort = await freePort();
  const signedIn = await startLocalSignIn(apiPort, () => new Date(), programs);
  const services: ApiServices = {
    ...signedIn.services,
    groups: groupsByProcess(
      await readProject(filesOf(projectRoot)),
      processList.cases.map(({ id }) => id),
    ),
    cases,
    processes: processList,
    clock: () => new Date(),
    log: createLog({ level: 'trace', destination }),
    agencyKeys,
    health: { database: () => cases.ping(), engine: async () => undefined, registries: async () => undefined },
    wakePublisher: () => wakes++,
    papers: papersIn({ cases, store: folderStore(papersFolder), suite: 'aes-256-gcm' }),
    wakeScanner: () => undefined,
    bodyLimitKb: 100,
    limits: readConfig({}).limits,
    seal: sampleSeal,
    operatorToken,
    tasksInEngine: () => Promise.resolve(new Map()),
    tasklistUrl: 'http://127.0.0.1:1/tasklist',
    move: (move) => moveInstance(cases, engine, move),
    engineFaults: { incidents: async () => [], resolve: async () => undefined, oldestJobs: () => [] },
    rules: await rulesIn(projectRoot),
  };
  const changed = { ...services, ...changes(services) };
  const api = await listen(createApi(changed), '127.0.0.1', apiPort);
  const sessions = sessionsAt(api.url);

  async function call(
    path: string,
    { headers = {}, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ): Promise<Answer> {
    // Whoever brings no token is the window, at which everybody may be served.
    const session = 'authorization' in headers || 'cookie' in headers ? {} : await sessions(windowClerk);
    const response = await fetch(api.url + path, { ...init, headers: { ...session, ...headers } });
    const text = await response.text();
    answered.push(JSON.stringify([...response.headers]), text);
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  }

  function post(path: string, { body, headers = {} }: Request = {}): Promise<Answer> {
    const asItIs = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
    return call(path, {
      method: 'POST',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: (asItIs ? body : JSON.stringify(body)) as BodyInit }),
    });
  }

  return {
    url: api.url,
    issuer: signedIn.issuer,
    cases,
    routes: () =>
      apiRoutes(
        changed,
        createMetrics(() => cases.counts()),
        looksOn(cases),
      ),
    as: sessions,
    get: (path, headers = {}) => call(path, { headers }),
    post,
    submit: (application, key = `key-${++keys}`) => post('/api/applications', { body: application, headers: { 'idempotency-key': key } }),
    transcript: () => [...answered, ...logged].join('\n'),
    logLines: () => logged.map((line) => JSON.parse(line) as Record<string, unknown>),
    wakes: () => wakes,
    stop: async () => {
      await api.stop();
      await signedIn.stop();
      await engine.close();
      await cases.close();
      await rm(papersFolder, { recursive: true, force: true });
    },
  };
}
