import { setTimeout as pause } from 'node:timers/promises';
import { said, type Texts } from '../../language.ts';
import { isTaken } from '../../local/index.ts';
import { DEFAULT_PORTS } from '../default-ports.ts';
import { EngineSetupError, type EnginePorts } from './contract.ts';

export { DEFAULT_PORTS };

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

const PURPOSES: Record<keyof EnginePorts, { purpose: Texts; variable: string }> = {
  gateway: { purpose: { en: 'gRPC of the engine', zh: '流程引擎gRPC' }, variable: 'ENGINE_PORT_GRPC' },
  command: { purpose: { en: 'commands inside the engine', zh: '流程引擎内部命令' }, variable: 'ENGINE_PORT_COMMAND' },
  internal: { purpose: { en: 'cluster traffic of the engine', zh: '流程引擎集群通信' }, variable: 'ENGINE_PORT_INTERNAL' },
  rest: { purpose: { en: 'REST of the engine', zh: '流程引擎REST' }, variable: 'ENGINE_PORT_REST' },
  webapps: { purpose: { en: 'Tasklist and Operate', zh: 'Tasklist和Operate' }, variable: 'ENGINE_PORT_WEBAPPS' },
  management: { purpose: { en: 'health of the engine', zh: '流程引擎运行状况' }, variable: 'ENGINE_PORT_MANAGEMENT' },
  webappsManagement: {
    purpose: { en: 'health of Tasklist and Operate', zh: 'Tasklist和Operate运行状况' },
    variable: 'ENGINE_PORT_WEBAPPS_MANAGEMENT',
  },
  openSearch: { purpose: { en: 'OpenSearch', zh: 'OpenSearch' }, variable: 'ENGINE_PORT_OPENSEARCH' },
  openSearchTransport: {
    purpose: { en: "OpenSearch's transport", zh: 'OpenSearch内部通信' },
    variable: 'ENGINE_PORT_OPENSEARCH_TRANSPORT',
  },
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
  const describe = (name: keyof EnginePorts) =>
    said({ en: `${ports[name]} (${PURPOSES[name].purpose.en})`, zh: `${ports[name]}（${PURPOSES[name].purpose.zh}）` });
  const variables = (of: (keyof EnginePorts)[]) => of.map((name) => PURPOSES[name].variable).join(', ');

  const doubled = names.filter((name) => names.some((other) => other !== name && ports[other] === ports[name]));
  if (doubled.length > 0) {
    throw new EngineSetupError(
      said({
        en: `The same port is set for more than one purpose: ${doubled.map(describe).join(', ')}.`,
        zh: `同一个端口有几种用途：${doubled.map(describe).join('、')}。`,
      }),
      said({ en: `Give each its own port: ${variables(doubled)}.`, zh: `请分别设置端口：${variables(doubled)}。` }),
    );
  }
  if (jvms.includes('opensearch') && ports.openSearch > HIGHEST_OPENSEARCH_PORT) {
    throw new EngineSetupError(
      said({
        en: `OpenSearch cannot run on port ${ports.openSearch}: the highest is ${HIGHEST_OPENSEARCH_PORT}.`,
        zh: `OpenSearch不能用${ports.openSearch}端口：最大为${HIGHEST_OPENSEARCH_PORT}。`,
      }),
      said({
        en: `Set ${PURPOSES.openSearch.variable} to a lower port, for instance ${DEFAULT_PORTS.openSearch}.`,
        zh: `请把${PURPOSES.openSearch.variable}设为较小的端口，例如${DEFAULT_PORTS.openSearch}。`,
      }),
    );
  }
  const taken = await takenAfterAll(ports, names);
  if (taken.length === 0) return;
  const [port, are] = taken.length === 1 ? ['Port', 'is'] : ['Ports', 'are'];
  throw new EngineSetupError(
    said({
      en: `${port} ${taken.map(describe).join(', ')} ${are} taken by another program.`,
      zh: `端口${taken.map(describe).join('、')}被其他程序占用。`,
    }),
    said({
      en: `Stop that program, or move the engine with ${variables(taken)}.`,
      zh: `请停止该程序，或者用${variables(taken)}另外设置端口。`,
    }),
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
