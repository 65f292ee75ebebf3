/** Sessions stand on the server, in the case file's database; the browser has a random number in a cookie. */
import { promisify } from 'node:util';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Actor, Person, StaffMember } from '../access/index.ts';
import type { SessionOwner, Sessions, SignIn } from '../cases/index.ts';
import type { FindStaff } from './claims.ts';
import type { Departure } from './identity-provider.ts';

/** After so long without a request, and after so long in any case. In milliseconds. */
const idleMs = 30 * 60_000;
const longestMs = 8 * 60 * 60_000;

/** Each request moves the end of its session: written down once a minute. */
const noticeableMs = 60_000;

declare module 'express-session' {
  interface SessionData {
    /** Who has signed in; the time as text. */
    actor: Stored<Person> | Stored<StaffMember>;
    startedAt: number;
    /** Of a person who is at the identity platform. */
    departure: Departure & { returnTo: string };
    /** What the next page tells them: of what they have just done. */
    told: string;
    /** The end that is on record of a session that was loaded. */
    knownUntil: number;
  }
}

type Stored<A extends { signedInAt: Date }> = Omit<A, 'signedInAt'> & { signedInAt: string };

export type BrowserSession = session.Session & Partial<session.SessionData>;

export function sessionMiddleware(sessions: Sessions, { secure, secret }: { secure: boolean; secret: string }): RequestHandler {
  return session({
    // `__Host-`: no other host, and no part of a site, can set it. Browsers take it over TLS only.
    name: secure ? '__Host-session' : 'session',
    secret,
    store: new CaseFileStore(sessions),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    // Where TLS ends at the proxy, this process sees plain requests: the cookie must be set nevertheless.
    proxy: secure ? true : undefined,
    cookie: { httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge: idleMs },
  });
}

/** Who has signed in here; undefined: nobody, or too long ago. Of the staff what the staff file says now. */
export function actorIn({ actor, startedAt }: BrowserSession, now: Date, findStaff: FindStaff): Person | StaffMember | undefined {
  if (!actor || startedAt === undefined || now.getTime() - startedAt > longestMs) return undefined;
  const signedInAt = new Date(actor.signedInAt);
  if (actor.kind === 'person') return { ...actor, signedInAt };
  const member = findStaff(actor.id);
  return member ? { kind: 'staff', ...member, signedInAt, signedInBy: actor.signedInBy } : undefined;
}

/** What holds the session of a request: it is another one after `begin`. */
export interface Sessioned {
  session: BrowserSession;
}

/** Until when somebody stays signed in who does nothing from now on, and who goes on. */
export function signedInUntil({ actor, startedAt }: BrowserSession, now: Date): { idle: Date; latest: Date } | undefined {
  if (!actor || startedAt === undefined) return undefined;
  const latest = startedAt + longestMs;
  return { idle: new Date(Math.min(now.getTime() + idleMs, latest)), latest: new Date(latest) };
}

/** A session of its own from here on: what was known of it before the sign-in opens nothing. */
export async function begin(request: Sessioned, actor: Person | StaffMember): Promise<void> {
  await forget(request);
  request.session.actor = { ...actor, signedInAt: actor.signedInAt.toISOString() };
  request.session.startedAt = Date.now();
}

/** What is left of a session in which nobody may act any more. */
export const forget = ({ session: held }: Sessioned): Promise<void> => promisify(held.regenerate.bind(held))();

export const end = ({ session: held }: Sessioned): Promise<void> => promisify(held.destroy.bind(held))();

/** Who lists sessions, or ends them, has to do with those of a person or a member of the staff. Programs have none. */
export function ownerOf(actor: Actor | Stored<Person> | Stored<StaffMember>): SessionOwner | undefined {
  if (actor.kind === 'staff') return { staffId: actor.id };
  return actor.kind === 'person' ? { idNumber: actor.idNumber } : undefined;
}

function signInOf({ actor, startedAt }: Partial<session.SessionData>): SignIn | undefined {
  const owner = actor && ownerOf(actor);
  if (!owner || startedAt === undefined) return undefined;
  return { owner, begunAt: new Date(startedAt), level: actor.kind === 'person' ? actor.assurance : actor.signedInBy.join(' ') || null };
}

function endOf({ cookie: { maxAge }, startedAt }: Kept): Date {
  const idle = Date.now() + (maxAge ?? idleMs);
  return new Date(startedAt === undefined ? idle : Math.min(idle, startedAt + longestMs));
}

/** Before anybody has signed in, it has no more than its cookie. */
type Kept = Pick<session.SessionData, 'cookie'> & Partial<session.SessionData>;

type Done<T = void> = (error?: unknown, result?: T) => void;

class CaseFileStore extends session.Store {
  readonly #sessions: Sessions;

  constructor(sessions: Sessions) {
    super();
    this.#sessions = sessions;
  }

  override get(id: string, done: Done<session.SessionData | null>): void {
    this.#sessions.load(id).then((found) => {
      done(null, found && ({ ...found.content, knownUntil: found.expiresAt.getTime() } as session.SessionData));
    }, done);
  }

  override set(id: string, content: session.SessionData, done: Done = () => undefined): void {
    this.#sessions.save(id, content, endOf(content), signInOf(content)).then(() => done(), done);
  }

  override destroy(id: string, done: Done = () => undefined): void {
    this.#sessions.remove(id).then(() => done(), done);
  }

  override touch(id: string, content: session.SessionData, done: Done = () => undefined): void {
    const end = endOf(content);
    if (end.getTime() - content.knownUntil < noticeableMs) done();
    else this.#sessions.extend(id, end).then(() => done(), done);
  }
}
