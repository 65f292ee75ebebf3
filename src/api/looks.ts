/** Who looked at which person's data, and who wanted to: on the audit trail. */
import { type Actor, actorId } from '../access/index.ts';
import type { Cases } from '../cases/index.ts';

/** One entry for all looks of a person at a case within so long, in milliseconds: a page that asks anew each second is one look. */
const oneLook = 15 * 60_000;
/** So many looks are remembered. */
const remembered = 10_000;

export interface Looks {
  /** @param purpose the operation's name */
  saw(actor: Actor, caseNumber: string, purpose: string): Promise<void>;
  /** Somebody without a right; null: there is no such case, or the operation is about none. */
  refused(actor: Actor, caseNumber: string | null, attempted: string): Promise<void>;
}

export function looksOn({ audit }: Pick<Cases, 'audit'>): Looks {
  const lately = new Map<string, number>();
  /** Whether this is another look than the one before. */
  function isNew(key: string): boolean {
    const now = Date.now();
    const before = lately.get(key);
    if (before !== undefined && now - before < oneLook) return false;
    lately.delete(key);
    lately.set(key, now);
    const [oldest] = lately.keys();
    if (lately.size > remembered && oldest !== undefined) lately.delete(oldest);
    return true;
  }
  return {
    async saw(actor, caseNumber, purpose) {
      if (isNew(`${actorId(actor)} ${caseNumber} ${purpose}`)) await audit.looked(actorId(actor), caseNumber, purpose);
    },
    async refused(actor, caseNumber, attempted) {
      if (isNew(`refused ${actorId(actor)} ${caseNumber} ${attempted}`))
        await audit.refused(actorId(actor), caseNumber, attempted, 'noRight');
    },
  };
}
