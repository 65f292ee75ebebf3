/** The audit trail is whole: each link follows from the one before, and says what its entry says. */
import { createHash } from 'node:crypto';
import type { Ask } from '../database.ts';

interface Link {
  position: string;
  hash: Buffer;
  content_hash: Buffer;
  fields: (string | null)[] | null;
}

export async function chainFindings(ask: Ask): Promise<string[]> {
  const links = await ask<Link>(
    `select position, hash, content_hash, case when audit.id is null then null else
       array[coalesce(case_number, ''), (extract(epoch from at) * 1000000)::bigint::text, action, actor, details::text] end as fields
     from audit_chain left join audit on audit.id = entry_id order by position`,
  );
  const [outside] = await ask<{ n: number }>('select count(*)::int as n from audit where id not in (select entry_id from audit_chain)');
  const findings = outside?.n === 0 ? [] : [`${outside?.n} audit entries are in no chain`];
  let before: Buffer = Buffer.alloc(0);
  for (const [index, { position, hash, content_hash, fields }] of links.entries()) {
    if (Number(position) !== index + 1) findings.push(`the audit chain has a gap before ${position}`);
    if (!sha256(before, content_hash).equals(hash)) findings.push(`the audit chain breaks at ${position}`);
    if (!fields || !sha256(Buffer.from(written(fields))).equals(content_hash)) findings.push(`audit entry ${position} is not what it was`);
    before = hash;
  }
  return findings;
}

const written = (fields: readonly (string | null)[]) => fields.map((text) => `${Buffer.byteLength(text ?? '')}:${text ?? ''},`).join('');

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
