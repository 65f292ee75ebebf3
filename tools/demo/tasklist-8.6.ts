/**
 * Open tasks as engines before 8.8 tell them: Tasklist's API v1, with a session of its login page. Both are gone on 8.9 with
 * a relational database, and from 8.10 on altogether.
 */
import { z } from 'zod';
import type { OpenTask } from '../../src/engine/index.ts';
import { send } from './http.ts';

const tasksSchema = z.array(
  z.looseObject({ id: z.string(), taskDefinitionId: z.string(), candidateGroups: z.array(z.string()).nullable() }),
);

/** Of a person of the staff. */
export interface Login {
  id: string;
  password: string;
}

/** @throws Error where the login is not accepted */
export async function openTasksOf86(tasklistAddress: string, login: Login): Promise<(caseNumber: string) => Promise<OpenTask[]>> {
  const cookie = await logIn(tasklistAddress, login);
  return async (caseNumber) => {
    const answer = await send('POST', `${tasklistAddress}/v1/tasks/search`, {
      headers: { cookie },
      body: {
        state: 'CREATED',
        taskVariables: [{ name: 'caseNumber', operator: 'eq', value: JSON.stringify(caseNumber) }],
      },
    });
    return tasksSchema.parse(answer).map(({ id, taskDefinitionId, candidateGroups }) => ({
      key: id,
      elementId: taskDefinitionId,
      candidateGroups: candidateGroups ?? [],
    }));
  };
}

async function logIn(address: string, { id, password }: Login): Promise<string> {
  const response = await fetch(`${address}/api/login`, {
    method: 'POST',
    body: new URLSearchParams({ username: id, password }),
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok) throw new Error(`Tasklist at ${address} does not accept the login of ${id} (status ${response.status}).`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
