/** 告知方式: whether somebody is also told of letters by mail or SMS. An address counts once a code that was sent to it has come back. */
import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import { only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { hashOf } from './held-vault.ts';
import { openedForPerson, sealedForPerson } from './person-sealing.ts';
import { keptPerson, personOf } from './persons.ts';
import { letterChoices } from './schema/index.ts';

export interface LetterChoice {
  /** Confirmed. */
  mail: string | null;
  /** Not confirmed yet. */
  pendingMail: string | null;
  sms: boolean;
}

export interface LetterChoices {
  of(idNumber: string): Promise<LetterChoice>;
  /** Keeps the address until it is confirmed, and gives the code that is to be sent there. @throws TooManyCodes */
  askForMail(idNumber: string, mail: string, by: string): Promise<string>;
  /** `expired`: also after too many wrong ones; a new code is needed then. */
  confirmMail(idNumber: string, code: string, by: string): Promise<'confirmed' | 'wrong' | 'expired'>;
  /** The confirmed one and the one that waits. */
  forgetMail(idNumber: string, by: string): Promise<void>;
  chooseSms(idNumber: string, sms: boolean, by: string): Promise<void>;
}

/** Somebody has had all codes of a day. */
export class TooManyCodes extends Error {
  override name = 'TooManyCodes';
}

const codesADay = 5;
const guesses = 5;
const validMs = 10 * 60_000;
const dayMs = 24 * 60 * 60_000;
const columns = { mail: 'letter_choices.mail', pendingMail: 'letter_choices.pending_mail' } as const;
const noCode = { pendingMail: null, codeHash: null, codeExpiresAt: null, failures: 0 };

const codeHash = (tx: Database, personId: number, code: string): string => hashOf(tx, `mail code of ${personId}:${code}`);

type Row = typeof letterChoices.$inferSelect;

/** The confirmed address. */
export const mailIn = async (tx: Database, { personId, mail }: Row): Promise<string | null> =>
  mail === null ? null : openedForPerson(tx, personId, columns.mail, mail);

export function letterChoiceRecords({ database, clock }: Context): LetterChoices {
  const ofPerson = (personId: number) => eq(letterChoices.personId, personId);

  /** Changes the person's row, which is locked until the change is on record. */
  const change = <T>(idNumber: string, work: (tx: Database, row: Row) => Promise<T>): Promise<T> =>
    database.transaction(async (tx) => {
      const { id: personId } = await keptPerson(tx, idNumber);
      await tx.insert(letterChoices).values({ personId }).onConflictDoNothing();
      return work(tx, only(await tx.select().from(letterChoices).where(ofPerson(personId)).for('update')));
    });

  /** Sets what is given and says so in the audit trail, without the address. */
  async function set(tx: Database, { personId }: Row, values: Partial<Row>, choice: string, by: string): Promise<void> {
    await tx.update(letterChoices).set(values).where(ofPerson(personId));
    await recordChange(tx, clock(), null, 'letter-choice', { choice }, by);
  }

  return {
    async of(idNumber) {
      const personId = await personOf(database, idNumber);
      const [row] = personId === null ? [] : await database.select().from(letterChoices).where(ofPerson(personId));
      if (!row) return { mail: null, pendingMail: null, sms: false };
      const pending = row.pendingMail && (await openedForPerson(database, row.personId, columns.pendingMail, row.pendingMail));
      return { mail: await mailIn(database, row), pendingMail: pending, sms: row.sms };
    },

    askForMail: (idNumber, mail, by) =>
      change(idNumber, async (tx, row) => {
        const now = clock();
        const sameDay = row.codesSince !== null && now.getTime() - row.codesSince.getTime() < dayMs;
        if (sameDay && row.codesSent >= codesADay) throw new TooManyCodes();
        const code = String(randomInt(1_000_000)).padStart(6, '0');
        const pending = {
          pendingMail: await sealedForPerson(tx, row.personId, columns.pendingMail, mail),
          codeHash: codeHash(tx, row.personId, code),
          codeExpiresAt: new Date(now.getTime() + validMs),
          failures: 0,
        };
        const counted = sameDay ? { codesSent: row.codesSent + 1 } : { codesSent: 1, codesSince: now };
        await set(tx, row, { ...pending, ...counted }, 'mail-asked', by);
        return code;
      }),

    confirmMail: (idNumber, code, by) =>
      change(idNumber, async (tx, row) => {
        const { personId, pendingMail, codeExpiresAt, failures } = row;
        if (pendingMail === null || codeExpiresAt === null || codeExpiresAt <= clock() || failures >= guesses) return 'expired';
        if (row.codeHash !== codeHash(tx, personId, code)) {
          await tx
            .update(letterChoices)
            .set({ failures: failures + 1 })
            .where(ofPerson(personId));
          return 'wrong';
        }
        const address = await openedForPerson(tx, personId, columns.pendingMail, pendingMail);
        await set(tx, row, { ...noCode, mail: await sealedForPerson(tx, personId, columns.mail, address) }, 'mail-confirmed', by);
        return 'confirmed';
      }),

    forgetMail: (idNumber, by) => change(idNumber, (tx, row) => set(tx, row, { ...noCode, mail: null }, 'mail-removed', by)),
    chooseSms: (idNumber, sms, by) => change(idNumber, (tx, row) => set(tx, row, { sms }, sms ? 'sms-on' : 'sms-off', by)),
  };
}
