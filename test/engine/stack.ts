/**
 * The real engine for the engine and the browser tests: started once for a jest run by `global-setup.ts`, on ports of
 * its own, so that the tests run beside a running system. Tests reach it through `engineForTests()`.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { exampleStaffFile } from '../../src/staff/index.ts';
import { personsIn } from '../../src/start-engine.ts';
import { startLocalEngine, TEST_PORTS, type LocalEngine } from '../../src/engine/local/index.ts';

const root = join(import.meta.dirname, '..', '..');
const HANDLE = 'TEST_ENGINE';

/** What a test needs to know of the running engine: addresses and ports, but not the power to stop it. */
export type TestEngine = Omit<LocalEngine, 'stop' | 'exited'> & {
  /** Of every person of the example staff, in Tasklist. */
  password: string;
};

/** The engine that this jest run started. Throws where a test runs outside the `engine` and `browser` projects. */
export function engineForTests(): TestEngine {
  const handle = process.env[HANDLE];
  if (!handle) throw new Error('No engine: run this test with `npm run test:engine`.');
  return JSON.parse(handle) as TestEngine;
}

/** The engines of a full run are told apart by a number: each has its own ports and its own data. */
const number = Number(process.env['TEST_ENGINE_NUMBER'] ?? '1');

function portsOf(engine: number): typeof TEST_PORTS {
  const shifted = Object.entries<number>({ ...TEST_PORTS }).map(([name, port]) => [name, port + (engine - 1) * 10]);
  return Object.fromEntries(shifted) as typeof TEST_PORTS;
}

const dataDir = join(root, '.local', number === 1 ? 'test-engine' : `test-engine-${number}`);

/** Each record of this run's engine, a line of JSON. */
export const recordsFile = join(dataDir, 'records.jsonl');

/** Starts a fresh engine with a clock that tests may move, and publishes its addresses to the tests of this run. */
export async function startTestEngine(options: { webapps: boolean }): Promise<LocalEngine> {
  const password = randomUUID();
  const engine = await startLocalEngine({
    home: join(root, '.local', 'engine'),
    dataDir,
    fresh: true,
    controlledClock: true,
    recordsFile,
    webapps: options.webapps,
    ...(options.webapps && { logins: { persons: personsIn(exampleStaffFile), password } }),
    ports: portsOf(number),
    report: (line) => process.stdout.write(`[engine ${number}] ${line}\n`),
  });
  // Functions do not survive: only the addresses reach the tests.
  process.env[HANDLE] = JSON.stringify({ ...engine, password });
  return engine;
}
