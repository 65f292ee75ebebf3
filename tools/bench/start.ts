/** `npm start` with everything fetched and cases from before: when all of it is ready, and what it takes of the memory when nobody does anything. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../../src/models/index.ts';
import { ended, folderFor, freeOpenSearchPort, freePorts } from '../shared/parts/index.ts';
import { type Bench, figure } from './bench.ts';
import { median } from './shared/statistics.ts';

/** Until what the start has left to do is done. */
const settlingMs = 30_000;

export const start: Bench = {
  name: 'start',
  async run({ rounds }, running) {
    const settings = { ...process.env, DATA_DIR: folderFor(running, 'bench'), ...(await portsOfSystem()) };
    await startOnce(settings, running); // makes the data
    const starts: Started[] = [];
    for (let round = 0; round < rounds; round++) starts.push(await startOnce(settings, running));
    return {
      ready: figure(median(starts.map(({ seconds }) => seconds)), 's'),
      memory: figure(median(starts.map(({ gigabytes }) => gigabytes)), 'GB'),
    };
  },
};

interface Started {
  seconds: number;
  gigabytes: number;
}

async function startOnce(env: NodeJS.ProcessEnv, running: AsyncDisposableStack): Promise<Started> {
  const begun = performance.now();
  const entry = ['src/bootstrap.mjs', 'src/main.ts'];
  const child = spawn(process.execPath, entry, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.defer(() => ended(child));
  for await (const line of createInterface({ input: child.stdout })) if (line.endsWith('/docs')) break;
  child.stdout.resume();
  if (child.exitCode !== null) throw new Error('npm start ended while it was starting.');
  const seconds = (performance.now() - begun) / 1000;
  await pause(settlingMs);
  const gigabytes = memoryOf(child.pid ?? 0) / 1e6;
  await ended(child);
  return { seconds, gigabytes };
}

/** In KB, of the process and all that it has started; what several share counts once. NaN where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    const [, own = 'NaN'] = /^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), Number(own));
  } catch {
    return NaN;
  }
}

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );

/** Another system may run beside it. */
async function portsOfSystem(): Promise<Record<string, string>> {
  const engine = ['GRPC', 'COMMAND', 'INTERNAL', 'REST', 'WEBAPPS', 'MANAGEMENT', 'WEBAPPS_MANAGEMENT', 'OPENSEARCH_TRANSPORT'];
  const names = ['API_PORT', 'OIDC_PORT', 'REGISTRY_PORT', 'DATABASE_PORT', ...engine.map((name) => `ENGINE_PORT_${name}`)];
  const ports = Object.entries({ ...(await freePorts(names)), ENGINE_PORT_OPENSEARCH: await freeOpenSearchPort() });
  return Object.fromEntries(ports.map(([name, port]) => [name, String(port)]));
}
