import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../../local/index.ts';
import { said } from '../../language.ts';
import { findMaven, runMaven } from './maven.ts';

export interface Installation {
  camundaLib: string;
  openSearchLib: string;
  /** Where JVMs keep prepared classes between starts. */
  classArchives: string;
}

/** Where the licence is to be read. */
const licence = 'https://legal.camunda.com/licensing-and-other-legal-terms';

/** `${folder}.part-PID` is an install that is being made, or that a dead process left unfinished. */
const PART = /\.part-(\d+)$/;

/**
 * Fetches the engine unless this version is already there. Everything is laid out under a temporary name and renamed at
 * the end, so a folder with the final name is complete. Two processes may install at once: the first one wins.
 */
export async function install(home: string, report: (line: string) => void): Promise<Installation> {
  const pom = readFileSync(join(import.meta.dirname, 'engine-pom.xml'), 'utf8');
  const version = /<camunda\.version>(.+)<\/camunda\.version>/.exec(pom)?.[1] ?? 'unknown';
  const folder = join(home, `engine-${createHash('sha256').update(pom).digest('hex').slice(0, 12)}`);
  const installation: Installation = {
    camundaLib: join(folder, `camunda-zeebe-${version}`, 'lib'),
    openSearchLib: join(folder, 'opensearch', 'lib'),
    classArchives: join(folder, 'class-archives'),
  };
  mkdirSync(home, { recursive: true });
  removeUnfinished(home);
  if (existsSync(folder)) return installation;

  sayLicences(report);
  const maven = findMaven();
  const part = `${folder}.part-${process.pid}`;
  mkdirSync(part);
  try {
    writeFileSync(join(part, 'pom.xml'), pom);
    report(
      said({
        en: `Fetching Camunda ${version} and OpenSearch through Maven (about 350 MB, once) ...`,
        zh: `正在用Maven下载Camunda ${version}和OpenSearch（约350 MB，只下载一次）……`,
      }),
    );
    await runMaven({ maven, pom: join(part, 'pom.xml'), logFile: join(home, 'maven.log'), report });
    if (!existsSync(folder)) renameSync(part, folder);
    report(said({ en: `Camunda ${version} is installed.`, zh: `Camunda ${version}已安装。` }));
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return installation;
}

/** Before anything is fetched. */
function sayLicences(report: (line: string) => void): void {
  report(
    said({
      en: 'Camunda comes under the Camunda License 1.0: not open source, free for development and tests. Read it before you use the engine',
      zh: 'Camunda按Camunda License 1.0许可使用：不是开源软件，开发和测试免费。用于其他用途之前，请阅读许可条款：',
    }),
  );
  report(
    said({
      en: `for anything else: ${licence} (OpenSearch comes under the Apache License 2.0.)`,
      zh: `${licence}（OpenSearch按Apache License 2.0许可使用。）`,
    }),
  );
}

function removeUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    const owner = PART.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
