import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { said } from '../../language.ts';
import { EngineSetupError } from './contract.ts';

const REPORT_EVERY_MS = 3000;

/** The Maven on PATH or under MAVEN_HOME. */
export function findMaven(environment: NodeJS.ProcessEnv = process.env): string {
  const { MAVEN_HOME: home, PATH: path = '' } = environment;
  const folders = [...(home ? [join(home, 'bin')] : []), ...path.split(delimiter).filter(Boolean)];
  const found = folders.map((folder) => join(folder, 'mvn')).find((command) => existsSync(command));
  if (found) return found;
  throw new EngineSetupError(
    said({
      en: 'Maven (mvn) was not found on PATH; it fetches the engine once.',
      zh: 'PATH中没有找到Maven（mvn）。下载流程引擎时需要它，只用一次。',
    }),
    said({
      en: 'Install Apache Maven 3.8 or newer (Debian: apt-get install maven; macOS: brew install maven), then try again.',
      zh: '请安装Apache Maven 3.8或者更新的版本（Debian：apt-get install maven；macOS：brew install maven），然后重试。',
    }),
  );
}

/** Megabytes that Maven says it has of the large file it is fetching, e.g. `52 of 299 MB`. */
export function downloadProgress(output: string): string | undefined {
  const [last] = [...output.matchAll(/([\d.]+)\/(\d{2,}) MB/g)].slice(-1);
  return last && said({ en: `${last[1]} of ${last[2]} MB`, zh: `${last[1]}／${last[2]} MB` });
}

/** What Maven complains of first, without its prefix. Where its start script fails, that is its first line. */
export function mavenComplaint(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((text) => text.startsWith('[ERROR]')) ?? lines[0] ?? said({ en: 'it gave no reason', zh: '没有说明原因' });
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
    report(
      said({
        en: `Fetching the engine: ${progress ?? 'packages'}, ${seconds} s`,
        zh: `正在下载流程引擎：${progress ?? '各软件包'}，${seconds} s`,
      }),
    );
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
  const complaint = mavenComplaint(readFileSync(logFile, 'utf8'));
  return new EngineSetupError(
    said({ en: `Maven could not fetch the engine: ${complaint}`, zh: `Maven未能下载流程引擎：${complaint}` }),
    said({
      en: `Check the network and Maven's settings (proxy, mirror), then try again: it goes on where it stopped. Log: ${logFile}`,
      zh: `请检查网络和Maven的设置（代理、镜像），然后重试，从中断处继续下载。日志：${logFile}`,
    }),
  );
}
