import { setTimeout as pause } from 'node:timers/promises';
import { isTaken } from '../../local/index.ts';
import { EngineSetupError, type EnginePorts } from './contract.ts';

export const DEFAULT_PORTS: EnginePorts = {
  gateway: 26500,
  command: 26501,
  internal: 26502,
  rest: 8088,
  webapps: 8080,
  management: 9600,
  webappsManagement: 9601,
  openSearch: 9200,
  openSearchTransport: 9300,
};

/** Below the range that Linux hands out for outgoing connections (32768 and up), so that none of them is taken by chance. */
export const TEST_PORTS: EnginePorts = {
  gateway: 27500,
  command: 27501,
  internal: 27502,
  rest: 28088,
  webapps: 28080,
  management: 29600,
  webappsManagement: 29601,
  openSearch: 9250,
  openSearchTransport: 9350,
};

const PURPOSES: Record<keyof EnginePorts, { purpose: string; variable: string }> = {
  gateway: { purpose: 'gRPC of the engine', variable: 'ENGINE_PORT_GRPC' },
  command: { purpose: 'commands inside the engine', variable: 'ENGINE_PORT_COMMAND' },
  internal: { purpose: 'cluster traffic of the engine', variable: 'ENGINE_PORT_INTERNAL' },
  rest: { purpose: 'REST of the engine', variable: 'ENGINE_PORT_REST' },
  webapps: { purpose: 'Tasklist and Operate', variable: 'ENGINE_PORT_WEBAPPS' },
  management: { purpose: 'health of the engine', variable: 'ENGINE_PORT_MANAGEMENT' },
  webappsManagement: { purpose: 'health of Tasklist and Operate', variable: 'ENGINE_PORT_WEBAPPS_MANAGEMENT' },
  openSearch: { purpose: 'OpenSearch', variable: 'ENGINE_PORT_OPENSEARCH' },
  openSearchTransport: { purpose: "OpenSearch's transport", variable: 'ENGINE_PORT_OPENSEARCH_TRANSPORT' },
};

/** The program that runs OpenSearch refuses any higher port, without a word. */
const HIGHEST_OPENSEARCH_PORT = 9299;

/** What each JVM listens on. */
export const PORTS_OF = {
  opensearch: ['openSearch', 'openSearchTransport'],
  broker: ['gateway', 'command', 'internal', 'rest', 'management'],
  webapps: ['webapps', 'webappsManagement'],
} satisfies Record<string, (keyof EnginePorts)[]>;

/** Throws an EngineSetupError that names every port of these JVMs that is taken, or that two purposes claim. */
export async function checkPorts(ports: EnginePorts, jvms: (keyof typeof PORTS_OF)[]): Promise<void> {
  const names: (keyof EnginePorts)[] = jvms.flatMap((jvm) => PORTS_OF[jvm]);
  const describe = (name: keyof EnginePorts) => `${ports[name]} (${PURPOSES[name].purpose})`;
  const variables = (of: (keyof EnginePorts)[]) => of.map((name) => PURPOSES[name].variable).join(', ');

  const doubled = names.filter((name) => names.some((other) => other !== name && ports[other] === ports[name]));
  if (doubled.length > 0) {
    throw new EngineSetupError(
      `The same port is set for more than one purpose: ${doubled.map(describe).join(', ')}.`,
      `Give each its own port: ${variables(doubled)}.`,
    );
  }
  if (jvms.includes('opensearch') && ports.openSearch > HIGHEST_OPENSEARCH_PORT) {
    throw new EngineSetupError(
      `OpenSearch cannot run on port ${ports.openSearch}: the highest is ${HIGHEST_OPENSEARCH_PORT}.`,
      `Set ${PURPOSES.openSearch.variable} to a lower port, for instance ${DEFAULT_PORTS.openSearch}.`,
    );
  }
  const taken = await takenAfterAll(ports, names);
  if (taken.length === 0) return;
  const [port, are] = taken.length === 1 ? ['Port', 'is'] : ['Ports', 'are'];
  throw new EngineSetupError(
    `${port} ${taken.map(describe).join(', ')} ${are} taken by another program.`,
    `Stop that program, or move the engine with ${variables(taken)}.`,
  );
}

/** The system frees the ports of a killed program a moment after the program is gone: at most this long, in milliseconds. */
const FREED_WITHIN = 3000;

async function takenAfterAll(ports: EnginePorts, names: (keyof EnginePorts)[]): Promise<(keyof EnginePorts)[]> {
  for (const deadline = Date.now() + FREED_WITHIN; ;) {
    const answers = await Promise.all(names.map(async (name) => ({ name, taken: await isTaken(ports[name]) })));
    const taken = answers.filter((answer) => answer.taken).map((answer) => answer.name);
    if (taken.length === 0 || Date.now() > deadline) return taken;
    await pause(100);
  }
}
