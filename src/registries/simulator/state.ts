import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Something done on order: a payment order, a posting, a refund, a bank transfer. Names no person. */
const entrySchema = z.strictObject({
  kind: z.enum(['order', 'pensionPosting', 'medicalPosting', 'refund', 'transfer']),
  idempotencyKey: z.string(),
  contentHash: z.string(),
  caseNumber: z.string(),
  amount: z.string(),
  number: z.string(),
  months: z.int().nullable(),
  answer: z.record(z.string(), z.unknown()),
});
export type Entry = z.output<typeof entrySchema>;

/** A confirmation of money that the API has to be told. */
const callbackSchema = z.strictObject({
  paymentId: z.string(),
  caseNumber: z.string(),
  kind: z.enum(['personalShare', 'remittance']),
  amount: z.string(),
  paidOn: z.string(),
  reference: z.string(),
  status: z.enum(['pending', 'delivered', 'givenUp']),
  attempts: z.int(),
  /** What the last attempt met: an HTTP status or a word. */
  lastAnswer: z.string().nullable(),
  dueAt: z.int(),
});
export type Callback = z.output<typeof callbackSchema>;

const stateSchema = z.strictObject({
  version: z.literal(1),
  entries: z.array(entrySchema),
  callbacks: z.array(callbackSchema),
});
export type State = z.output<typeof stateSchema>;

export interface Store {
  read(): State;
  /** The change is on disk when this returns; if it cannot be written it has not happened. */
  change(next: (state: State) => State): void;
}

/** Opens the simulator's one file. @throws Error when it is not a state file */
export function openStore(path: string): Store {
  mkdirSync(dirname(path), { recursive: true });
  let current = readState(path);
  return {
    read: () => current,
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
  if (!existsSync(path)) return { version: 1, entries: [], callbacks: [] };
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path} is not a state file of the agencies' simulator. Move it away and start again.`, {
      cause: error,
    });
  }
}

/** A hash of the content as JSON shows it (amounts included), whatever the order of the keys. */
export function hashOf(content: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(content));
  return createHash('sha256').update(JSON.stringify(sorted(plain))).digest('hex');
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
