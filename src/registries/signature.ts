/**
 * Signed requests, by the standard: RFC 9421 (HTTP Message Signatures) with RFC 9530 (Content-Digest). Of it one form, and
 * nothing else: HMAC-SHA256 over method, path, query and the digest of the body, with the time and the key's name, which
 * says who sends. It is 100 lines here because a library would bring the whole of the standard, and with it the choice of
 * what is signed, which a sender must not have.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { counts, keyOf, type AgencyKeys } from './agency-keys.ts';
import { senders, type Sender } from './senders.ts';

/** How far the sender's clock may be from ours, in seconds; what is older may be a replay. */
export const toleranceSeconds = 5 * 60;

export const signatureHeaders = { digest: 'Content-Digest', input: 'Signature-Input', signature: 'Signature' } as const;

/** What is signed of a request. */
export interface SignedRequest {
  method: string;
  /** Path and query as they are sent, byte for byte. */
  target: string;
  body: string | Buffer;
}

export type Refused = 'missing' | 'malformed' | 'otherBody' | 'wrong' | 'expired';
export type Verdict = { sender: Sender } | { refused: Refused };

/** In this order, and all of them. */
const components = '("@method" "@path" "@query" "content-digest")';
const label = 'sig1';

/** The headers that `sender` sends with the request. */
export function sign(keys: AgencyKeys, sender: Sender, request: SignedRequest, now: Date): Record<string, string> {
  const { id, secret } = keyOf(keys, sender, now);
  const digest = contentDigest(request.body);
  const parameters = `${components};created=${Math.floor(now.getTime() / 1000)};keyid="${sender}:${id}";alg="hmac-sha256"`;
  const signature = mac(secret, signatureBase(componentsOf(request, digest), parameters)).toString('base64');
  return {
    [signatureHeaders.digest]: digest,
    [signatureHeaders.input]: `${label}=${parameters}`,
    [signatureHeaders.signature]: `${label}=:${signature}:`,
  };
}

/** Who has signed the request as it was received; the comparison takes the same time whatever differs. */
export function verify(keys: AgencyKeys, request: SignedRequest & { header: (name: string) => string | undefined }, now: Date): Verdict {
  const given = Object.values(signatureHeaders).map((name) => request.header(name));
  if (given.some((value) => value === undefined)) return { refused: 'missing' };
  const [digest = '', input = '', signed = ''] = given;
  const stated = readInput(input);
  const signature = /^([a-z][a-z0-9_-]*)=:([A-Za-z0-9+/]{43}=):$/.exec(signed);
  if (!stated || signature?.[1] !== stated.label || !/^sha-256=:[A-Za-z0-9+/]{43}=:$/.test(digest)) return { refused: 'malformed' };
  if (digest !== contentDigest(request.body)) return { refused: 'otherBody' };
  const { sender, key, created, expires } = { ...stated, ...find(keys, stated.keyId) };
  // Of a name that nobody has, the same is computed.
  const expected = mac(key?.secret ?? '', signatureBase(componentsOf(request, digest), stated.parameters));
  const fits = timingSafeEqual(expected, Buffer.from(signature[2] ?? '', 'base64'));
  if (!fits || !sender || !key || !counts(key, now)) return { refused: 'wrong' };
  const seconds = now.getTime() / 1000;
  const fresh = Math.abs(seconds - created) <= toleranceSeconds && (expires === undefined || seconds <= expires);
  return fresh ? { sender } : { refused: 'expired' };
}

/** RFC 9421, 2.5: a line for each component, and the parameters last. */
export function signatureBase(lines: readonly (readonly [name: string, value: string])[], parameters: string): string {
  return [...lines, ['@signature-params', parameters] as const].map(([name, value]) => `"${name}": ${value}`).join('\n');
}

export const mac = (secret: string | Buffer, base: string): Buffer => createHmac('sha256', secret).update(base).digest();

/** RFC 9530. */
const contentDigest = (body: string | Buffer): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

/** RFC 9421, 2.2: a query that is not there is "?". */
function componentsOf({ method, target }: SignedRequest, digest: string): [string, string][] {
  const [path = '', ...query] = target.split('?');
  return [
    ['@method', method],
    ['@path', path],
    ['@query', `?${query.join('?')}`],
    ['content-digest', digest],
  ];
}

interface Stated {
  label: string;
  /** As they are signed. */
  parameters: string;
  created: number;
  expires: number | undefined;
  keyId: string;
}

/** As the standard writes it in its canonical form, which is what is signed; undefined = anything else. */
function readInput(header: string): Stated | undefined {
  const [, name, parameters] = /^([a-z][a-z0-9_-]*)=(.*)$/.exec(header) ?? [];
  if (!name || !parameters?.startsWith(components)) return undefined;
  const rest = parameters.slice(components.length);
  if (!/^(;(created|expires)=\d{1,12}|;(keyid|alg|nonce)="[\x20\x21\x23-\x5b\x5d-\x7e]*")+$/.test(rest)) return undefined;
  const entries = [...rest.matchAll(/;([a-z]+)=(?:"([^"]*)"|(\d+))/g)].map(([, key = '', text, number]) => [key, text ?? number] as const);
  const { created, expires, keyid, alg = 'hmac-sha256' } = Object.fromEntries(entries);
  if (new Set(entries.map(([key]) => key)).size < entries.length || alg !== 'hmac-sha256') return undefined;
  if (created === undefined || keyid === undefined) return undefined;
  return { label: name, parameters, created: Number(created), expires: expires === undefined ? undefined : Number(expires), keyId: keyid };
}

/** `<sender>:<id>`. */
function find(keys: AgencyKeys, keyId: string) {
  const [name, id] = keyId.split(':');
  const sender = senders.find((candidate) => candidate === name);
  const key = sender && keys[sender]?.find((candidate) => candidate.id === id && keyId === `${sender}:${candidate.id}`);
  return { sender, key };
}
