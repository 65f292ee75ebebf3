/** The clerk's part by program: which tasks of a case are open, and the answer to one. Two versions of the engine tell it in two ways. */
import { engineRest, type EngineRest, type OpenTask, searchesTasks } from '../../src/engine/index.ts';
import { variableOf } from '../../src/models/index.ts';
import { type Login, openTasksOf86 } from './tasklist-8.6.ts';

export type { OpenTask };

export interface Tasklist {
  openTasks(caseNumber: string): Promise<OpenTask[]>;
  /** @param person whom the task is assigned to first */
  complete(task: OpenTask, person: string, decision: object): Promise<void>;
}

/**
 * @param tasklistAddress where Tasklist is; asked by engines before 8.8 only, with the login
 * @throws EngineError, RequestFailed where the engine or Tasklist is away or does not accept the login
 */
export async function connectTasklist(tasklistAddress: string, restAddress: string, login: Login): Promise<Tasklist> {
  const engine = engineRest(restAddress);
  const openTasks = searchesTasks(await engine.version())
    ? (caseNumber: string) => engine.openTasks('caseNumber', caseNumber)
    : await openTasksOf86(tasklistAddress, login);
  return { openTasks, complete: (task, person, decision) => completeTask(engine, task, person, decision) };
}

/** @throws EngineError */
export async function completeTask(engine: EngineRest, { key, elementId }: OpenTask, person: string, decision: object): Promise<void> {
  await engine.assignTask(key, person);
  await engine.completeTask(key, { [variableOf(elementId)]: decision });
}
