import { asc, eq } from 'drizzle-orm';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { audit } from './schema.ts';

export interface AuditEntry {
  at: Date;
  action: string;
  actor: string;
  details: Record<string, unknown>;
}

export interface AuditTrails {
  of(caseNumber: string): Promise<AuditEntry[]>;
}

/** Writes down a change, in the transaction that makes it. `details` hold keys, codes and amounts, no free text. */
export async function recordChange(
  tx: Database,
  at: Date,
  caseNumber: string,
  action: string,
  details: Record<string, unknown> = {},
  actor = 'system',
): Promise<void> {
  await tx.insert(audit).values({ caseNumber, at, action, actor, details });
}

export function auditTrails({ database }: Context): AuditTrails {
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
  };
}
