/**
 * Open tasks as engines before 8.8 tell them: Tasklist's API v1, with a session of its login page. Both are gone on 8.9 with
 * a relational database, and from 8.10 on altogether.
 */
import { z } from 'zod';
import type { OpenTask } from '../../src/engine/index.ts';
import { send } from './http.ts';

const tasksSchema = z.array(z.looseObject({ id: z.string(), taskDefinitionId: z.string() }));

/** Logs in with the demo account of the local engine. @throws Error where it is not accepted */
export async function openTasksOf86(tasklistAddress: string): Promise<(caseNumber: string) => Promise<OpenTask[]>> {
  const cookie = await logIn(tasklistAddress);
  return async (caseNumber) => {
    const answer = await send('POST', `${tasklistAddress}/v1/tasks/search`, {
      headers: { cookie },
      body: {
        state: 'CREATED',
        taskVariables: [{ name: 'caseNumber', operator: 'eq', value: JSON.stringify(caseNumber) }],
      },
    });
    return tasksSchema.parse(answer).map((task) => ({ key: task.id, elementId: task.taskDefinitionId }));
  };
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
