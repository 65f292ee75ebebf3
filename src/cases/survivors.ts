import { eq } from 'drizzle-orm';
import type { HeirClaim, Survivors } from '../applications/index.ts';
import { nameHashesOf, personalDataOf } from './applicants.ts';
import { attempt, recordChange } from './audit.ts';
import { lockCase, mustBeOpen, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseStateError } from './errors.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { isStepOpen } from './open-steps.ts';
import { sameJson } from './same.ts';
import { keptPerson } from './persons.ts';
import { applicants } from './schema/index.ts';
import { sealFor } from './case-keys.ts';
import { sealed } from './sealing.ts';

/** L-05: who claims what an applicant who has died had paid, or applied for. */
export interface Heirs {
  /** CaseStateError closed | notAwaited | claimedByAnother | heirIsApplicant. Enqueues heir-claimed. */
  claim(caseNumber: string, claim: HeirClaim, by?: string): Promise<void>;
  /** A clerk finds the claim proved, or not. A repetition changes nothing. */
  decide(caseNumber: string, proved: boolean): Promise<void>;
}

/** @param change of what is known of them, `{}` at first. Who claims, or has proved it, is kept under their own key. */
export async function changeSurvivors(tx: Database, caseNumber: string, change: (known: Survivors) => Survivors): Promise<void> {
  const personal = await personalDataOf(tx, caseNumber);
  const survivors = change(personal?.survivors ?? {});
  const { contact = null, claim = null, heir = null } = survivors;
  const { idNumber } = claim ?? heir ?? {};
  const survivorId = idNumber === undefined ? null : (await keptPerson(tx, idNumber)).id;
  const [parties] = await tx.update(applicants).set({ survivorId }).where(eq(applicants.caseNumber, caseNumber)).returning();
  if (!parties) return;
  sealFor(tx, caseNumber, parties);
  const told = await sealed(tx, applicants, { caseNumber, contact, heirClaim: claim, heir });
  const nameHashes = personal ? nameHashesOf(tx, { ...personal, survivors }) : [];
  await tx
    .update(applicants)
    .set({ ...told, nameHashes })
    .where(eq(applicants.caseNumber, caseNumber));
}

export function heirRecords(context: Context): Heirs {
  const { database, clock, kinds } = context;
  return {
    claim: (caseNumber, claim, by = 'heir') =>
      attempt(context, { caseNumber, attempted: 'heir-claim', actor: by }, async (tx) => {
        mustBeOpen(await lockCase(tx, caseNumber));
        const personal = await personalDataOf(tx, caseNumber);
        const pending = personal?.survivors?.claim;
        if (pending && sameJson(pending, claim)) return;
        if (pending) throw new CaseStateError(caseNumber, 'claimedByAnother');
        if (!kinds.heirClaim || !(await isStepOpen(tx, caseNumber, kinds.heirClaim))) throw new CaseStateError(caseNumber, 'notAwaited');
        if (claim.idNumber === (personal?.claimant ?? personal?.applicant)?.idNumber)
          throw new CaseStateError(caseNumber, 'heirIsApplicant');
        const now = clock();
        await changeSurvivors(tx, caseNumber, (known) => ({ ...known, claim }));
        await enqueue(tx, now, {
          messageId: `${caseNumber}:heir-claimed:${now.getTime()}`,
          name: 'heir-claimed',
          correlationKey: caseNumber,
          ttlMs: timeToLive.awaited,
          variables: {},
        });
        await recordChange(tx, now, caseNumber, 'heir-claimed', { role: claim.role, documents: claim.documents }, by);
      }),

    decide: (caseNumber, proved) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const { claim } = (await personalDataOf(tx, caseNumber))?.survivors ?? {};
        if (!claim) return;
        await changeSurvivors(tx, caseNumber, ({ contact }) => ({ contact, ...(proved ? { heir: claim } : {}) }));
        await recordChange(tx, clock(), caseNumber, proved ? 'heir-proved' : 'heir-claim-refused', { role: claim.role }, 'clerk');
      }),
  };
}
