/** The local engine, what it tells of itself, and how clerks see it. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenTask } from '../../src/engine/index.ts';
import { DEFAULT_PORTS, type LocalEngine, type Logins, startLocalEngine } from '../../src/engine/local/index.ts';
import { projectRoot } from '../../src/models/index.ts';
import { exampleStaffFile } from '../../src/staff/index.ts';
import { personsIn } from '../../src/start-engine.ts';
import { freeOpenSearchPort, freePorts } from '../shared/parts/index.ts';
import { tasksIn } from './clerks.ts';
import { inTurn, numbered, type Sizes } from './several.ts';
import { type Records, recordsIn } from './records.ts';
import { serveRecords } from './records-server.ts';

interface Engine extends Pick<LocalEngine, 'gatewayAddress' | 'restAddress'> {
  /** Of the JVM that runs now; 0 where there is none. */
  pid: Readonly<Record<'broker' | 'opensearch' | 'webapps', () => number>>;
  records: Records;
  /** Where the application reads them. */
  recordsAddress: string;
  openTasks: (caseNumber: string) => Promise<OpenTask[]>;
  /** Of the web applications. */
  healthAt: readonly string[];
}

export async function startEngine(
  dataDir: string,
  { webapps, brokers, first: begin }: Sizes,
  running: AsyncDisposableStack,
  report: (line: string) => void,
): Promise<Engine> {
  const recordsFile = join(dataDir, 'records.jsonl');
  const logins: Logins = { persons: personsIn(exampleStaffFile), password: randomBytes(16).toString('hex') };
  const moreBrokers = [];
  while (moreBrokers.length < brokers - 1) moreBrokers.push(await freePorts(['gateway', 'command', 'internal', 'rest', 'management']));
  const engine = await startLocalEngine({
    ...{ home: join(projectRoot, '.local', 'engine'), dataDir, recordsFile, report },
    ...{ webapps, logins: webapps ? logins : undefined },
    ports: { ...(await freePorts(Object.keys(DEFAULT_PORTS))), openSearch: await freeOpenSearchPort() },
    moreBrokers,
  });
  running.defer(() => engine.stop());
  const records = recordsIn(brokers === 1 ? [recordsFile] : numbered(brokers).map((n) => `${recordsFile}.${n}`));
  const { gatewayAddress, restAddress, webappsAddress, openSearchAddress, ports } = engine;
  const jvm = (name: string) => () => pidOf(name, join(dataDir, 'jvms.json'));
  const own = {
    gatewayAddress,
    restAddress,
    records,
    pid: {
      broker: inTurn(brokers === 1 ? [jvm('broker')] : numbered(brokers).map((n) => jvm(`broker-${n}`)), begin),
      opensearch: jvm('opensearch'),
      webapps: jvm('webapps'),
    },
  };
  if (webappsAddress === undefined || openSearchAddress === undefined) {
    const openTasks = (caseNumber: string) => Promise.resolve(records.openTasks(caseNumber));
    return { ...own, recordsAddress: await serveRecords(records, running), openTasks, healthAt: [] };
  }
  return {
    ...own,
    recordsAddress: openSearchAddress,
    openTasks: tasksIn(webappsAddress, logins),
    healthAt: [`${openSearchAddress}/_cluster/health`, `http://127.0.0.1:${ports.webappsManagement}/actuator/health`],
  };
}

function pidOf(wanted: string, file: string): number {
  const started = JSON.parse(readFileSync(file, 'utf8')) as { name: string; pid: number }[];
  return started.find(({ name }) => name === wanted)?.pid ?? 0;
}
