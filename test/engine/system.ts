/** The whole application on the test engine: simulator, case file, workers, API, all real, on free ports. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../src/app.ts';
import type { Clock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import type { Completions } from '../../src/engine/index.ts';
import { freePort } from '../../src/local/index.ts';
import type { ParameterSet } from '../../src/policy/parameters.ts';
import { newAgencyKeys } from '../../src/registries/index.ts';
import { startSimulator } from '../../src/registries/simulator/index.ts';
import { staffAccounts, startLocalProvider } from '../../src/sign-in/local/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { newCaseFile } from '../cases/databases.ts';
import { testMasterKey } from '../cases/test-vault.ts';
import type { Addresses } from './case-driver.ts';
import { completionInRecords } from './records.ts';
import { engineForTests } from './stack.ts';
import { closeTheWindow } from './window.ts';

export interface System extends Addresses {
  /** The settings that the tools for deployers need to reach it. */
  environment: Record<string, string>;
  operatorToken: string;
  stop: () => Promise<void>;
}

// The simulator must know the API's address before the API listens.
export { freePort };

export interface SystemOptions {
  /** In place of those in the models' folder. */
  parameters?: ParameterSet;
  /** Of the application; the engine has its own. */
  clock?: Clock;
  /** Default: the shipped models. */
  modelsDir?: string;
  /** Who completed a task; by default as the engine's records say. */
  completions?: Completions;
  /** Besides those that a test system needs. */
  settings?: Record<string, string>;
}

export async function startSystem({
  parameters,
  clock,
  modelsDir,
  settings,
  completions = completionInRecords,
}: SystemOptions = {}): Promise<System> {
  const engine = engineForTests();
  const folder = mkdtempSync(join(tmpdir(), 'cases-'));
  const apiPort = await freePort();
  const agencyKeys = newAgencyKeys();
  const keysFile = join(folder, 'keys.json');
  writeFileSync(keysFile, JSON.stringify(agencyKeys));
  const operatorToken = randomBytes(32).toString('hex');
  const database = await newCaseFile();
  const staff = readStaff(exampleStaffFile);
  const identity = { clientId: 'tests', clientSecret: randomBytes(32).toString('hex') };
  const provider = await startLocalProvider({
    port: 0,
    apiUrl: `http://127.0.0.1:${apiPort}`,
    ...identity,
    accounts: staffAccounts(staff),
  });
  const simulator = await startSimulator({
    port: 0,
    statePath: join(folder, 'agencies.json'),
    callbackUrl: `http://127.0.0.1:${apiPort}`,
    agencyKeys,
  });
  const environment = {
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    ...(modelsDir !== undefined && { MODELS_DIR: modelsDir }),
    API_PORT: String(apiPort),
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: identity.clientId,
    OIDC_CLIENT_SECRET: identity.clientSecret,
    REGISTRIES_URL: simulator.url,
    MASTER_KEY: testMasterKey,
    AGENCY_KEYS_FILE: keysFile,
    OPERATOR_TOKEN: operatorToken,
    ZEEBE_GRPC_ADDRESS: engine.gatewayAddress,
    ZEEBE_REST_ADDRESS: engine.restAddress,
    ...settings,
  };
  const config = readConfig(environment);
  const app = await startApp({
    config: { ...config, databaseUrl: database.url, paymentPage: simulator.paymentPage },
    report: () => undefined,
    completions,
    ...(parameters && { parameters }),
    ...(clock && { clock }),
  });
  return {
    environment,
    operatorToken,
    apiUrl: app.apiUrl,
    simulatorUrl: simulator.url,
    stop: async () => {
      closeTheWindow(app.apiUrl);
      await app.stop();
      await simulator.close();
      await provider.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
