import { describe, expect, test } from '#test';
import { newAgencyKeys } from '../../src/registries/agency-keys.ts';
import { mac, sign, signatureBase, verify } from '../../src/registries/signature.ts';

const now = new Date('2026-10-08T02:00:00.900Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const keys = newAgencyKeys();
const request = { method: 'POST', target: '/api/cases/BJ2026-AAAAA-00001/payments', body: '{"kind":"remittance","amount":"1.00"}' };
const headers = sign(keys, 'bank', request, now);

type Headers = Record<string, string>;
function verdictOf(
  changes: { request?: Partial<typeof request> | { body: Buffer }; headers?: Headers; at?: Date; keys?: typeof keys } = {},
) {
  const all: Headers = { ...headers, ...changes.headers };
  const header = (name: string) => (all[name] === '' ? undefined : all[name]);
  const verdict = verify(changes.keys ?? keys, { ...request, ...changes.request, header }, changes.at ?? now);
  return 'sender' in verdict ? verdict.sender : verdict.refused;
}
const input = (change: (given: string) => string): Headers => ({ 'Signature-Input': change(headers['Signature-Input'] ?? '') });

test('RFC 9421, B.2.5: the example of the standard comes out', () => {
  const lines = [
    ['date', 'Tue, 20 Apr 2021 02:07:55 GMT'],
    ['@authority', 'example.com'],
    ['content-type', 'application/json'],
  ] as const;
  const base = signatureBase(lines, '("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"');
  const secret = Buffer.from('uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==', 'base64');
  expect(mac(secret, base).toString('base64')).toBe('pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=');
});

test('the headers are those of RFC 9421 and RFC 9530', () => {
  expect(headers).toEqual({
    'Content-Digest': 'sha-256=:FLyV5roHCrYDKDPWRHBiI2Atu3r0meCxEknnYdNOlYI=:',
    'Signature-Input': 'sig1=("@method" "@path" "@query" "content-digest");created=1791424800;keyid="bank:1";alg="hmac-sha256"',
    Signature: expect.stringMatching(/^sig1=:[A-Za-z0-9+/]{43}=:$/),
  });
});

describe('a signature', () => {
  test.each([
    ['as sent', {}, 'bank'],
    ['bytes instead of text', { request: { body: Buffer.from(request.body) } }, 'bank'],
    ['290 s later', { at: later(290) }, 'bank'],
    ['300 s later', { at: later(300) }, 'expired'],
    ['sender ahead by 290 s', { at: later(-290) }, 'bank'],
    ['sender ahead by 302 s', { at: later(-302) }, 'expired'],
    ['one byte changed', { request: { body: request.body.replace('1.00', '2.00') } }, 'otherBody'],
    ['another path', { request: { target: '/api/cases/BJ2026-AAAAA-00002/payments' } }, 'wrong'],
    ['a query', { request: { target: `${request.target}?a=1` } }, 'wrong'],
    ['another method', { request: { method: 'PUT' } }, 'wrong'],
    ['time changed', { headers: input((given) => given.replace('created=1791424800', 'created=1791424801')) }, 'wrong'],
    ['another sender', { headers: input((given) => given.replace('bank', 'court')) }, 'wrong'],
    ['a sender that there is not', { headers: input((given) => given.replace('bank', 'nobody')) }, 'wrong'],
    ['a key that there is not', { headers: input((given) => given.replace('bank:1', 'bank:2')) }, 'wrong'],
    ['more after the key', { headers: input((given) => given.replace('bank:1', 'bank:1:1')) }, 'wrong'],
    ['another secret', { keys: newAgencyKeys() }, 'wrong'],
    ['no header', { headers: { Signature: '' } }, 'missing'],
    ['not a header', { headers: { Signature: 'v1=abc' } }, 'malformed'],
    ['twice', { headers: { Signature: `${headers['Signature']}, ${headers['Signature']}` } }, 'malformed'],
    ['under another label', { headers: { Signature: String(headers['Signature']).replace('sig1', 'sig2') } }, 'malformed'],
    ['over less than everything', { headers: input((given) => given.replace(' "@query"', '')) }, 'malformed'],
    ['over nothing', { headers: input((given) => given.replace(/\(.*\)/, '()')) }, 'malformed'],
    ['by another algorithm', { headers: input((given) => given.replace('hmac-sha256', 'none')) }, 'malformed'],
    ['without a time', { headers: input((given) => given.replace(/created=\d+;/, '')) }, 'malformed'],
    ['with two times', { headers: input((given) => `${given};created=1`) }, 'malformed'],
    ['with blanks', { headers: input((given) => given.replace(';created', '; created')) }, 'malformed'],
    ['with another digest of the body', { headers: { 'Content-Digest': 'md5=:AAAA:' } }, 'malformed'],
  ])('%s', (_what, changes, verdict) => {
    expect(verdictOf(changes)).toBe(verdict);
  });

  test('may be given a shorter life by its sender', () => {
    const parameters = String(headers['Signature-Input']).replace('sig1=', '') + ';expires=1791424860';
    const lines = [
      ['@method', 'POST'],
      ['@path', request.target],
      ['@query', '?'],
      ['content-digest', headers['Content-Digest'] ?? ''],
    ] as const;
    const signature = mac(keys.bank?.[0]?.secret ?? '', signatureBase(lines, parameters)).toString('base64');
    const shorter = { 'Signature-Input': `sig1=${parameters}`, Signature: `sig1=:${signature}:` };
    expect(verdictOf({ headers: shorter, at: later(50) })).toBe('bank');
    expect(verdictOf({ headers: shorter, at: later(70) })).toBe('expired');
  });
});

describe('changing a key', () => {
  const next = { id: '2', secret: 'n'.repeat(32) };
  const [first] = keys.bank ?? [];
  if (!first) throw new Error('no key');

  test('both count while the sender changes over, and the newest is signed with', () => {
    const both = { ...keys, bank: [first, next] };
    expect(verdictOf({ keys: both })).toBe('bank');
    expect(sign(both, 'bank', request, now)['Signature-Input']).toContain('keyid="bank:2"');
  });

  test('one that is out of its time counts no more, nor one that was taken out', () => {
    expect(verdictOf({ keys: { ...keys, bank: [{ ...first, notAfter: later(60).toISOString() }, next] } })).toBe('bank');
    expect(verdictOf({ keys: { ...keys, bank: [{ ...first, notAfter: later(-60).toISOString() }, next] } })).toBe('wrong');
    expect(verdictOf({ keys: { ...keys, bank: [next] } })).toBe('wrong');
  });
});
