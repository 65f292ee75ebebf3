/** The whole system, each part in a process of its own on free ports, with wires between them that can be cut. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startKeptUpPostgres } from '../../src/cases/local/index.ts';
import { limitFields } from '../../src/config-limits.ts';
import { DEFAULT_PORTS, startLocalEngine } from '../../src/engine/local/index.ts';
import { projectRoot } from '../../src/models/index.ts';
import { newAgencyKeys } from '../../src/registries/index.ts';
import { staffAccounts, startLocalProvider } from '../../src/sign-in/local/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { freePorts, type Wire, wireTo } from '../shared/parts/index.ts';
import type { Part, WireName } from './plan.ts';
import { keepRunning } from './program.ts';
import { type Records, recordsIn } from './records.ts';
import { serveRecords } from './records-server.ts';

export interface System {
  /** Of the process that is the part now. */
  pid: Readonly<Record<Part, () => number>>;
  wires: Readonly<Record<WireName, Wire>>;
  /** By the wire "front": people and agencies reach it so. */
  apiUrl: string;
  /** Past the wires: for whoever is not to be disturbed. */
  simulatorUrl: string;
  engineUrl: string;
  /** Of each broker, with commas between. */
  gateways: string;
  databaseUrl: string;
  records: Records;
  /** Where the application writes its letters. */
  letters: string;
}

/** An agency is asked so often, and waited for so long, that slow ones are too slow. */
const registryTimeoutMs = 2000;
/** Nobody is stopped for asking often. */
const unlimited = Object.fromEntries(Object.keys(limitFields).map((setting) => [setting, '1000000']));

/** How many there are of a part. Each kill and each halt is another one's; the seed says whose is the first. */
interface Sizes {
  brokers: number;
  workers: number;
  first: number;
}

export async function startSystem(
  folder: string,
  { brokers, workers, first }: Sizes,
  running: AsyncDisposableStack,
  report: (line: string) => void,
): Promise<System> {
  const at = (...names: string[]) => join(folder, ...names);
  for (const name of ['engine', 'application']) mkdirSync(at(name), { mode: 0o700 });
  const ports = await freePorts(['api', 'simulator']);
  const front = await wireTo(`http://127.0.0.1:${ports.api}`);
  const apiUrl = front.address;
  const simulatorUrl = `http://127.0.0.1:${ports.simulator}`;

  const recordsFile = at('engine', 'records.jsonl');
  const enginePorts = await freePorts(Object.keys(DEFAULT_PORTS) as (keyof typeof DEFAULT_PORTS)[]);
  const moreBrokers = [];
  while (moreBrokers.length < brokers - 1) moreBrokers.push(await freePorts(['gateway', 'command', 'internal', 'rest', 'management']));
  const engine = await startLocalEngine({
    home: join(projectRoot, '.local', 'engine'),
    dataDir: at('engine'),
    webapps: false,
    recordsFile,
    ports: enginePorts,
    moreBrokers,
    report,
  });
  running.defer(() => engine.stop());
  const database = await startKeptUpPostgres({ dataDir: at('database'), port: 0, report });
  running.defer(() => database.stop());

  const [masterKey, sessionSecret] = [secret(), secret()];
  const keysFile = at('agency-keys.json');
  writeFileSync(keysFile, JSON.stringify(newAgencyKeys()), { mode: 0o600 });
  const identity = { clientId: 'chaos', clientSecret: secret() };
  const accounts = staffAccounts(readStaff(exampleStaffFile));
  const provider = await startLocalProvider({ port: 0, apiUrl, ...identity, accounts });
  running.defer(() => provider.stop());
  const records = recordsIn(brokers === 1 ? [recordsFile] : numbered(brokers).map((n) => `${recordsFile}.${n}`));
  const recordsAddress = await serveRecords(records, running);

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
  const applications = numbered(workers).map(() =>
    keepRunning(
      'src/app-main.ts',
      {
        ...unlimited,
        DATA_DIR: at('application'),
        DATABASE_URL: wires.database.address,
        API_PORT: String(ports.api),
        API_PORT_SHARED: String(workers > 1),
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
        ENGINE_RECORDS_ADDRESS: recordsAddress,
      },
      at('application.log'),
    ),
  );
  running.defer(() => Promise.all(applications.map((application) => application.stop())).then(() => undefined));
  return {
    pid: {
      application: inTurn(
        applications.map(({ pid }) => pid),
        first,
      ),
      simulator: simulator.pid,
      broker: inTurn(
        (brokers === 1 ? ['broker'] : numbered(brokers).map((n) => `broker-${n}`)).map(
          (name) => () => brokerIn(at('engine', 'jvms.json'), name),
        ),
        first,
      ),
      database: () => Number(readFileSync(at('database', 'postgresql', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]),
    },
    ...{ wires, apiUrl, simulatorUrl, records },
    engineUrl: engine.restAddress.split(',')[0] as string,
    gateways: engine.restAddress,
    databaseUrl: database.url,
    letters: at('application', 'notices'),
  };
}

const secret = () => randomBytes(32).toString('hex');

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Each time it is asked, another's. */
function inTurn(pids: (() => number)[], first: number): () => number {
  let turn = first;
  return () => (pids[turn++ % pids.length] as () => number)();
}

/** Cut and mended together. */
const bundle = (wires: Wire[]): Wire => ({
  address: wires.map(({ address }) => address).join(','),
  cut: () => wires.forEach((wire) => wire.cut()),
  goAway: () => wires.forEach((wire) => wire.goAway()),
  restore: () => wires.forEach((wire) => wire.restore()),
  close: async () => void (await Promise.all(wires.map((wire) => wire.close()))),
});

function brokerIn(file: string, broker: string): number {
  const started = JSON.parse(readFileSync(file, 'utf8')) as { name: string; pid: number }[];
  return started.find(({ name }) => name === broker)?.pid ?? 0;
}
