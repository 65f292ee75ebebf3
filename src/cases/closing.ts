import { eq } from 'drizzle-orm';
import type { Reason } from '../policy/index.ts';
import { personalDataOf, releaseApplicant } from './applicants.ts';
import { recordChange } from './audit.ts';
import type { CaseOutcome } from './case-state.ts';
import { lockCase, type CaseRow, type Context } from './context.ts';
import { announceLateMoney } from './late-money.ts';
import { maskJson } from '../applications/index.ts';
import { acknowledge } from './message-outbox.ts';
import { cases } from './schema/index.ts';
import { sealed } from './sealing.ts';
import { interruptSteps } from './steps.ts';

export interface Closing {
  close(caseNumber: string, outcome: CaseOutcome, reasons: Reason[]): Promise<{ outcome: CaseOutcome }>;
}

/**
 * A withdrawal that was taken, or a death that stopped the case, ends it and nothing else does: what was about to close it otherwise
 * is tried again until the engine has heard and cuts it off. @throws Error
 */
function mustNotOvertake({ caseNumber, withdrawalRequestedAt, stoppedByDeathAt }: CaseRow, outcome: CaseOutcome): void {
  const only = withdrawalRequestedAt !== null ? 'withdrawn' : stoppedByDeathAt !== null ? 'died' : outcome;
  if (outcome !== only) throw new Error(`Case ${caseNumber} ends as ${only}: the engine is about to hear of it.`);
}

export function closing({ database, clock }: Context): Closing {
  return {
    close: (caseNumber, outcome, reasons) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const now = clock();
        if (file.outcome !== null) {
          // The first outcome was told to the applicant. Failing here would leave an incident that nobody can repair.
          if (file.outcome !== outcome) await recordChange(tx, now, caseNumber, 'second-outcome-ignored', { outcome });
          return { outcome: file.outcome as CaseOutcome };
        }
        mustNotOvertake(file, outcome);
        const outcomeReasons = maskJson(reasons, await personalDataOf(tx, caseNumber));
        const told = await sealed(tx, cases, { caseNumber, outcomeReasons: outcomeReasons as Reason[] });
        const refusedFor = outcome === 'refused' ? [...new Set(reasons.map(({ requirement }) => requirement))] : null;
        const closed = { state: 'closed', outcome, outcomeReasons: told.outcomeReasons ?? null, refusedFor, closedAt: now };
        await tx.update(cases).set(closed).where(eq(cases.caseNumber, caseNumber));
        await releaseApplicant(tx, caseNumber);
        await interruptSteps(tx, now, caseNumber);
        // Withdrawn before its first step: nobody has said that it started, and it would be started again.
        await acknowledge(tx, now, caseNumber);
        // What arrived between the last refund and this moment.
        await announceLateMoney(tx, now, { ...file, ...closed }, 'at-the-end');
        await recordChange(tx, now, caseNumber, 'case-closed', { outcome });
        return { outcome };
      }),
  };
}
