/**
 * The chain of the audit entries, verified from outside: what the database's trigger computes is computed here again, and the end
 * is held against one that somebody kept elsewhere. Whoever owns the tables can write a whole new chain; only that end shows it.
 */
import { createHash } from 'node:crypto';
import { asc, desc, gt, isNull, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { audit, auditChain } from './schema/index.ts';

/** The end of the chain at some time, as an operator keeps it: 64 hexadecimal digits, and how many entries there were. */
export interface AuditHead {
  position: number;
  hash: string;
}

export type AuditFinding =
  /** The entry says something else than when it was written. */
  | { kind: 'changed'; position: number; entryId: number }
  /** Each of the two says what the other said. */
  | { kind: 'swapped'; position: number; entryId: number; with: number }
  /** The entry is gone; its place in the chain is there. */
  | { kind: 'missing'; position: number; entryId: number }
  /** Places from `position` to `to` are gone. */
  | { kind: 'gap'; position: number; to: number }
  /** The hash does not follow from the one before. */
  | { kind: 'broken'; position: number; entryId: number }
  /** It was added past the database's own trigger. */
  | { kind: 'unchained'; entryId: number }
  /** Entries at the end are gone: the chain was longer. */
  | { kind: 'cutOff'; position: number; was: number }
  /** At the place that was kept, the chain says something else: it was written anew. */
  | { kind: 'otherHead'; position: number };

interface Link {
  position: number;
  entryId: number;
  contentHash: Buffer;
  hash: Buffer;
  /** The entry's columns as text; all null where there is no such entry. */
  fields: (string | null)[] | null;
}

const pageSize = 1000;

/** Where each of the entry's columns stands in what is hashed. PostgreSQL has one text for one JSON value. */
const texts = [
  sql<string>`coalesce(${audit.caseNumber}, '')`,
  sql<string>`(extract(epoch from ${audit.at}) * 1000000)::bigint::text`,
  sql<string>`${audit.action}`,
  sql<string>`${audit.actor}`,
  sql<string>`${audit.details}::text`,
] as const;

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Each column as its length in bytes and its text: two different entries never give the same. */
const contentHash = (fields: readonly (string | null)[]): Buffer =>
  sha256(fields.map((value) => `${Buffer.byteLength(value ?? '')}:${value ?? ''},`).join(''));

async function* links(database: Database): AsyncGenerator<Link> {
  for (let last = 0; ;) {
    const page = await database
      .select({
        position: auditChain.position,
        entryId: auditChain.entryId,
        contentHash: auditChain.contentHash,
        hash: auditChain.hash,
        known: sql<boolean>`${audit.id} is not null`,
        fields: sql<(string | null)[]>`array[${sql.join([...texts], sql`, `)}]`,
      })
      .from(auditChain)
      .leftJoin(audit, sql`${audit.id} = ${auditChain.entryId}`)
      .where(gt(auditChain.position, last))
      .orderBy(asc(auditChain.position))
      .limit(pageSize);
    for (const { known, fields, ...link } of page) yield { ...link, fields: known ? fields : null };
    if (page.length < pageSize) return;
    last = page.at(-1)?.position ?? last;
  }
}

/** Null where nothing is on record. */
export async function headOf(database: Database): Promise<AuditHead | null> {
  const [last] = await database.select().from(auditChain).orderBy(desc(auditChain.position)).limit(1);
  return last ? { position: last.position, hash: last.hash.toString('hex') } : null;
}

/** Everything that is wrong with the chain, in its order; `kept` is an end that it had earlier. */
export async function verifyChain(database: Database, kept?: AuditHead): Promise<{ entries: number; findings: AuditFinding[] }> {
  const findings: AuditFinding[] = [];
  const altered: (Link & { now: string })[] = [];
  let before: Buffer = Buffer.alloc(0);
  let position = 0;
  for await (const link of links(database)) {
    if (link.position > position + 1) findings.push({ kind: 'gap', position: position + 1, to: link.position - 1 });
    else if (!sha256(before, link.contentHash).equals(link.hash))
      findings.push({ kind: 'broken', position: link.position, entryId: link.entryId });
    if (link.fields === null) findings.push({ kind: 'missing', position: link.position, entryId: link.entryId });
    else {
      const now = contentHash(link.fields);
      if (!now.equals(link.contentHash)) altered.push({ ...link, now: now.toString('hex') });
    }
    if (link.position === kept?.position && link.hash.toString('hex') !== kept.hash)
      findings.push({ kind: 'otherHead', position: link.position });
    ({ hash: before, position } = link);
  }
  if (kept && position < kept.position) findings.push({ kind: 'cutOff', position: position + 1, was: kept.position });
  findings.push(...altered.map((link) => changedOrSwapped(link, altered)));
  const added = await database
    .select({ entryId: audit.id })
    .from(audit)
    .leftJoin(auditChain, sql`${auditChain.entryId} = ${audit.id}`)
    .where(isNull(auditChain.position))
    .orderBy(asc(audit.id));
  findings.push(...added.map(({ entryId }) => ({ kind: 'unchained' as const, entryId })));
  return { entries: position, findings };
}

function changedOrSwapped(
  { position, entryId, now, contentHash: was }: Link & { now: string },
  altered: (Link & { now: string })[],
): AuditFinding {
  const other = altered.find(
    (one) => one.entryId !== entryId && one.now === was.toString('hex') && one.contentHash.toString('hex') === now,
  );
  return other ? { kind: 'swapped', position, entryId, with: other.entryId } : { kind: 'changed', position, entryId };
}
