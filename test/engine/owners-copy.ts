/** A copy of the owners' files to be edited, and the command line that deploys it to the system under test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/models/files.ts';
import { ownersFolders } from '../../src/models/owners.ts';
import { calledWith } from '../tools/cli/called.ts';
import { compiled } from '../program.ts';
import { eventually } from './records.ts';

export interface OwnersCopy {
  folder: string;
  read(path: string): string;
  /** Saves as an editor does that writes beside the file and renames. Throws where the edit changes nothing. */
  edit(path: string, change: (text: string) => string): void;
  remove(): void;
}

export function copyOfOwnersFiles(): OwnersCopy {
  const folder = mkdtempSync(join(tmpdir(), 'owners-'));
  for (const owners of ownersFolders) cpSync(join(projectRoot, owners), join(folder, owners), { recursive: true });
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return {
    folder,
    read,
    edit(path, change) {
      const [before, target] = [read(path), join(folder, path)];
      const after = change(before);
      if (after === before) throw new Error(`the edit of ${path} changes nothing`);
      writeFileSync(`${target}~`, after);
      renameSync(`${target}~`, target);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export interface Run {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

function start(args: readonly string[], environment: Record<string, string>): { child: ChildProcess; told: Run; ended: Promise<Run> } {
  const child = spawn(process.execPath, ['--no-warnings', join(projectRoot, 'tools', 'cli', 'main.ts'), ...args], {
    env: { ...compiled, PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told: Run = { exitCode: null, stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (told.stdout += String(text)));
  child.stderr.on('data', (text) => (told.stderr += String(text)));
  const ended = new Promise<Run>((resolve) => child.on('close', (code) => resolve({ ...told, exitCode: code })));
  return { child, told, ended };
}

/** `npm run models -- ARGS`, to its end. */
export async function ran(args: readonly string[], environment: Record<string, string>): Promise<Run> {
  const { status, stdout, stderr } = await calledWith(environment, ...args);
  return { exitCode: status, stdout, stderr };
}

/** `npm run deploy -- ARGS`, to its end. */
export const deployed = (args: readonly string[], environment: Record<string, string>): Promise<Run> =>
  ran(['deploy', ...args], environment);

export interface Watching {
  /** Waits for the next line that fits, after those that were waited for before. */
  says(pattern: RegExp): Promise<string>;
  /** Ctrl-C. */
  interrupt(): Promise<Run>;
}

export function watching(environment: Record<string, string>): Watching {
  const { child, told, ended } = start(['deploy', '--watch', '--by', 'watcher'], environment);
  let heard = 0;
  return {
    says: (pattern) =>
      eventually(`a line like ${pattern}`, async () => {
        const lines = told.stdout.split('\n').slice(0, -1);
        const index = lines.findIndex((line, at) => at >= heard && pattern.test(line));
        if (index === -1) return undefined;
        heard = index + 1;
        return lines[index];
      }).catch((error: unknown) => {
        throw new Error(`It said: ${told.stdout}${told.stderr}`, { cause: error });
      }),
    interrupt() {
      child.kill('SIGINT');
      return ended;
    },
  };
}
