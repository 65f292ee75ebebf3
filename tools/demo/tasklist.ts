/**
 * The clerk's part, through the engine's own API: Tasklist tells which tasks are open, the broker completes them. Only
 * for the local demo: Tasklist's API v1 is gone from later versions of the engine.
 */
import { z } from 'zod';
import { variableOf } from '../../src/models/index.ts';
import { send } from './http.ts';

const tasksSchema = z.array(z.looseObject({ id: z.string(), taskDefinitionId: z.string() }));

export interface OpenTask {
  key: string;
  /** The element id in the diagram. */
  elementId: string;
}

export interface Tasklist {
  openTasks(caseNumber: string): Promise<OpenTask[]>;
  complete(task: OpenTask, decision: object): Promise<void>;
}

/** Logs in with the demo account of the local engine. @throws RequestFailed where it is not accepted */
export async function connectTasklist(tasklistAddress: string, brokerAddress: string): Promise<Tasklist> {
  const cookie = await logIn(tasklistAddress);
  return {
    async openTasks(caseNumber) {
      const answer = await send('POST', `${tasklistAddress}/v1/tasks/search`, {
        headers: { cookie },
        body: {
          state: 'CREATED',
          taskVariables: [{ name: 'caseNumber', operator: 'eq', value: JSON.stringify(caseNumber) }],
        },
      });
      return tasksSchema.parse(answer).map((task) => ({ key: task.id, elementId: task.taskDefinitionId }));
    },
    complete: (task, decision) => completeTask(brokerAddress, task, decision),
  };
}

/** @throws RequestFailed */
export async function completeTask(brokerAddress: string, { key, elementId }: OpenTask, decision: object): Promise<void> {
  await send('POST', `${brokerAddress}/v2/user-tasks/${key}/completion`, { body: { variables: { [variableOf(elementId)]: decision } } });
}

async function logIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'username=demo&password=demo',
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok) throw new Error(`Tasklist at ${address} does not accept the demo account (status ${response.status}).`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
