/** The brokers of one engine: one, or several that each keep all of its data, so that the others go on when one is away. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { said } from '../../language.ts';
import { type BrokerPorts, EngineSetupError, type EnginePorts } from './contract.ts';

/** Its folder in the data folder is called so. */
export type BrokerName = 'broker' | `broker-${number}`;

export interface Broker {
  name: BrokerName;
  title: string;
  /** From 0. */
  id: number;
  ports: EnginePorts;
}

/** @param more of the second and those after it */
export function brokersOf(ports: EnginePorts, more: readonly BrokerPorts[] = []): Broker[] {
  if (more.length === 0) return [{ name: 'broker', title: 'Zeebe broker', id: 0, ports }];
  return [ports, ...more].map((own, id) => ({
    ...{ name: `broker-${id + 1}` as const, title: `Zeebe broker ${id + 1}` },
    ...{ id, ports: { ...ports, ...own } },
  }));
}

/** So far apart are the ports of two brokers. */
const apart = 10;

/** @param count of all brokers @returns the ports of the second and those after it */
export function portsOfMore({ gateway, command, internal, rest, management }: EnginePorts, count: number): BrokerPorts[] {
  return Array.from({ length: count - 1 }, (_, index) => {
    const further = (port: number) => port + apart * (index + 1);
    return {
      ...{ gateway: further(gateway), command: further(command), internal: further(internal) },
      ...{ rest: further(rest), management: further(management) },
    };
  });
}

interface Count {
  en: string;
  zh: string;
  /** A folder that only so many leave. */
  leaves: BrokerName;
  /** How they are started, and in which folder else. */
  start: { en: string; zh: string; elsewhere: string };
}

const counts: Record<'one' | 'three', Count> = {
  one: {
    ...{ en: 'one broker', zh: '一个', leaves: 'broker' },
    start: { en: 'without --brokers', zh: '不加--brokers', elsewhere: '.local/data-1' },
  },
  three: {
    ...{ en: 'three brokers', zh: '三个', leaves: 'broker-1' },
    start: { en: 'with --brokers 3', zh: '加上--brokers 3', elsewhere: '.local/data-3' },
  },
};

/** What one broker has written, three cannot take over, nor the other way round. @throws EngineSetupError */
export function checkBrokers(dataDir: string, brokers: readonly Broker[]): void {
  const [now, before] = brokers.length === 1 ? [counts.one, counts.three] : [counts.three, counts.one];
  if (!existsSync(join(dataDir, before.leaves))) return;
  throw new EngineSetupError(
    said({
      en: `The data in ${dataDir} are those of ${before.en}, and not for ${now.en} to work on: how the engine divides its data is settled by the first start.`,
      zh: `${dataDir}中是${before.zh}流程引擎节点的数据，不能改由${now.zh}节点使用：数据如何划分在首次启动时已经确定。`,
    }),
    said({
      en: `Start ${before.start.en} as before, or with another data folder (DATA_DIR=${now.start.elsewhere}), or forget all cases with --fresh.`,
      zh: `请照旧${before.start.zh}启动；或者另外指明数据文件夹（DATA_DIR=${now.start.elsewhere}）；或者用--fresh清除全部办件后启动。`,
    }),
  );
}
