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

/** What one broker has written, three cannot take over, nor the other way round. @throws EngineSetupError */
export function checkBrokers(dataDir: string, brokers: readonly Broker[]): void {
  const one = brokers.length === 1;
  const other: BrokerName = one ? 'broker-1' : 'broker';
  if (!existsSync(join(dataDir, other))) return;
  throw new EngineSetupError(
    said({
      en: `The data in ${dataDir} are ${one ? 'those of three brokers' : 'those of one broker'}. ${one ? 'One broker' : 'Three brokers'} cannot work on them: how the engine divides its data is settled by the first start.`,
      zh: `${dataDir}中是${one ? '三个' : '一个'}流程引擎节点的数据，不能改由${one ? '一个' : '三个'}节点使用：数据如何划分在首次启动时已经确定。`,
    }),
    said({
      en: `Start ${one ? 'with --brokers 3' : 'without --brokers'} as before, or with another data folder (DATA_DIR=${other === 'broker' ? '.local/data-3' : '.local/data-1'}), or forget all cases with --fresh.`,
      zh: `请照旧${one ? '加上--brokers 3' : '不加--brokers'}启动；或者另外指明数据文件夹（DATA_DIR=${other === 'broker' ? '.local/data-3' : '.local/data-1'}）；或者用--fresh清除全部办件后启动。`,
    }),
  );
}
