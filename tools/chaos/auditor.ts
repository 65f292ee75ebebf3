/**
 * Looks at what has come of it all, and believes nobody: plain SQL on the case file's tables, the agencies' own books, the engine's own
 * records. It shares no code with what it looks at.
 */
import { type Example, send } from '../demo/index.ts';
import { caseFindings } from './audit/cases.ts';
import { chainFindings } from './audit/chain.ts';
import { type Agencies, effectFindings } from './audit/effects.ts';
import { ledgerFindings } from './audit/ledger.ts';
import { messageFindings } from './audit/messages.ts';
import { paperFindings } from './audit/papers.ts';
import { waitingFindings } from './audit/waiting.ts';
import { asking } from './database.ts';
import type { System } from './system.ts';

/** @param back when all parts were back @returns what has waited from then until now */
export function forgotten({ databaseUrl, records }: System, back: number): Promise<string[]> {
  return asking(databaseUrl, (ask) => waitingFindings(ask, records, back));
}

/** When all is over. @returns what is wrong, in words */
export async function auditOf(system: System, examples: readonly Example[], caseNumbers: ReadonlyMap<string, string>): Promise<string[]> {
  const agencies = (await send('GET', `${system.simulatorUrl}/state`)) as Agencies;
  return asking(system.databaseUrl, async (ask) => [
    ...(await caseFindings(ask, examples, caseNumbers)),
    ...(await effectFindings(ask, agencies, system.letters)),
    ...(await paperFindings(ask, system.papers)),
    ...(await messageFindings(ask, system.records)),
    ...(await ledgerFindings(ask, agencies)),
    ...(await chainFindings(ask)),
    ...(await waitingFindings(ask, system.records, Infinity)),
    ...system.records.incidents().map(({ what, instance }) => `incident of instance ${instance}: ${what}`),
  ]);
}
