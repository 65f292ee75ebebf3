/** Who has handed an application in, as far as the case file must know. */
import type { MandateKind } from './mandates.ts';
import type { Database } from './database.ts';
import { hashOf } from './held-vault.ts';

export interface Submission {
  /** Stands in the audit trail. */
  actor: string;
  /** Who acts for the applicant. */
  mandate?: { kind: MandateKind; idNumber: string } | undefined;
  /** ID number of who has signed in: their draft has become this application. */
  draftOf?: string | undefined;
  /** Credit code of the unit that hands in. */
  unit?: string | undefined;
}

/** What tells apart who handed in for a person: one of each may have an open case. */
export function handedInBy(tx: Database, { mandate, unit }: Submission): string {
  if (unit !== undefined) return byUnit(unit);
  return mandate ? `${mandate.kind}:${hashOf(tx, mandate.idNumber)}` : bySelf;
}

/** Also at the window. */
export const bySelf = 'self';

export const byUnit = (creditCode: string): string => `unit:${creditCode}`;
