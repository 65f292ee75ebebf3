/** The settings files that the three JVMs read. Everything listens on 127.0.0.1 only. */
import { contentPolicy } from './content-policy.ts';
import type { Broker } from './brokers.ts';
import type { EnginePorts, Logins } from './contract.ts';

export interface EngineSettings {
  clusterName: string;
  ports: EnginePorts;
  brokerData: string;
  /** Which of them this one is. */
  broker: number;
  brokers: readonly Broker[];
  controlledClock: boolean;
  webapps: boolean;
  logins: Logins | undefined;
  recordsFile: string | undefined;
}

const INDEX_PREFIX = 'zeebe-record';
const RECORD_LOG = 'records';

/** opensearch.yml */
export function openSearchYaml({ clusterName, ports }: EngineSettings): string {
  return `cluster.name: ${clusterName}
network.host: 127.0.0.1
transport.port: ${ports.openSearchTransport}
discovery.type: single-node
# A developer's disk is often more than 90 % full; OpenSearch would refuse to write then.
cluster.routing.allocation.disk.threshold_enabled: false
# The exporter makes new indices every day, and tests move the clock by months.
cluster.max_shards_per_node: 10000
# A task comes to Tasklist through two indices; at the default of a second in each it takes up to four.
cluster.default.index.refresh_interval: 100ms
`;
}

/** Spring settings of the broker with its gateway. */
export function brokerYaml(settings: EngineSettings): string {
  const { ports, brokerData, controlledClock, recordsFile, brokers } = settings;
  return `${server(ports.rest, ports.management)}
zeebe:
  clock.controlled: ${controlledClock}
  broker:
    network:
      host: 127.0.0.1
      commandApi.port: ${ports.command}
      internalApi.port: ${ports.internal}
    gateway:
      network: { host: 127.0.0.1, port: ${ports.gateway} }
      cluster.initialContactPoints: ['127.0.0.1:${ports.internal}']
${cluster(settings)}    data:
      directory: ${JSON.stringify(brokerData)}
      logSegmentSize: 16MB
      # The defaults (2 GB, 1 GB) stop processing on a disk that has room enough for development.
      disk.freeSpace: { processing: 300MB, replication: 150MB }
    # Of each partition.
    experimental.rocksdb.memoryLimit: ${brokers.length > 1 ? 64 : 128}MB
    threads: { cpuThreadCount: 2, ioThreadCount: 2 }
    # Tests start many instances at once: at the defaults the broker refuses some, and the SDK waits a second each time.
    flowControl.request.enabled: ${recordsFile === undefined}
${exporters(settings)}`;
}

/** Each partition is on all brokers: what two of three have is kept, and goes on without the third. */
function cluster({ broker, brokers }: EngineSettings): string {
  if (brokers.length === 1) return '';
  const contacts = brokers.map(({ ports }) => `'127.0.0.1:${ports.internal}'`).join(', ');
  return `    cluster:
      nodeId: ${broker}
      clusterSize: ${brokers.length}
      partitionsCount: ${brokers.length}
      replicationFactor: ${brokers.length}
      initialContactPoints: [${contacts}]
`;
}

function exporters({ ports, webapps, recordsFile }: EngineSettings): string {
  const toOpenSearch = `      opensearch:
        className: io.camunda.zeebe.exporter.opensearch.OpensearchExporter
        args:
          url: ${openSearchUrl(ports)}
          # Delay in seconds, 1 is the least.
          bulk: { delay: 1, size: 100 }
          index: { prefix: ${INDEX_PREFIX}, numberOfShards: 1, numberOfReplicas: 0 }
`;
  // Writes to a log of its own (see log4jXml).
  const toFile = `      ${RECORD_LOG}: { className: io.camunda.zeebe.broker.exporter.debug.DebugLogExporter, args: { logLevel: info } }
`;
  const wanted = (webapps ? toOpenSearch : '') + (recordsFile === undefined ? '' : toFile);
  // A list with nothing in it the broker cannot read.
  return wanted === '' ? '' : `    exporters:\n${wanted}`;
}

/** Spring settings of Operate and Tasklist. */
export function webappsYaml(settings: EngineSettings): string {
  const { clusterName, ports } = settings;
  return `${server(ports.webapps, ports.webappsManagement)}
# This JVM has a gateway of its own that nobody uses: any free port, or it would take the broker's on all interfaces.
zeebe.gateway.cluster: { host: 127.0.0.1, port: 0, initialContactPoints: [] }
camunda:
  database: ${database(clusterName, ports)}
  operate:
${webapp(settings)}
    # Of Tasklist too. It is read where the engine takes itself for one in a cloud.
    cloud.clusterId: local
    webSecurity.contentSecurityPolicy: ${JSON.stringify(contentPolicy)}
    # Each of its two dozen readers asks OpenSearch so often: at Tasklist's pace that alone is a fifth of a core.
    importer: { readerBackoff: 3000, schedulerBackoff: 1000 }
    archiver.rolloverEnabled: false
  tasklist:
${webapp(settings)}
    # At the defaults a task shows after ten seconds.
    importer: { readerBackoff: 150, schedulerBackoff: 100 }
    # Asks OpenSearch for a plugin that the plain distribution lacks, and takes the JVM down with it.
    archiverEnabled: false
`;
}

/** Log lines on one line each, to the console only: the launcher keeps the file. Records, where they are wanted, to theirs. */
export const log4jXml = (recordsFile?: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<Configuration status="WARN" shutdownHook="disable">
  <Appenders>
    <Console name="Console" target="SYSTEM_OUT">
      <PatternLayout pattern="%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{36} - %msg%n"/>
    </Console>${
      recordsFile === undefined
        ? ''
        : `
    <File name="Records" fileName="${escapeXml(recordsFile)}"><PatternLayout pattern="%msg%n"/></File>`
    }
  </Appenders>
  <Loggers>
    <Root level="info"><AppenderRef ref="Console"/></Root>
    <Logger name="org.ehcache.core.EhcacheManager" level="warn"/>${
      recordsFile === undefined
        ? ''
        : `
    <Logger name="io.camunda.zeebe.broker.exporter.${RECORD_LOG}" additivity="false"><AppenderRef ref="Records"/></Logger>`
    }
  </Loggers>
</Configuration>
`;

/** The same for OpenSearch, which wants the file in its configuration folder under a fixed name. */
export const OPENSEARCH_LOG4J_PROPERTIES = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %c{1.} - %msg%n
rootLogger.level = info
rootLogger.appenderRef.console.ref = console
`;

function server(port: number, managementPort: number): string {
  return `server: { address: 127.0.0.1, port: ${port}, shutdown: immediate }
management.server: { address: 127.0.0.1, port: ${managementPort} }`;
}

function webapp({ clusterName, ports, logins }: EngineSettings): string {
  const openSearch = `clusterName: ${clusterName}, url: '${openSearchUrl(ports)}'`;
  return `${logins === undefined ? '' : users(logins)}    database: opensearch
    csrfPreventionEnabled: false
    opensearch: { ${openSearch}, numberOfShards: 1 }
    zeebeOpensearch: { ${openSearch}, prefix: ${INDEX_PREFIX} }
    zeebe: { gatewayAddress: '127.0.0.1:${ports.gateway}', restAddress: 'http://127.0.0.1:${ports.rest}' }`;
}

/** The first user; and two that the engine makes by itself, with passwords that everybody knows, until they are removed. */
const users = ({ persons: [{ id, name }], password }: Logins): string => `    userId: ${JSON.stringify(id)}
    displayName: ${JSON.stringify(name)}
    password: ${JSON.stringify(password)}
    readerPassword: ${JSON.stringify(password)}
    operatorPassword: ${JSON.stringify(password)}
`;

function database(clusterName: string, ports: EnginePorts): string {
  return `{ type: opensearch, clusterName: ${clusterName}, url: '${openSearchUrl(ports)}' }`;
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function openSearchUrl(ports: EnginePorts): string {
  return `http://127.0.0.1:${ports.openSearch}`;
}
