import { expect, test } from '#test';
import { type Act, type Assurance, isAssured, type Person } from '../../src/access/index.ts';

const now = new Date('2026-11-23T02:00:00Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const person = (assurance: Assurance, signedInAt: Date): Person => ({
  kind: 'person',
  subject: 's',
  name: '测试',
  idNumber: '',
  assurance,
  signedInAt,
});

test.each<[Act, Assurance, number, boolean]>([
  ['look', 'account', 7200, true],
  ['apply', 'account', 0, false],
  ['apply', 'realName', 7200, true],
  ['apply', 'face', 7200, true],
  ['dispose', 'account', 0, false],
  ['dispose', 'realName', 300, true],
  ['dispose', 'realName', 301, false],
  ['dispose', 'face', 7200, true],
])('%s with %s, signed in %i s ago: %p', (act, assurance, ago, assured) => {
  expect(isAssured(person(assurance, secondsAgo(ago)), act, now)).toBe(assured);
});
