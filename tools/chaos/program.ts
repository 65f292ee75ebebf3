/** A program of this project in a process of its own, started again whenever it ends, as systemd or Docker would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';
import { ended } from '../shared/parts/index.ts';

export interface Program {
  pid: () => number;
  stop: () => Promise<void>;
}

const restartAfterMs = 700;

/** @param entry from the project's root @param log takes what it says */
export function keepRunning(entry: string, env: Readonly<Record<string, string>>, log: string): Program {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let child: ChildProcess = start();

  function start(): ChildProcess {
    const file = openSync(log, 'a', 0o600);
    const started = spawn(process.execPath, ['--no-warnings', join(projectRoot, entry)], {
      cwd: projectRoot,
      stdio: ['ignore', file, file],
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', ...env },
    });
    closeSync(file);
    started.once('exit', () => {
      if (!stopping) timer = setTimeout(() => (child = start()), restartAfterMs);
    });
    return started;
  }

  return {
    pid: () => child.pid ?? 0,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await ended(child);
    },
  };
}
