import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '#test';
import { startApp } from '../../src/app.ts';
import { agencyKeys, operatorToken, readConfig } from '../../src/config.ts';
import { freePort } from '../../src/local/index.ts';
import { staffAccounts, startLocalProvider } from '../../src/sign-in/local/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { signIn } from '../../tools/shared/sign-in.ts';
import { newCaseFile, type TestDatabase } from '../cases/databases.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { testMasterKey } from '../cases/test-vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'app-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await newCaseFile();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

test('while the engine is away the API takes applications in and /healthz says what is down; a start can be ended', async () => {
  const [apiPort, enginePort, registriesPort] = [await freePort(), await freePort(), await freePort()];
  const client = { clientId: 'tests', clientSecret: 'x'.repeat(32) };
  const accounts = staffAccounts(readStaff(exampleStaffFile));
  const provider = await startLocalProvider({ port: 0, apiUrl: `http://127.0.0.1:${apiPort}`, ...client, accounts });
  const config = readConfig({
    DATA_DIR: folder,
    MASTER_KEY: testMasterKey,
    API_PORT: String(apiPort),
    ZEEBE_GRPC_ADDRESS: `grpc://127.0.0.1:${enginePort}`,
    REGISTRIES_URL: `http://127.0.0.1:${registriesPort}`,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
  });
  const ending = new AbortController();
  const reported: string[] = [];
  const start = startApp({
    config: { ...config, databaseUrl: database.url, unencryptedHosts: ['engine.example.cn'] },
    report: (line) => reported.push(line),
    signal: ending.signal,
  });
  start.catch(() => undefined);

  const api = `http://127.0.0.1:${apiPort}`;
  const health = await eventually(() => fetch(`${api}/healthz`));
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({ down: ['engine', 'registries'] });
  const answer = await fetch(`${api}/api/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'without-engine', ...(await signIn(api, windowClerk)) },
    body: JSON.stringify(applicationInput()),
  });
  expect(answer.status).toBe(201);

  // On a busy machine the first try takes longer than the answers above.
  await eventually(async () => expect(reported).not.toEqual([]));
  ending.abort();
  await expect(start).rejects.toThrow();
  await expect(fetch(`${api}/healthz`)).rejects.toThrow();
  await provider.stop();
  expect(reported).toEqual([expect.stringContaining('Waiting for the engine')]);
  expect(readFileSync(join(folder, 'logs', 'app.log'), 'utf8')).toContain('application received');
  expect(readFileSync(join(folder, 'logs', 'app.log'), 'utf8')).toMatch(/"hosts":\["engine.example.cn"\].*reached without TLS/);
});

test('a port that is taken ends the start with one line that names it and what to do', async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => resolve((taken.address() as AddressInfo).port));
  });
  const config = readConfig({ DATA_DIR: folder, MASTER_KEY: testMasterKey, API_PORT: String(port) });
  await expect(startApp({ config: { ...config, databaseUrl: database.url }, report: () => undefined })).rejects.toThrow(
    `The API cannot listen on 127.0.0.1:${port}: the port is in use. Stop what uses it, or set another API_PORT.`,
  );
  taken.close();
});

test('the keys of the agencies and the operator token: those that are set, else some that are made once and kept', () => {
  const home = join(folder, 'secret');
  expect(agencyKeys({ agencyKeys: {}, dataDir: folder })).toEqual({});
  const made = agencyKeys({ agencyKeys: undefined, dataDir: home });
  expect(made.bank).toEqual([{ id: '1', secret: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(agencyKeys({ agencyKeys: undefined, dataDir: home })).toEqual(made);
  const token = operatorToken({ operatorToken: undefined, dataDir: home });
  expect([token.length, operatorToken({ operatorToken: 'given', dataDir: folder })]).toEqual([64, 'given']);
  writeFileSync(join(home, 'agency-keys.json'), '{"bank":[{"id":"1","secret":"weak"}]}');
  expect(() => agencyKeys({ agencyKeys: undefined, dataDir: home })).toThrow('agency-keys.json bank.0.secret is too short');
});
