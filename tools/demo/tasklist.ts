/** The clerk's part by program: which tasks of a case are open, and the answer to one. Two versions of the engine tell it in two ways. */
import { engineRest, type EngineRest, type OpenTask } from '../../src/engine/index.ts';
import { variableOf } from '../../src/models/index.ts';
import { openTasksOf86 } from './tasklist-8.6.ts';

export type { OpenTask };

export interface Tasklist {
  openTasks(caseNumber: string): Promise<OpenTask[]>;
  complete(task: OpenTask, decision: object): Promise<void>;
}

/**
 * @param tasklistAddress where Tasklist is; asked by engines before 8.8 only
 * @throws EngineError, RequestFailed where the engine or Tasklist is away or does not accept the login
 */
export async function connectTasklist(tasklistAddress: string, restAddress: string): Promise<Tasklist> {
  const engine = engineRest(restAddress);
  const openTasks = searchesTasks(await engine.version())
    ? (caseNumber: string) => engine.openTasks('caseNumber', caseNumber)
    : await openTasksOf86(tasklistAddress);
  return { openTasks, complete: (task, decision) => completeTask(engine, task, decision) };
}

/** Whether this version of the engine finds tasks by its own API, by the variables of their case. */
export function searchesTasks(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 8 || (major === 8 && minor >= 8);
}

/** @throws EngineError */
export function completeTask(engine: EngineRest, { key, elementId }: OpenTask, decision: object): Promise<void> {
  return engine.completeTask(key, { [variableOf(elementId)]: decision });
}
