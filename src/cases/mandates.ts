/** 委托、继承、受益: by which somebody acts in the case of another. It counts once a clerk has accepted it, and until it is revoked. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { claimantRoleNames } from '../applications/index.ts';
import { recordChange } from './audit.ts';
import { lockCase, type Context } from './context.ts';
import type { Database } from './database.ts';
import { mandates } from './schema/index.ts';
import { hashOf } from './held-vault.ts';

const { heir, beneficiary } = claimantRoleNames;
export const mandateKindNames = { agent: '受委托代办人', heir, beneficiary } as const;
export type MandateKind = keyof typeof mandateKindNames;

/** `claimed`: who handed in says so; `accepted`: a clerk has seen the proof. */
export const mandateStateNames = { claimed: '待确认', accepted: '已确认', revoked: '已撤销' } as const;
export type MandateState = keyof typeof mandateStateNames;

export interface Mandate {
  id: number;
  kind: MandateKind;
  state: MandateState;
  claimedAt: Date;
}

export interface Mandates {
  of(caseNumber: string): Promise<Mandate[]>;
  /** By the member of the staff who has seen the proof. False: there is no such mandate, or it was revoked. */
  accept(caseNumber: string, id: number, by: string): Promise<boolean>;
  /** False: there is no such mandate. `holder`: only if it is theirs. Done twice, it is done once. */
  revoke(caseNumber: string, id: number, by: string, holder?: string): Promise<boolean>;
}

type Row = typeof mandates.$inferSelect;

export const stateOf = ({ acceptedAt, revokedAt }: Row): MandateState => (revokedAt ? 'revoked' : acceptedAt ? 'accepted' : 'claimed');

export async function claimMandate(
  tx: Database,
  now: Date,
  caseNumber: string,
  { kind, idNumber }: { kind: MandateKind; idNumber: string },
): Promise<void> {
  await tx.insert(mandates).values({ caseNumber, kind, holder: hashOf(tx, idNumber), claimedAt: now });
  await recordChange(tx, now, caseNumber, 'mandate-claimed', { kind });
}

export function mandateRecords({ database, clock }: Context): Mandates {
  const ofCase = (caseNumber: string, id: number) => and(eq(mandates.caseNumber, caseNumber), eq(mandates.id, id));
  return {
    async of(caseNumber) {
      const rows = await database.select().from(mandates).where(eq(mandates.caseNumber, caseNumber)).orderBy(asc(mandates.id));
      return rows.map((row) => ({ id: row.id, kind: row.kind as MandateKind, state: stateOf(row), claimedAt: row.claimedAt }));
    },

    accept: (caseNumber, id, by) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const [held] = await tx.select().from(mandates).where(ofCase(caseNumber, id));
        if (!held || stateOf(held) === 'revoked') return false;
        if (stateOf(held) === 'accepted') return true;
        await tx.update(mandates).set({ acceptedAt: clock(), acceptedBy: by }).where(ofCase(caseNumber, id));
        await recordChange(tx, clock(), caseNumber, 'mandate-accepted', { mandate: id, kind: held.kind }, by);
        return true;
      }),

    revoke: (caseNumber, id, by, holder) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const [held] = await tx.select().from(mandates).where(ofCase(caseNumber, id));
        if (!held || (holder !== undefined && held.holder !== hashOf(tx, holder))) return false;
        const revoked = await tx
          .update(mandates)
          .set({ revokedAt: clock(), revokedBy: by })
          .where(and(ofCase(caseNumber, id), isNull(mandates.revokedAt)))
          .returning({ id: mandates.id });
        if (revoked.length > 0) await recordChange(tx, clock(), caseNumber, 'mandate-revoked', { mandate: id, kind: held.kind }, by);
        return true;
      }),
  };
}
