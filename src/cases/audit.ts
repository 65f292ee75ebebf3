import { createHash } from 'node:crypto';
import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { headOf, verifyChain, type AuditFinding, type AuditHead } from './audit-chain.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseStateError, IdempotencyConflict } from './errors.ts';
import { insertOne } from './insert-one.ts';
import { audit } from './schema/index.ts';

export interface AuditEntry {
  at: Date;
  action: string;
  actor: string;
  details: Record<string, unknown>;
}

export interface AuditTrails {
  of(caseNumber: string): Promise<AuditEntry[]>;
  /** Somebody has seen what the case file holds on the person of a case; `purpose` is a code, such as the operation's name. */
  looked(actor: string, caseNumber: string, purpose: string): Promise<void>;
  /**
   * Somebody wanted what they may not, or what the case does not allow. On a connection of its own: it stays on record when what
   * was attempted is rolled back. Null where no case was meant, or none that there is. `reason` is a code.
   */
  refused(actor: string, caseNumber: string | null, attempted: string, reason: string): Promise<void>;
  /** The end of the chain, to be kept where nobody can reach it from here; null where nothing is on record. */
  head(): Promise<AuditHead | null>;
  /** Everything that is wrong with the trail. `kept`: an end that it had earlier; without one, nobody sees what was cut off. */
  verify(kept?: AuditHead): Promise<{ entries: number; findings: AuditFinding[] }>;
}

/** Writes down a change, in the transaction that makes it. `details` hold keys, codes and amounts, no free text. */
export async function recordChange(
  tx: Database,
  at: Date,
  caseNumber: string | null,
  action: string,
  details: Record<string, unknown> = {},
  actor = 'system',
): Promise<void> {
  await insertOne(tx, audit, { caseNumber, at, action, actor, details: asKeys(details) });
}

/** The same change of many cases, by one statement. */
export async function recordChanges(
  tx: Database,
  at: Date,
  action: string,
  told: readonly { caseNumber: string; details: Record<string, unknown> }[],
): Promise<void> {
  const numbers = sql.param(told.map(({ caseNumber }) => caseNumber));
  const details = sql.param(told.map((one) => JSON.stringify(asKeys(one.details))));
  await tx.execute(sql`insert into ${audit} ("case_number", "at", "action", "actor", "details")
    select "told"."case_number", ${at.toISOString()}::timestamptz, ${action}, 'system', "told"."details"
    from unnest(${numbers}::text[], ${details}::jsonb[]) as "told" ("case_number", "details")`);
}

/** The same within a statement that makes the change, where `condition` says that it has made it. */
export const changeIf = (condition: SQL, at: Date, caseNumber: string, action: string, details: Record<string, unknown>): SQL =>
  sql`insert into ${audit} ("case_number", "at", "action", "actor", "details")
    select ${caseNumber}, ${at.toISOString()}::timestamptz, ${action}, 'system', ${JSON.stringify(asKeys(details))}::jsonb where ${condition}`;

/**
 * What somebody wants of a case, in one transaction. Where the case does not allow it, the attempt is on record all the same.
 * Whoever holds a case locked here lets the record refer to it: see `lockCase`.
 */
export async function attempt<T>(
  { database, clock }: Context,
  { caseNumber, attempted, actor }: { caseNumber: string; attempted: string; actor: string },
  work: (tx: Database) => Promise<T>,
): Promise<T> {
  try {
    return await database.transaction(work);
  } catch (error) {
    const reason = error instanceof CaseStateError ? error.reason : error instanceof IdempotencyConflict ? 'keyUsedBefore' : undefined;
    if (reason !== undefined) await recordChange(database, clock(), caseNumber, 'refused', { attempted, reason }, actor);
    throw error;
  }
}

/** What a key or a code looks like. Others than ourselves choose the ids of payments and replies, and write names and numbers into them. */
const keyLike = /^[\x21-\x7e]{0,128}$/;
const personal = /\d{17}[\dXx]|(?<!\d)1[3-9]\d{9}(?!\d)/;

/** Text that may say something of a person is written down as its hash: it can be compared, and not read. */
function asKeys(value: Record<string, unknown>): Record<string, unknown> {
  const safe = (part: unknown): unknown => {
    if (typeof part === 'string') {
      if (keyLike.test(part) && !personal.test(part)) return part;
      return `sha256:${createHash('sha256').update(part).digest('hex').slice(0, 32)}`;
    }
    if (Array.isArray(part)) return part.map(safe);
    if (typeof part === 'object' && part !== null) return asKeys(part as Record<string, unknown>);
    return part;
  };
  const plain = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(plain).map(([key, part]) => [key, safe(part)]));
}

export function auditTrails({ database, clock }: Context): AuditTrails {
  return {
    async of(caseNumber) {
      const rows = await database.select().from(audit).where(eq(audit.caseNumber, caseNumber)).orderBy(asc(audit.id));
      return rows.map(({ at, action, actor, details }) => ({
        at,
        action,
        actor,
        details: details as Record<string, unknown>,
      }));
    },
    looked: (actor, caseNumber, purpose) => recordChange(database, clock(), caseNumber, 'looked', { purpose }, actor),
    refused: (actor, caseNumber, attempted, reason) => recordChange(database, clock(), caseNumber, 'refused', { attempted, reason }, actor),
    head: () => headOf(database),
    verify: (kept) => verifyChain(database, kept),
  };
}
