/** Drafts: what somebody has filled in of an application and not handed in, one a person and process. */
import { and, desc, eq, gte, lt } from 'drizzle-orm';
import { dateInChina } from '../clock.ts';
import { addDays, type IsoDate, isoDate } from '../policy/index.ts';
import { open, partsOf, seal, SealBroken } from '../vault/index.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { forgetAllOfNothing } from './erasure.ts';
import { vaultOf } from './held-vault.ts';
import { keptPerson, personOf, secretOf } from './persons.ts';
import { drafts } from './schema/index.ts';

/** The fields of the form that are filled in. */
export type Answers = Record<string, unknown>;

export interface Draft {
  process: string;
  version: string;
  savedAt: Date;
  /** The last day on which it is there. */
  keptUntil: IsoDate;
}

export interface NewDraft {
  process: string;
  /** New, and of nobody else: a random number. Sent again, it is the same draft. */
  version: string;
  /** The version that it goes on from; null: there was none. */
  basedOn: string | null;
  answers: Answers;
}

/** The draft is another one than who saves it went on from, or is gone. */
export class DraftChanged extends Error {
  override name = 'DraftChanged';
}

export interface Drafts {
  /** Of the person, the newest first. */
  of(idNumber: string): Promise<Draft[]>;
  find(idNumber: string, process: string): Promise<(Draft & { answers: Answers }) | null>;
  /** @throws DraftChanged */
  save(idNumber: string, draft: NewDraft): Promise<Draft>;
  discard(idNumber: string, process: string): Promise<void>;
  /** Deletes those whose days are over, and the keys of persons of whom nothing else is there. How many drafts. */
  removeExpired(): Promise<number>;
}

/** Since it was last saved. */
const daysKept = 30;

export function draftRecords({ database, clock }: Context): Drafts {
  const today = () => dateInChina(clock());
  const isKept = () => gte(drafts.keptUntil, today());

  return {
    async of(idNumber) {
      const personId = await personOf(database, idNumber);
      if (personId === null) return [];
      const own = and(eq(drafts.personId, personId), isKept());
      return (await database.select(head).from(drafts).where(own).orderBy(desc(drafts.savedAt))).map(asDraft);
    },

    async find(idNumber, process) {
      const personId = await personOf(database, idNumber);
      const rows =
        personId === null
          ? []
          : await database
              .select()
              .from(drafts)
              .where(and(draftOf(personId, process), isKept()));
      const [row] = rows;
      return row ? { ...asDraft(row), answers: await opened(database, row) } : null;
    },

    save: (idNumber, { process, version, basedOn, answers }) =>
      database.transaction(async (tx) => {
        const { id: personId } = await keptPerson(tx, idNumber);
        const own = draftOf(personId, process);
        await tx.delete(drafts).where(and(own, lt(drafts.keptUntil, today())));
        const content = await sealed(tx, { personId, process }, answers);
        const row = { version, content, savedAt: clock(), keptUntil: addDays(today(), daysKept) };
        const [saved] =
          basedOn === null
            ? await tx
                .insert(drafts)
                .values({ personId, process, ...row })
                .onConflictDoNothing()
                .returning(head)
            : await tx
                .update(drafts)
                .set(row)
                .where(and(own, eq(drafts.version, basedOn)))
                .returning(head);
        // The answer to the first sending may have been lost.
        const [known] = saved
          ? [saved]
          : await tx
              .select(head)
              .from(drafts)
              .where(and(own, eq(drafts.version, version)));
        if (!known) throw new DraftChanged('Another version of the draft is on record, or none.');
        return asDraft(known);
      }),

    discard: (idNumber, process) => discardDraft(database, idNumber, process),

    removeExpired: () =>
      database.transaction(async (tx) => {
        const gone = await tx.delete(drafts).where(lt(drafts.keptUntil, today())).returning({ process: drafts.process });
        await forgetAllOfNothing(tx);
        return gone.length;
      }),
  };
}

/** The key of a person of whom nothing else is there goes at night. */
export async function discardDraft(tx: Database, idNumber: string, process: string): Promise<void> {
  const personId = await personOf(tx, idNumber);
  if (personId !== null) await tx.delete(drafts).where(draftOf(personId, process));
}

/** All but the content. */
const head = { process: drafts.process, version: drafts.version, savedAt: drafts.savedAt, keptUntil: drafts.keptUntil };

type Row = typeof drafts.$inferSelect;

const asDraft = ({ process, version, savedAt, keptUntil }: Pick<Row, keyof Draft>): Draft => ({
  ...{ process, version, savedAt },
  keptUntil: isoDate(keptUntil),
});

type Place = Pick<Row, 'personId' | 'process'>;

const draftOf = (personId: number, process: string) => and(eq(drafts.personId, personId), eq(drafts.process, process));
const placeOf = ({ personId, process }: Place): string => `drafts.content|${personId}|${process}`;

async function sealed(tx: Database, place: Place, answers: Answers): Promise<string> {
  const secret = await secretOf(tx, place.personId);
  return seal(vaultOf(tx).suite, String(place.personId), secret, placeOf(place), JSON.stringify(answers));
}

/** @throws SealBroken */
async function opened(tx: Database, row: Row): Promise<Answers> {
  const parts = partsOf(row.content);
  if (!parts)
    throw new SealBroken(`What stands at ${placeOf(row)} is not sealed: somebody else than this application wrote it. Delete the row.`);
  return JSON.parse(open(parts, await secretOf(tx, row.personId), placeOf(row)).toString()) as Answers;
}
