/**
 * Clerks' tasks, over the engine's REST API: gRPC has none of it. The application asks from 8.8 on who completed one, the demo
 * and the tests do the rest.
 */
import { randomInt } from 'node:crypto';
import type { Variables } from '../jobs/index.ts';
import { withDeadline } from './deadline.ts';
import type { Completion, Incident, TaskRecord } from '../jobs/index.ts';
import { EngineError, type EngineErrorCode } from './errors.ts';
import { type CamundaRestClient, type EngineSecrets, refusalOf, restClient } from './sdk.ts';

export interface OpenTask {
  key: string;
  /** The element id in the diagram. */
  elementId: string;
  candidateGroups: readonly string[];
}

/** All of them throw EngineError: NOT_FOUND and FAILED_PRECONDITION for a task that is open no more. */
export interface EngineRest {
  /** Of the gateway: `8.6.0`. */
  version(): Promise<string>;
  /** Open tasks of the process instances that have this variable. 8.8 and later; a moment late, as whoever sees them in Tasklist. */
  openTasks(variable: string, value: string): Promise<OpenTask[]>;
  /** Claims the task for a person, or takes it from somebody else. */
  assignTask(key: string, assignee: string): Promise<void>;
  completeTask(key: string, variables: Variables): Promise<void>;
  /** Of the task that this visit of its element made. 8.8 and later; undefined until the engine's search knows it. */
  completionOf(elementInstanceKey: string): Promise<Completion | undefined>;
  /** The oldest that are unresolved. 8.8 and later. */
  incidents(most: number): Promise<Incident[]>;
  /** The task itself, in the same way. */
  taskOf(elementInstanceKey: string): Promise<TaskRecord | undefined>;
}

/** More than a case can have open at once. */
const mostTasks = 100;

const codes: Readonly<Record<number, EngineErrorCode>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  405: 'UNIMPLEMENTED',
  409: 'FAILED_PRECONDITION',
  504: 'DEADLINE_EXCEEDED',
};

/** @param restAddress without `/v2`: `http://host:port`; of several gateways with commas between */
export function engineRest(restAddress: string, secrets?: EngineSecrets, deadlineMs = 20_000): EngineRest {
  const clients = restAddress.split(',').map((address) => restClient(address.trim(), secrets));

  let turn = randomInt(clients.length);

  /** One is asked as long as it answers; where it is away, the next. */
  async function run<T>(command: string, work: (client: CamundaRestClient) => Promise<T>): Promise<T> {
    for (let left = clients.length - 1; ; left--) {
      const asked = turn;
      try {
        return await withDeadline(command, deadlineMs, work(clients[asked] as CamundaRestClient));
      } catch (error) {
        const refusal = restError(command, error);
        if (left === 0 || !refusal.away) throw refusal;
        if (turn === asked) turn = (turn + 1) % clients.length;
      }
    }
  }

  return {
    version: () => run('topology', async (client) => (await client.getTopology()).gatewayVersion),
    openTasks: (variable, value) =>
      run('searchUserTasks', async (client) => {
        // The value stands there as the engine keeps it: in JSON.
        const processInstanceVariables = [{ name: variable, value: JSON.stringify(value) }];
        const { items } = await client.searchUserTasks({
          filter: { state: 'CREATED', processInstanceVariables },
          page: { from: 0, limit: mostTasks },
          sort: [{ field: 'creationDate', order: 'ASC' }],
        });
        return items.map(({ userTaskKey, elementId, candidateGroups = [] }) => ({ key: userTaskKey, elementId, candidateGroups }));
      }),
    assignTask: (key, assignee) =>
      run('assignUserTask', (client) => client.assignUserTask({ userTaskKey: key, assignee, allowOverride: true })),
    completeTask: (key, variables) => run('completeUserTask', (client) => client.completeUserTask({ userTaskKey: key, variables })),
    completionOf: (elementInstanceKey) =>
      run('searchUserTasks', async (client) => {
        const { items } = await client.searchUserTasks({ filter: { elementInstanceKey, state: 'COMPLETED' }, page: { from: 0, limit: 1 } });
        const [found] = items;
        return found && { assignee: found.assignee || undefined, candidateGroups: found.candidateGroups ?? [] };
      }),
    incidents: (most) =>
      run('searchIncidents', async (client) => {
        const { items } = await client.searchIncidents({
          ...{ filter: { state: 'ACTIVE' }, page: { from: 0, limit: most }, sort: [{ field: 'creationTime', order: 'ASC' }] },
        });
        return items.map(({ incidentKey: key, jobKey, processInstanceKey, elementId, errorMessage: message, creationTime }) => ({
          ...{ key, jobKey: jobKey || undefined, processInstanceKey, elementId, message, since: new Date(creationTime) },
        }));
      }),
    taskOf: (elementInstanceKey) =>
      run('searchUserTasks', async (client) => {
        const { items } = await client.searchUserTasks({ filter: { elementInstanceKey }, page: { from: 0, limit: 1 } });
        const [found] = items;
        const ended = found?.state === 'COMPLETED' || found?.state === 'CANCELED';
        return found && { userTaskKey: found.userTaskKey, assignee: found.assignee || undefined, ended };
      }),
  };
}

function restError(command: string, error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new EngineError(codes[refusalOf(error) ?? 0] ?? 'UNAVAILABLE', `${command}: ${text}`, { cause: error });
}
