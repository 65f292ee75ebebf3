/** The keys of the agencies: the file that holds them, and which of them count. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { said } from '../language.ts';
import { senders, type Sender } from './senders.ts';

/** Shared with one sender. The signature names it `<sender>:<id>`. */
export interface AgencyKey {
  id: string;
  /** Its UTF-8 bytes are the key of the HMAC. */
  secret: string;
  /** From then on nobody signs with it any more; missing: until it is taken out. */
  notAfter?: string | undefined;
}
export type AgencyKeys = Partial<Record<Sender, AgencyKey[]>>;

/** One to sign with now, and the one before or after it while the sender changes over. */
const validAtATime = 2;
export const secretLength = 32;

const keySchema = z.strictObject({
  id: z.string({ error: badId }).regex(/^[A-Za-z0-9._-]{1,64}$/, { error: badId }),
  secret: z.string({ error: tooShort }).min(secretLength, { error: tooShort }),
  notAfter: z.iso.datetime({ offset: true, error: badTime }).optional(),
});
const fileSchema = z
  .partialRecord(z.enum(senders, { error: unknownSender }), z.array(keySchema, { error: noList }), {
    error: ({ code }) => (code === 'invalid_type' ? noObject() : unknownSender()),
  })
  .check(({ value, issues }) => {
    issues.push(...problemsAmong(value));
  });

export type ReadKeys = { keys: AgencyKeys } | { problems: string[] };

/** What a key file says, or everything that is wrong with it, a line each: where, what, what to do. No secret is repeated. */
export function readAgencyKeys(text: string): ReadKeys {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return {
      problems: [said({ en: 'is not JSON. Write it as docs/agencies.md shows.', zh: '不是JSON。请按docs/agencies.md的样式书写。' })],
    };
  }
  const parsed = fileSchema.safeParse(content);
  if (parsed.success) return { keys: parsed.data };
  return {
    problems: parsed.error.issues.flatMap((issue) => placesOf(issue).map((place) => [place, issue.message].filter(Boolean).join(' '))),
  };
}

/** An unknown sender stands in the issue itself. */
const placesOf = (issue: z.core.$ZodIssue): string[] => (issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')]);

/** A key for every sender. */
export const newAgencyKeys = (): AgencyKeys => Object.fromEntries(senders.map((sender) => [sender, [newKey('1')]]));

export const newKey = (id: string): AgencyKey => ({ id, secret: randomBytes(secretLength).toString('hex') });

export const counts = ({ notAfter }: AgencyKey, now: Date): boolean => notAfter === undefined || now.getTime() < Date.parse(notAfter);

/** The key that a sender signs with: the newest that counts. */
export function keyOf(keys: AgencyKeys, sender: Sender, now: Date): AgencyKey {
  const key = keys[sender]?.findLast((candidate) => counts(candidate, now));
  if (!key) throw new Error(`no key of ${sender} counts any more`);
  return key;
}

/** Two agencies with one secret could speak for each other. */
function problemsAmong(keys: AgencyKeys): z.core.$ZodRawIssue[] {
  const problem = (path: (string | number)[], message: string) => ({ code: 'custom' as const, path, message, input: undefined });
  const seen = new Map<string, string>();
  return Object.entries(keys).flatMap(([sender, list]) => [
    ...(list.filter((key) => counts(key, new Date())).length > validAtATime ? [problem([sender], tooMany())] : []),
    ...list.flatMap(({ id, secret }, index) => {
      const place = `${sender}.${index}`;
      const other = seen.get(secret);
      seen.set(secret, place);
      return [
        ...(list.findIndex((key) => key.id === id) < index ? [problem([sender, index, 'id'], twice())] : []),
        ...(other === undefined ? [] : [problem([sender, index, 'secret'], shared(other))]),
      ];
    }),
  ]);
}

function badId(): string {
  return said({
    en: 'is not usable. Set 1 to 64 letters, digits, dots, hyphens or underscores, such as 2026-1.',
    zh: '不可用。请用1至64个字母、数字、点、连字符或者下划线，例如2026-1。',
  });
}
function tooShort(): string {
  return said({
    en: `is too short. Set ${secretLength} random characters or more (openssl rand -hex ${secretLength}).`,
    zh: `太短。请设为${secretLength}个以上的随机字符（openssl rand -hex ${secretLength}）。`,
  });
}
function badTime(): string {
  return said({
    en: 'is not a time. Set one such as 2027-01-01T00:00:00+08:00, or remove it.',
    zh: '不是时间。请写成例如2027-01-01T00:00:00+08:00的形式，或者去掉。',
  });
}
function unknownSender(): string {
  return said({ en: `is not a sender. Set one of ${senders.join(', ')}.`, zh: `不是报送机构。请用${senders.join('、')}之一。` });
}
function noObject(): string {
  return said({ en: 'holds no senders. Write it as docs/agencies.md shows.', zh: '没有列出报送机构。请按docs/agencies.md的样式书写。' });
}
function noList(): string {
  return said({
    en: 'is not a list of keys. Set [{"id", "secret", "notAfter"}].',
    zh: '不是密钥列表。请写成[{"id", "secret", "notAfter"}]的形式。',
  });
}
function tooMany(): string {
  return said({
    en: `has more than ${validAtATime} keys that count at the same time. Remove the oldest, or set its notAfter.`,
    zh: `同时有效的密钥超过${validAtATime}个。请去掉最早的，或者为其设置notAfter。`,
  });
}
function twice(): string {
  return said({ en: 'stands twice for this sender. Set another one.', zh: '在该机构中重复。请另设一个。' });
}
function shared(other: string): string {
  return said({ en: `is the same as that of ${other}. Set a secret of its own.`, zh: `与${other}相同。请另设专用的密钥。` });
}
