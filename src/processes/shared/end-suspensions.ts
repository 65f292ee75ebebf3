/** S-15, L-01: what another case makes of a suspended relation ends the case of the suspension, at once. */
import { CaseStateError } from '../../cases/index.ts';
import type { IsoDate } from '../../policy/index.ts';
import type { Visit } from './visit.ts';

/** Tells the person's open suspension that its wait is over; told twice it hears it once. `on`: since when. */
export async function endSuspensions({ caseNumber, context: { cases, log } }: Visit, idNumber: string, on: IsoDate): Promise<void> {
  const open = await cases.announcements.openCasesOf(idNumber, ({ endedByResumption }) => endedByResumption !== undefined);
  for (const { caseNumber: suspension, kind } of open) {
    const over = kind.endedByResumption?.(on);
    if (!over) continue;
    try {
      await cases.announcements.announce(suspension, over, caseNumber);
    } catch (error) {
      // It does not wait for it yet, or no longer.
      if (!(error instanceof CaseStateError)) throw error;
      log.info({ suspension, reason: error.reason }, 'the open suspension does not wait for its end');
    }
  }
}
