/** What the command asks of the running application: it holds the case file and the connection to the engine. */
import type { DeploymentHead, RunningInstance } from '../cases/index.ts';
import { CommandProblem } from '../cli/problem.ts';
import type { Moved } from './move.ts';
import { nodesOf } from './nodes.ts';
import type { Version } from './plan.ts';

export interface Application {
  /** Of all processes, newest first. */
  deployments(): Promise<DeploymentHead[]>;
  version(definitionKey: string): Promise<Version>;
  instances(process: string): Promise<RunningInstance[]>;
  move(move: { instanceKey: string; definitionKey: string; elements: Record<string, string>; movedBy: string }): Promise<Moved>;
}

/** @param url of the application's API */
export function applicationAt(url: string, token: string): Application {
  async function call<T>(path: string, body?: object): Promise<T> {
    const json = body && { method: 'POST', body: JSON.stringify(body) };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/operations/${path}`, { headers, ...json }).catch((error: unknown) => {
      throw new CommandProblem(`The application does not answer at ${url}. Start it (npm start), or set API_HOST and API_PORT to where it listens.`, 2, { cause: error });
    });
    if (response.ok) return (await response.json()) as T;
    const { error, remedy } = (await response.json().catch(() => ({}))) as { error?: string; remedy?: string };
    throw new CommandProblem(`The application answered ${response.status} to ${path}: ${[error, remedy].filter(Boolean).join('')}`);
  }

  return {
    deployments: async () => (await call<{ deployments: DeploymentHead[] }>('deployments')).deployments,
    instances: async (process) => (await call<{ instances: RunningInstance[] }>(`processes/${encodeURIComponent(process)}/instances`)).instances,
    move: (move) => call('moves', move),
    async version(key) {
      const { version, definitionKey, bundle } = await call<{ version: number; definitionKey: string; bundle: Record<string, string> }>(`deployments/${key}`);
      const [, xml = ''] = Object.entries(bundle).find(([path]) => path.endsWith('.bpmn')) ?? [];
      return { version, definitionKey, nodes: await nodesOf(xml) };
    },
  };
}
