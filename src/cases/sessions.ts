/**
 * Sessions of people who have signed in. What a session holds is sealed with its own id, which only the browser has. They
 * age by the time of the machine, not of the cases.
 */
import { createHash } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import { type Secret, suiteOf } from '../vault/index.ts';
import type { Context } from './context.ts';
import { sessions } from './schema.ts';

export interface Sessions {
  /** Null where there is none, or no longer. */
  load(id: string): Promise<object | null>;
  save(id: string, content: object, expiresAt: Date): Promise<void>;
  /** Each request moves the end of its session: written down once a minute. */
  extend(id: string, expiresAt: Date): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those whose time is over and whom nobody has ended. */
  removeExpired(): Promise<void>;
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

export function sessionRecords({ database }: Context): Sessions {
  return {
    async load(id) {
      const [row] = await database
        .select()
        .from(sessions)
        .where(eq(sessions.id, storedId(id)));
      return row && row.expiresAt > new Date() ? open(id, row.content) : null;
    },
    async save(id, content, expiresAt) {
      const row = { id: storedId(id), content: seal(id, content), expiresAt };
      await database
        .insert(sessions)
        .values(row)
        .onConflictDoUpdate({ target: sessions.id, set: { content: row.content, expiresAt } });
    },
    async extend(id, expiresAt) {
      const noticeable = new Date(expiresAt.getTime() - 60_000);
      await database
        .update(sessions)
        .set({ expiresAt })
        .where(and(eq(sessions.id, storedId(id)), lt(sessions.expiresAt, noticeable)));
    },
    async remove(id) {
      await database.delete(sessions).where(eq(sessions.id, storedId(id)));
    },
    async removeExpired() {
      await database.delete(sessions).where(lt(sessions.expiresAt, new Date()));
    },
  };
}
