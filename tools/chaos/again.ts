/** Jobs are given out a second time while the first is still at them. */
import { setTimeout as pause } from 'node:timers/promises';
import { patch } from './operator.ts';
import type { System } from './system.ts';

/** Less than the application waits for an agency, and long enough for the engine to see, once a second, whose time is over. */
const stillMs = 1800;
const everyMs = 150;

/** The agencies stand still, so that what asks them takes long; the engine hears of each job that its time is over. */
export async function giveJobsAgain({ records, engineUrl, pid }: System, stand: (pid: number, ms: number) => Promise<void>): Promise<void> {
  const standing = stand(pid.simulator(), stillMs);
  for (const end = Date.now() + stillMs; Date.now() < end;) {
    // Of those that nobody has in hand the engine does not hear it.
    await Promise.allSettled(records.jobs().map(({ key }) => patch(`${engineUrl}/v2/jobs/${key}`, { changeset: { timeout: 1 } })));
    await pause(everyMs);
  }
  await standing;
}
