/** Which JVMs make up the engine, and the command lines that start them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Broker, type BrokerName, brokersOf } from './brokers.ts';
import { type ClassArchive, classArchive } from './class-archive.ts';
import type { BrokerPorts, EnginePorts, Logins } from './contract.ts';
import type { Installation } from './install.ts';
import { brokerYaml, log4jXml, OPENSEARCH_LOG4J_PROPERTIES, openSearchYaml, webappsYaml, type EngineSettings } from './settings.ts';

export type JvmKind = 'opensearch' | 'broker' | 'webapps';
export type JvmName = JvmKind | BrokerName;

export interface JvmPlan {
  name: JvmName;
  kind: JvmKind;
  ports: EnginePorts;
  title: string;
  /** File that `java @FILE` reads its arguments from. It lies in the data folder: by it a process is known as ours. */
  argumentFile: string;
  folder: string;
  logFile: string;
  /** The class archive that it will write when it ends. */
  savesClassesTo: string | undefined;
}

export interface PlanInput {
  dataDir: string;
  installation: Installation;
  javaVersion: string;
  ports: EnginePorts;
  moreBrokers?: readonly BrokerPorts[] | undefined;
  clusterName: string;
  controlledClock: boolean;
  webapps: boolean;
  logins: Logins | undefined;
  recordsFile: string | undefined;
}

/** Writes settings and argument files of one JVM below the data folder, and returns how to start it. */
export function planJvm(name: JvmName, input: PlanInput): JvmPlan {
  const folder = join(input.dataDir, name);
  const config = join(input.dataDir, 'config');
  const logs = join(input.dataDir, 'logs');
  for (const made of [folder, config, logs]) mkdirSync(made, { recursive: true });
  // JVMs unpack native libraries into their temporary folder at each start and leave them behind when they are killed.
  rmSync(join(folder, 'tmp'), { recursive: true, force: true });
  mkdirSync(join(folder, 'tmp'));

  const brokers = brokersOf(input.ports, input.moreBrokers);
  const broker = brokers.find((one) => one.name === name);
  const kind = broker ? 'broker' : (name as JvmKind);
  const ports = broker?.ports ?? input.ports;
  const settings: EngineSettings = {
    ...{ ...input, ports, brokers, broker: broker?.id ?? 0, brokerData: join(folder, 'data') },
    recordsFile:
      input.recordsFile === undefined || brokers.length === 1 ? input.recordsFile : `${input.recordsFile}.${Number(broker?.id) + 1}`,
  };
  const program = kind === 'opensearch' ? openSearch(input, settings, folder) : camunda(name, broker, input, settings, config);
  const argumentFile = join(config, `${name}.args`);
  // Of several brokers the first writes it for all.
  const archive = classArchive(kind, input, input.recordsFile === undefined && (broker?.id ?? 0) === 0);
  writeFileSync(argumentFile, [...commonArguments(folder, archive), ...program.arguments].map(quote).join('\n'));
  return {
    ...{ name, kind, ports },
    title: program.title,
    argumentFile,
    folder,
    logFile: join(logs, `${name}.log`),
    savesClassesTo: archive.saves ? archive.file : undefined,
  };
}

/**
 * Measured on 2 cores: compiling with C1 only and reusing prepared classes halve the time until the engine is ready;
 * lazy initialization of Spring beans changes nothing.
 */
function commonArguments(folder: string, archive: ClassArchive): string[] {
  return [
    ...(archive.exists || archive.saves ? [`-XX:SharedArchiveFile=${archive.file}`] : []),
    ...(archive.saves ? ['-XX:+AutoCreateSharedArchive'] : []),
    // The JVM reports every class that it cannot prepare, which hides what matters in the log.
    '-Xlog:cds*=off',
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-UsePerfData',
    '-Dfile.encoding=UTF-8',
    `-Djava.io.tmpdir=${join(folder, 'tmp')}`,
  ];
}

function openSearch({ installation, ports, clusterName }: PlanInput, settings: EngineSettings, folder: string) {
  const conf = join(folder, 'config');
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, 'opensearch.yml'), openSearchYaml(settings));
  writeFileSync(join(conf, 'log4j2.properties'), OPENSEARCH_LOG4J_PROPERTIES);
  return {
    title: 'OpenSearch',
    arguments: [
      '-Xms256m',
      '-Xmx512m',
      '--add-opens',
      'java.base/java.nio=ALL-UNNAMED',
      '-cp',
      join(installation.openSearchLib, '*'),
      'org.codelibs.opensearch.runner.OpenSearchRunner',
      '-basePath',
      folder,
      '-confPath',
      conf,
      '-clusterName',
      clusterName,
      // The runner numbers its nodes from 1 and adds the number to this port.
      '-numOfNode',
      '1',
      '-baseHttpPort',
      String(ports.openSearch - 1),
    ],
  };
}

/** Three brokers need 1.5 GB together then. */
const heap = { alone: '-Xmx640m', ofSeveral: '-Xmx400m' };

function camunda(
  name: JvmName,
  broker: Broker | undefined,
  { installation, dataDir }: PlanInput,
  settings: EngineSettings,
  config: string,
) {
  const isBroker = broker !== undefined;
  const settingsFile = join(config, `${name}.yaml`);
  // For its owner alone, also where there is an older one: the password of the logins stands there.
  rmSync(settingsFile, { force: true });
  writeFileSync(settingsFile, isBroker ? brokerYaml(settings) : webappsYaml(settings), { mode: 0o600 });
  const logging = join(config, `${name}-log4j2.xml`);
  writeFileSync(logging, log4jXml(isBroker ? settings.recordsFile : undefined));
  return {
    title: broker?.title ?? 'Operate and Tasklist',
    arguments: [
      isBroker && settings.brokers.length > 1 ? heap.ofSeveral : heap.alone,
      `-Dapp.home=${join(dataDir, name)}`,
      `-Dbasedir=${join(dataDir, name)}`,
      `-Dspring.profiles.active=${isBroker ? 'broker' : 'operate,tasklist,auth'}`,
      `-Dspring.config.additional-location=file:${join(config, `${name}.yaml`)}`,
      `-Dlogging.config=${logging}`,
      // Jars only: the JVM keeps no class archive for a class path that has a folder in it.
      '-cp',
      join(installation.camundaLib, '*'),
      `io.camunda.application.${isBroker ? 'StandaloneBroker' : 'StandaloneCamunda'}`,
    ],
  };
}

/** One argument in Java's argument file syntax. */
function quote(argument: string): string {
  return `"${argument.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
