/** How clerks see their tasks in Tasklist, which may be away, and then knows nobody any more. */
import type { Logins } from '../../src/engine/local/index.ts';
import { openTasksOf86 } from '../demo/index.ts';

type LookUp = Awaited<ReturnType<typeof openTasksOf86>>;

/** @throws Error while it is away */
export function tasksIn(tasklistAddress: string, { persons: [{ id }], password }: Logins): LookUp {
  let session: Promise<LookUp> | undefined;
  return async (caseNumber) => {
    session ??= openTasksOf86(tasklistAddress, { id, password });
    try {
      return await (
        await session
      )(caseNumber);
    } catch (error) {
      session = undefined;
      throw error;
    }
  };
}
