import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { EngineSetupError } from './contract.ts';

const REPORT_EVERY_MS = 3000;

/** The Maven on PATH or under MAVEN_HOME. */
export function findMaven(environment: NodeJS.ProcessEnv = process.env): string {
  const { MAVEN_HOME: home, PATH: path = '' } = environment;
  const folders = [...(home ? [join(home, 'bin')] : []), ...path.split(delimiter).filter(Boolean)];
  const found = folders.map((folder) => join(folder, 'mvn')).find((command) => existsSync(command));
  if (found) return found;
  throw new EngineSetupError(
    'Maven (mvn) was not found on PATH; it fetches the engine once.',
    'Install Apache Maven 3.8 or newer (Debian: apt-get install maven; macOS: brew install maven), then try again.',
  );
}

/** Megabytes that Maven says it has of the large file it is fetching, e.g. `52 of 299 MB`. */
export function downloadProgress(output: string): string | undefined {
  const [last] = [...output.matchAll(/([\d.]+)\/(\d{2,}) MB/g)].slice(-1);
  return last && `${last[1]} of ${last[2]} MB`;
}

/** What Maven complains of first, without its prefix. Where its start script fails, that is its first line. */
export function mavenComplaint(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((text) => text.startsWith('[ERROR]')) ?? lines[0] ?? 'it gave no reason';
  return line.replace('[ERROR]', '').trim().slice(0, 300);
}

export interface MavenRun {
  maven: string;
  pom: string;
  logFile: string;
  report: (line: string) => void;
}

/** Runs `mvn package` with strict checksums: a damaged download fails instead of being used. */
export async function runMaven({ maven, pom, logFile, report }: MavenRun): Promise<void> {
  const log = openSync(logFile, 'w');
  const startedAt = Date.now();
  let progress: string | undefined;
  const ticking = setInterval(() => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    report(`Fetching the engine: ${progress ?? 'packages'}, ${seconds} s`);
  }, REPORT_EVERY_MS);

  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      // Without --batch-mode, because only then Maven tells how far a download is.
      const args = ['--strict-checksums', '-Dstyle.color=never', '-f', pom, 'package'];
      const child = spawn(maven, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      const take = (chunk: Buffer) => {
        const text = chunk.toString();
        progress = downloadProgress(text) ?? progress;
        writeSync(log, text.replaceAll(/Progress \(.*?\r/g, ''));
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) throw failed(logFile);
  } finally {
    clearInterval(ticking);
    closeSync(log);
  }
}

function failed(logFile: string): EngineSetupError {
  return new EngineSetupError(
    `Maven could not fetch the engine: ${mavenComplaint(readFileSync(logFile, 'utf8'))}`,
    `Check the network and Maven's settings (proxy, mirror), then try again: it goes on where it stopped. Log: ${logFile}`,
  );
}
