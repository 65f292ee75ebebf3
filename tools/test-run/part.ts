/** A part of the test run: another process, of which a long wait shows how far it is. */
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { projectRoot } from '../../src/models/index.ts';

/** Told by the reporter of jest (`jest-reporter.mjs`). */
export interface Progress {
  /** Test files. */
  done: number;
  total: number;
  /** Tests. */
  failed: number;
  /** Test files that run now. */
  running: readonly string[];
}

export interface PartOptions {
  environment?: Record<string, string>;
  /** To parts that have to answer in time: how far, as a niceness of the system. */
  givesWay?: number;
}

interface Running {
  startedAt: number;
  /** Milliseconds; when it last told how far it is. */
  heardAt: number;
  progress?: Progress;
}

const running = new Map<string, Running>();
const every = 20_000;
/** A test file that runs for so long, in milliseconds, waits for something that does not come. */
const patience = 15 * 60_000;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs a script of Node to its end. @returns whether it ended well */
export function run(name: string, args: readonly string[], { environment = {}, givesWay = 0 }: PartOptions = {}): Promise<boolean> {
  const part: Running = { startedAt: Date.now(), heardAt: Date.now() };
  running.set(name, part);
  say(`== ${name}`);
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Tests that ask for no language expect English, whatever the terminal of the developer speaks.
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...environment },
  });
  // Whatever it starts is as patient as itself.
  if (givesWay > 0 && child.pid !== undefined) setPriority(child.pid, givesWay);
  child.on('message', (progress: Progress) => Object.assign(part, { progress, heardAt: Date.now() }));
  const watching = setInterval(() => {
    if (Date.now() - part.heardAt < patience) return;
    say(`${name}: nothing has ended for ${patience / 60_000} minutes. Still running: ${part.progress?.running.join(', ') ?? name}`);
    child.kill('SIGKILL');
  }, every);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearInterval(watching);
      running.delete(name);
      say(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} after ${secondsOf(part)} s`);
      resolve(code === 0);
    });
  });
}

/** Says now and then how far the running parts are. @returns how to end it */
export function reportProgress(): () => void {
  const ticking = setInterval(() => {
    for (const [name, part] of running) say(`   ${name}: ${wordsFor(part.progress)}, ${secondsOf(part)} s`);
  }, every);
  return () => clearInterval(ticking);
}

const secondsOf = ({ startedAt }: Running): number => Math.round((Date.now() - startedAt) / 1000);
const wordsFor = (progress?: Progress): string =>
  progress ? `${progress.done} of ${progress.total} files, ${progress.failed} failed, now ${progress.running.join(', ')}` : 'running';
