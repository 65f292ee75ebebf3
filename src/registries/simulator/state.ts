import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { said } from '../../language.ts';
import { pensionRelationSchema } from '../pension-relation.ts';
import { senders } from '../senders.ts';

/** Orders that change a pension relation, or ask another agency for it. */
export const relationOrderKinds = [
  'enrollment',
  'contributions',
  'resumption',
  'suspension',
  'transferOut',
  'interest',
  'termination',
  'arrearsClearance',
  'transferRequest',
  'transferReturn',
] as const;

/** Something done on order: a payment order, a posting, a refund, a bank transfer. Names no person. */
const entrySchema = z.strictObject({
  kind: z.enum(['order', 'pensionPosting', 'medicalPosting', 'refund', 'return', 'payout', 'transfer', ...relationOrderKinds]),
  idempotencyKey: z.string(),
  contentHash: z.string(),
  caseNumber: z.string(),
  amount: z.string().nullable(),
  number: z.string(),
  months: z.int().nullable(),
  answer: z.record(z.string(), z.unknown()),
});
export type Entry = z.output<typeof entrySchema>;

/** News that the API has to be told: money that has arrived, or a reply. */
const callbackSchema = z
  .strictObject({
    id: z.string(),
    /** Who tells it; of what was written before each sender had a key, whoever may. */
    sender: z.enum(senders).optional(),
    path: z.string(),
    body: z.record(z.string(), z.unknown()),
    status: z.enum(['pending', 'delivered', 'givenUp']),
    attempts: z.int(),
    /** What the last attempt met: an HTTP status or a word. */
    lastAnswer: z.string().nullable(),
    dueAt: z.int(),
  })
  .transform((callback) => ({
    ...callback,
    sender: callback.sender ?? (callback.path.endsWith('/transfer-replies') ? 'originAgency' : 'bank'),
  }));
export type Callback = z.output<typeof callbackSchema>;

/** What orders have made of a person's pension relation. */
const participantSchema = z.strictObject({
  relation: pensionRelationSchema.nullable(),
  /** Years whose interest has been credited. */
  interestYears: z.array(z.int()),
  /** How many of the seeded replies the origin's agency has sent. */
  repliesSent: z.int().min(0),
});
export type Participant = z.output<typeof participantSchema>;

const stateSchema = z.strictObject({
  version: z.literal(2),
  entries: z.array(entrySchema),
  callbacks: z.array(callbackSchema),
  /** By a hash of the ID number; who is not in it is as seeded. */
  participants: z.record(z.string(), participantSchema),
});
export type State = z.output<typeof stateSchema>;

export interface Store {
  read(): State;
  /** The change is on disk when this returns; if it cannot be written it has not happened. */
  change(next: (state: State) => State): void;
  /** The date of all that happens at the agencies. */
  today: () => string;
}

const todayInChina = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** Opens the simulator's one file. @throws Error when it is not a state file */
export function openStore(path: string, today = todayInChina): Store {
  mkdirSync(dirname(path), { recursive: true });
  let current = readState(path);
  return {
    read: () => current,
    today,
    change: (next) => {
      const changed = next(current);
      // Written beside and renamed, so that a crash leaves the old file or the new one, never half of one.
      writeFileSync(`${path}.tmp`, JSON.stringify(changed, null, 1), { flush: true });
      renameSync(`${path}.tmp`, path);
      current = changed;
    },
  };
}

function readState(path: string): State {
  if (!existsSync(path)) return { version: 2, entries: [], callbacks: [], participants: {} };
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(
      said({
        en: `${path} is not a state file of the agencies' simulator. Move it away and start again.`,
        zh: `${path}不是外部机构模拟器的状态文件。请移走该文件后重新启动。`,
      }),
      { cause: error },
    );
  }
}

/** A hash of the content as JSON shows it (amounts included), whatever the order of the keys. */
export function hashOf(content: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(content));
  return createHash('sha256')
    .update(JSON.stringify(sorted(plain)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
