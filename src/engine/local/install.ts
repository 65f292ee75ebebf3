import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { said } from '../../language.ts';
import { fetched } from './fetched.ts';

export interface Installation {
  camundaLib: string;
  openSearchLib: string;
  /** Where JVMs keep prepared classes between starts. */
  classArchives: string;
}

/** Where the licence is to be read. */
const licence = 'https://legal.camunda.com/licensing-and-other-legal-terms';

/** Fetches the engine unless this version is already there. @throws EngineSetupError */
export async function install(home: string, report: (line: string) => void): Promise<Installation> {
  const pom = readFileSync(join(import.meta.dirname, 'engine-pom.xml'), 'utf8');
  const version = /<camunda\.version>(.+)<\/camunda\.version>/.exec(pom)?.[1] ?? 'unknown';
  const folder = await fetched({
    home,
    name: 'engine',
    pom,
    report,
    onFetch: () => {
      sayLicences(report);
      report(
        said({
          en: `Fetching Camunda ${version} and OpenSearch through Maven (about 350 MB, once) ...`,
          zh: `正在用Maven下载Camunda ${version}和OpenSearch（约350 MB，只下载一次）……`,
        }),
      );
    },
    onFetched: () => report(said({ en: `Camunda ${version} is installed.`, zh: `Camunda ${version}已安装。` })),
  });
  return {
    camundaLib: join(folder, `camunda-zeebe-${version}`, 'lib'),
    openSearchLib: join(folder, 'opensearch', 'lib'),
    classArchives: join(folder, 'class-archives'),
  };
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
