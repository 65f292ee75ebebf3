/** The whole system, each part in a process of its own on free ports, with wires between them that can be cut. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startKeptUpPostgres } from '../../src/cases/local/index.ts';
import type { OpenTask } from '../../src/engine/index.ts';
import { newAgencyKeys } from '../../src/registries/index.ts';
import { staffAccounts, startLocalProvider } from '../../src/sign-in/local/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { freePorts, unlimited, type Wire, wireTo } from '../shared/parts/index.ts';
import type { Disks } from './disks.ts';
import { startEngine } from './engine.ts';
import type { Part, WireName } from './fault.ts';
import { keepRunning } from './program.ts';
import type { Records } from './records.ts';
import { bundle, inTurn, numbered, type Sizes } from './several.ts';

export interface System {
  /** Of the process that is the part now. */
  pid: Readonly<Record<Part, () => number>>;
  wires: Readonly<Record<WireName, Wire>>;
  disks: Disks;
  /** By the wire "front": people and agencies reach it so. */
  apiUrl: string;
  /** Past the wires: for whoever is not to be disturbed. */
  simulatorUrl: string;
  engineUrl: string;
  /** Of each broker, with commas between. */
  gateways: string;
  databaseUrl: string;
  records: Records;
  /** Clerks' tasks of a case that are open, as clerks see them. */
  openTasks: (caseNumber: string) => Promise<OpenTask[]>;
  /** What answers well there is back. */
  healthAt: readonly string[];
  /** Where the application writes its letters, and what it receives. */
  letters: string;
  papers: string;
}

export interface Place {
  folder: string;
  disks: Disks;
}

/** An agency is asked so often, and waited for so long, that slow ones are too slow. */
const registryTimeoutMs = 2000;

export async function startSystem(
  { folder, disks }: Place,
  sizes: Sizes,
  running: AsyncDisposableStack,
  report: (line: string) => void,
): Promise<System> {
  const at = (...names: string[]) => join(folder, ...names);
  const ports = await freePorts(['api', 'simulator']);
  const front = await wireTo(`http://127.0.0.1:${ports.api}`);
  const apiUrl = front.address;
  const simulatorUrl = `http://127.0.0.1:${ports.simulator}`;

  const engine = await startEngine(at('engine'), sizes, running, report);
  const database = await startKeptUpPostgres({ dataDir: at('database'), port: 0, report });
  running.defer(() => database.stop());

  const [masterKey, sessionSecret] = [secret(), secret()];
  const keysFile = at('agency-keys.json');
  writeFileSync(keysFile, JSON.stringify(newAgencyKeys()), { mode: 0o600 });
  const identity = { clientId: 'chaos', clientSecret: secret() };
  const accounts = staffAccounts(readStaff(exampleStaffFile));
  const provider = await startLocalProvider({ port: 0, apiUrl, ...identity, accounts });
  running.defer(() => provider.stop());
  const wires = {
    database: await wireTo(database.url),
    engine: bundle(await Promise.all(engine.gatewayAddress.split(',').map(wireTo))),
    agencies: await wireTo(simulatorUrl),
    front,
  };
  for (const wire of Object.values(wires)) running.defer(() => wire.close());

  const simulator = keepRunning(
    'tools/chaos/simulator-main.ts',
    { PORT: String(ports.simulator), STATE: at('agencies.json'), CALLBACK_URL: apiUrl, AGENCY_KEYS_FILE: keysFile },
    at('simulator.log'),
  );
  running.defer(() => simulator.stop());
  const applications = numbered(sizes.workers).map(() =>
    keepRunning(
      'src/app-main.ts',
      {
        ...unlimited,
        DATA_DIR: at('application'),
        DATABASE_URL: wires.database.address,
        API_PORT: String(ports.api),
        API_PORT_SHARED: String(sizes.workers > 1),
        PUBLIC_URL: apiUrl,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: identity.clientId,
        OIDC_CLIENT_SECRET: identity.clientSecret,
        SESSION_SECRET: sessionSecret,
        MASTER_KEY: masterKey,
        AGENCY_KEYS_FILE: keysFile,
        REGISTRIES_URL: wires.agencies.address,
        REGISTRY_TIMEOUT_MS: String(registryTimeoutMs),
        ZEEBE_GRPC_ADDRESS: wires.engine.address,
        ZEEBE_REST_ADDRESS: engine.restAddress,
        ENGINE_RECORDS_ADDRESS: engine.recordsAddress,
      },
      at('application.log'),
    ),
  );
  for (const application of applications) running.defer(() => application.stop());
  return {
    pid: {
      ...engine.pid,
      application: inTurn(
        applications.map(({ pid }) => pid),
        sizes.first,
      ),
      simulator: simulator.pid,
      database: () => Number(readFileSync(at('database', 'postgresql', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]),
    },
    ...{ wires, disks, apiUrl, simulatorUrl },
    ...{ records: engine.records, openTasks: engine.openTasks, healthAt: [`${apiUrl}/healthz`, ...engine.healthAt] },
    engineUrl: engine.restAddress.split(',')[0] as string,
    gateways: engine.restAddress,
    databaseUrl: database.url,
    letters: at('application', 'notices'),
    papers: at('application', 'papers'),
  };
}

const secret = () => randomBytes(32).toString('hex');
