/** What is known of a person over all cases, and how it is forgotten. */
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { wrappedBy } from '../vault/index.ts';
import { nameHashesOf, personalDataOf } from './applicants.ts';
import { recordChange } from './audit.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { eraseCase, type Hindrance, hindranceOf, type RemoveLetters } from './erasure.ts';
import { applicants, drafts, notices, persons } from './schema/index.ts';
import { hashOf, vaultOf } from './held-vault.ts';

/** What the person is in a case: whom it is about, who claims its money, who claims or has proved to be an heir. */
export type PartIn = 'applicant' | 'claimant' | 'survivor';

export interface Part {
  caseNumber: string;
  as: PartIn;
}

/** Something of the person is still needed. */
export class StillNeeded extends Error {
  override name = 'StillNeeded';
  readonly cases: readonly (Part & { hindrance: Hindrance })[];

  constructor(cases: StillNeeded['cases']) {
    super(`The personal data are still needed in ${cases.length} cases.`);
    this.cases = cases;
  }
}

export interface Persons {
  /** The cases in which the person has a part, oldest first; none of an unknown person. */
  partsOf(idNumber: string): Promise<Part[]>;
  /** The person's key goes, and with it everything that is about them. Null if nothing is known of them. @throws StillNeeded */
  erase(idNumber: string, removeLetters: RemoveLetters): Promise<{ cases: number } | null>;
  /** Writes the tables of keys anew, so that erased ones do not lie in their files any more. Takes a second or so, in which nobody writes. */
  compact(): Promise<void>;
  /**
   * Wraps the keys anew that an older master key has wrapped, a batch in a transaction each: it can be cut off, and run again.
   * @param onBatch hears how many are done
   */
  rewrap(onBatch?: (done: number) => void): Promise<{ rewrapped: number }>;
}

const batch = 200;

export function personFiles({ database, clock }: Context): Persons {
  return {
    partsOf: (idNumber) =>
      database.transaction(async (tx) => {
        const [person] = await tx
          .select({ id: persons.id })
          .from(persons)
          .where(eq(persons.idHash, hashOf(tx, idNumber)));
        return person ? partsIn(tx, person.id) : [];
      }),

    erase: (idNumber, removeLetters) =>
      database.transaction(async (tx) => {
        const [person] = await tx
          .select()
          .from(persons)
          .where(eq(persons.idHash, hashOf(tx, idNumber)))
          .for('update');
        if (!person) return null;
        const parts = await partsIn(tx, person.id);
        const needed: (Part & { hindrance: Hindrance })[] = [];
        for (const part of parts) {
          const hindrance = await hindranceOf(tx, part.caseNumber);
          if (hindrance) needed.push({ ...part, hindrance });
        }
        if (needed.length > 0) throw new StillNeeded(needed);
        for (const { caseNumber, as } of parts) {
          if (as === 'applicant') await eraseCase(tx, clock(), caseNumber, 'request', removeLetters);
          else await leave(tx, clock(), caseNumber, as, removeLetters);
        }
        await tx.delete(drafts).where(eq(drafts.personId, person.id));
        await tx.delete(persons).where(eq(persons.id, person.id));
        return { cases: parts.length };
      }),

    // Outside a transaction, as PostgreSQL demands.
    compact: async () => {
      for (const table of [persons, applicants]) await database.execute(sql`vacuum (full) ${table}`);
    },

    async rewrap(onBatch = () => undefined) {
      let done = 0;
      for (let last = -1; ;) {
        const ids = await database.transaction((tx) => rewrapAfter(tx, last));
        const [end] = ids.slice(-1);
        if (!end) return { rewrapped: done };
        last = end.id;
        done += ids.filter(({ anew }) => anew).length;
        onBatch(done);
      }
    },
  };
}

async function rewrapAfter(tx: Database, last: number): Promise<{ id: number; anew: boolean }[]> {
  const { masterKey } = vaultOf(tx);
  const rows = await tx
    .select()
    .from(persons)
    .where(sql`${persons.id} > ${last}`)
    .orderBy(asc(persons.id))
    .limit(batch)
    .for('no key update');
  const all: { id: number; anew: boolean }[] = [];
  for (const { id, idHash, wrappedKey } of rows) {
    const anew = wrappedBy(wrappedKey) !== masterKey.name;
    if (anew) {
      const wrapped = await masterKey.wrap(await masterKey.unwrap(wrappedKey, idHash), idHash);
      await tx.update(persons).set({ wrappedKey: wrapped }).where(eq(persons.id, id));
    }
    all.push({ id, anew });
  }
  return all;
}

async function partsIn(tx: Database, id: number): Promise<Part[]> {
  const { personId, claimantId, survivorId, caseNumber } = applicants;
  const rows = await tx
    .select({ caseNumber, personId, claimantId })
    .from(applicants)
    .where(or(eq(personId, id), eq(claimantId, id), eq(survivorId, id)))
    .orderBy(asc(caseNumber));
  return rows.map((row) => ({
    caseNumber: row.caseNumber,
    as: row.personId === id ? 'applicant' : row.claimantId === id ? 'claimant' : 'survivor',
  }));
}

/** Of a case of somebody else: its letters to the person go, and that it is found by their name; what they told in it goes with their key. */
async function leave(tx: Database, now: Date, caseNumber: string, as: PartIn, removeLetters: RemoveLetters): Promise<void> {
  const theirs = as === 'survivor' ? inArray(notices.recipient, ['heirs']) : undefined;
  const letters = await tx
    .select({ noticeId: notices.noticeId })
    .from(notices)
    .where(and(eq(notices.caseNumber, caseNumber), theirs));
  await removeLetters(letters.map(({ noticeId }) => noticeId));
  const personal = await personalDataOf(tx, caseNumber);
  const [row, rest] =
    as === 'survivor'
      ? [{ survivorId: null, heirClaim: null, heir: null }, { survivors: { contact: personal?.survivors?.contact } }]
      : [{}, { claimant: undefined }];
  const nameHashes = personal ? nameHashesOf(tx, { ...personal, ...rest }) : [];
  await tx
    .update(applicants)
    .set({ ...row, nameHashes })
    .where(eq(applicants.caseNumber, caseNumber));
  await recordChange(tx, now, caseNumber, 'personal-data-erased', { why: 'request', as });
}
