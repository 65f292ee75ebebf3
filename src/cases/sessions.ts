/**
 * Sessions of people who have signed in. What a session holds is sealed with its own id, which only the browser has. They
 * age by the time of the machine, not of the cases. Whose one is stands beside it as a keyed hash, so that all of somebody can be ended.
 */
import { createHash } from 'node:crypto';
import { and, desc, eq, gt, lt, ne } from 'drizzle-orm';
import { type Secret, suiteOf } from '../vault/index.ts';
import { personalDataOf } from './applicants.ts';
import { recordChange } from './audit.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { hashOf } from './held-vault.ts';
import { sessions } from './schema/index.ts';

/** Whose a session is: all of a person are found together, whatever account of the platform they came by. */
export type SessionOwner = { staffId: string } | { idNumber: string };

/** What is written down beside the sealed content of a session in which somebody has signed in. */
export interface SignIn {
  owner: SessionOwner;
  begunAt: Date;
  /** How well the platform has checked them. */
  level: string | null;
}

export interface OpenSession {
  /** As it is stored: from it nobody can make the cookie. */
  id: string;
  current: boolean;
  begunAt: Date;
  /** To the minute. */
  usedAt: Date;
  level: string | null;
}

export interface Sessions {
  /** Null where there is none, or no longer. */
  load(id: string): Promise<{ content: object; expiresAt: Date } | null>;
  save(id: string, content: object, expiresAt: Date, signIn?: SignIn): Promise<void>;
  extend(id: string, expiresAt: Date): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those whose time is over and whom nobody has ended. */
  removeExpired(): Promise<void>;
  /** Those of one owner, the last used first. `id`: of the one from which they are asked for. */
  openOf(owner: SessionOwner, id: string): Promise<OpenSession[]>;
  /** Ends one of them, by the id that `openOf` gives. False: it is none of theirs, or not open. */
  end(owner: SessionOwner, storedId: string): Promise<boolean>;
  /** Ends all of them but this one. How many. */
  endOthers(owner: SessionOwner, id: string): Promise<number>;
  /** Ends all of a member of the staff, on record in the audit trail. How many. @param by who has ended them */
  endOfStaff(staffId: string, by: string): Promise<number>;
  /** The same of the applicant of a case. Null: there is no such case, or its personal data were erased. */
  endOfApplicant(caseNumber: string, by: string): Promise<number | null>;
}

const digest = (purpose: string, id: string): Buffer => createHash('sha256').update(`${purpose}:${id}`).digest();
/** As it is stored: from it nobody can make the cookie. */
const storedId = (id: string): string => digest('session id', id).toString('hex');
const suite = suiteOf('aes-256-gcm');
const secretOf = (id: string): Secret => ({ key: digest('session content', id), salt: Buffer.alloc(0) });
const seal = (id: string, content: object): string =>
  suite.seal(secretOf(id), 'session', Buffer.from(JSON.stringify(content))).toString('base64');
function open(id: string, stored: string): object | null {
  const content = suite.open(secretOf(id), 'session', Buffer.from(stored, 'base64'));
  return content ? (JSON.parse(content.toString('utf8')) as object) : null;
}

/** Another hash than the one by which a case's persons are found: a session does not lead to their cases. */
const accountOf = (tx: Database, owner: SessionOwner): string =>
  hashOf(tx, 'staffId' in owner ? `sessions of staff ${owner.staffId}` : `sessions of person ${owner.idNumber}`);

const ofOwner = (tx: Database, owner: SessionOwner) => eq(sessions.account, accountOf(tx, owner));

async function endAll(tx: Database, owner: SessionOwner): Promise<number> {
  return (await tx.delete(sessions).where(ofOwner(tx, owner)).returning({ id: sessions.id })).length;
}

export function sessionRecords({ database, clock }: Context): Sessions {
  return {
    async load(id) {
      const [row] = await database
        .select()
        .from(sessions)
        .where(eq(sessions.id, storedId(id)));
      if (!row || row.expiresAt <= new Date()) return null;
      const content = open(id, row.content);
      return content && { content, expiresAt: row.expiresAt };
    },
    async save(id, content, expiresAt, signIn) {
      const { owner, ...known } = signIn ?? { begunAt: null, level: null };
      const account = owner ? accountOf(database, owner) : null;
      const row = { content: seal(id, content), expiresAt, usedAt: new Date(), account, ...known };
      await database
        .insert(sessions)
        .values({ id: storedId(id), ...row })
        .onConflictDoUpdate({ target: sessions.id, set: row });
    },
    async extend(id, expiresAt) {
      await database
        .update(sessions)
        .set({ expiresAt, usedAt: new Date() })
        .where(eq(sessions.id, storedId(id)));
    },
    async remove(id) {
      await database.delete(sessions).where(eq(sessions.id, storedId(id)));
    },
    async removeExpired() {
      await database.delete(sessions).where(lt(sessions.expiresAt, new Date()));
    },
    async openOf(owner, id) {
      const current = storedId(id);
      const rows = await database
        .select()
        .from(sessions)
        .where(and(ofOwner(database, owner), gt(sessions.expiresAt, new Date())))
        .orderBy(desc(sessions.usedAt), sessions.id);
      return rows.map((row) => ({
        id: row.id,
        current: row.id === current,
        begunAt: row.begunAt ?? row.usedAt,
        usedAt: row.usedAt,
        level: row.level,
      }));
    },
    async end(owner, id) {
      const ended = await database
        .delete(sessions)
        .where(and(ofOwner(database, owner), eq(sessions.id, id)))
        .returning({ id: sessions.id });
      return ended.length > 0;
    },
    async endOthers(owner, id) {
      const ended = await database
        .delete(sessions)
        .where(and(ofOwner(database, owner), ne(sessions.id, storedId(id))))
        .returning({ id: sessions.id });
      return ended.length;
    },
    endOfStaff: (staffId, by) =>
      database.transaction(async (tx) => {
        const ended = await endAll(tx, { staffId });
        await recordChange(tx, clock(), null, 'sessions-ended', { staff: staffId, ended }, by);
        return ended;
      }),
    endOfApplicant: (caseNumber, by) =>
      database.transaction(async (tx) => {
        const personal = await personalDataOf(tx, caseNumber);
        if (!personal) return null;
        const ended = await endAll(tx, { idNumber: personal.applicant.idNumber });
        await recordChange(tx, clock(), caseNumber, 'sessions-ended', { ended }, by);
        return ended;
      }),
  };
}
