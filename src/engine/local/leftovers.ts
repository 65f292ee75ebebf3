import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { said } from '../../language.ts';
import { commandLineOf, identityOf } from '../../local/index.ts';
import { endProcesses, type JvmProcess } from './jvm-process.ts';

export const JVMS_FILE = 'jvms.json';

interface StartedJvm {
  name: string;
  pid: number;
  identity: string | undefined;
}

/** Notes which JVMs belong to this data folder, for the start after a crash of this process. */
export function rememberJvms(dataDir: string, jvms: JvmProcess[]): void {
  const started: StartedJvm[] = jvms.map(({ plan, pid }) => ({ name: plan.name, pid, identity: identityOf(pid) }));
  writeFileSync(join(dataDir, JVMS_FILE), JSON.stringify(started));
}

/** Called when all of them have ended. */
export function forgetJvms(dataDir: string): void {
  rmSync(join(dataDir, JVMS_FILE), { force: true });
}

/**
 * Ends the JVMs that an earlier process started on this data folder and could not end because it died. A process counts
 * only if it is the very one that was noted and was started from this folder.
 */
export async function endLeftovers(dataDir: string, report: (line: string) => void): Promise<void> {
  const left = readStarted(dataDir).filter(
    ({ pid, identity }) => identity !== undefined && identityOf(pid) === identity && commandLineOf(pid).includes(dataDir),
  );
  if (left.length > 0) {
    const names = left.map(({ name, pid }) => `${name} (pid ${pid})`).join(', ');
    report(said({ en: `Ending what an earlier run left behind: ${names}`, zh: `正在终止上次运行遗留的进程：${names}` }));
    await endProcesses(
      left.map(({ pid }) => pid),
      10_000,
    );
  }
  forgetJvms(dataDir);
}

function readStarted(dataDir: string): StartedJvm[] {
  try {
    return JSON.parse(readFileSync(join(dataDir, JVMS_FILE), 'utf8')) as StartedJvm[];
  } catch {
    return [];
  }
}
