import { createHmac } from 'node:crypto';
import { expect, test } from '#test';
import { sign, verify } from '../../src/registries/signature.ts';

const now = new Date('2019-10-08T02:00:00.900Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const body = '{"kind":"remittance","amount":"1.00"}';
const header = sign('secret', body, now);

test('the header is as agreed: t = unix seconds, v1 = HMAC of "t.body"', () => {
  const seconds = 1570500000;
  const hmac = createHmac('sha256', 'secret').update(`${seconds}.${body}`).digest('hex');
  expect(header).toBe(`t=${seconds},v1=${hmac}`);
});

test.each([
  ['as sent', body, header, now, 'valid'],
  ['bytes instead of text', Buffer.from(body), header, now, 'valid'],
  ['290 s later', body, header, later(290), 'valid'],
  ['300 s later', body, header, later(300), 'expired'],
  ['sender ahead by 290 s', body, header, later(-290), 'valid'],
  ['sender ahead by 302 s', body, header, later(-302), 'expired'],
  ['one byte changed', body.replace('1.00', '2.00'), header, now, 'wrong'],
  ['time changed', body, header.replace('t=1570500000', 't=1570500001'), now, 'wrong'],
  ['no header', body, undefined, now, 'malformed'],
  ['not a header', body, 'v1=abc', now, 'malformed'],
  ['short signature', body, header.slice(0, -2), now, 'malformed'],
  ['twice', body, `${header},${header}`, now, 'malformed'],
])('%s', (_what, received, signature, at, verdict) => {
  expect(verify('secret', received, signature, at)).toBe(verdict);
});

test('another secret', () => {
  expect(verify('secret2', body, header, now)).toBe('wrong');
});
