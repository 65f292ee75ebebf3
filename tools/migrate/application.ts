/** What the command asks of the running application: it holds the case file and the connection to the engine. */
import type { RunningInstance } from '../../src/cases/index.ts';
import type { AppClient, RecordedBundle, RecordedDeployment } from '../shared/index.ts';
import type { Moved } from '../../src/deployment/index.ts';
import { owners } from '../../src/models/index.ts';
import { nodesOf } from './nodes.ts';
import type { Version } from './plan.ts';

export interface Application {
  /** Of all processes, newest first. */
  deployments(): Promise<RecordedDeployment[]>;
  version(definitionKey: string): Promise<Version>;
  instances(process: string): Promise<RunningInstance[]>;
  move(move: { instanceKey: string; definitionKey: string; elements: Record<string, string>; movedBy: string }): Promise<Moved>;
}

export function applicationOf({ call, deployments }: Pick<AppClient, 'call' | 'deployments'>): Application {
  return {
    deployments,
    instances: async (process) =>
      (await call<{ instances: RunningInstance[] }>('GET', `/processes/${encodeURIComponent(process)}/instances`)).instances,
    move: (move) => call('POST', '/moves', move),
    async version(key) {
      const { version, definitionKey, bundle } = await call<RecordedBundle>('GET', `/deployments/${key}`);
      const [, xml = ''] = Object.entries(bundle).find(([path]) => owners.diagrams.has(path)) ?? [];
      return { version, definitionKey, nodes: await nodesOf(xml) };
    },
  };
}
