import { expect, test } from '#test';
import { type Act, type Assurance, isAssured, isStaffAssured, type Person } from '../../src/access/index.ts';

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

test.each<[string[], string[], boolean]>([
  [['mfa'], ['pwd', 'otp', 'mfa'], true],
  [['mfa'], ['pwd'], false],
  [['mfa'], [], false],
  [['urn:example:loa:3'], ['urn:example:loa:3'], true],
  [['urn:example:loa:3'], ['urn:example:loa:2'], false],
  [['realName'], ['face'], true],
  [['face'], ['realName'], false],
  // An unknown word is no level, and no level is an unknown word.
  [['mfa'], ['face'], false],
  [['realName'], ['mfa'], false],
  [['account'], [], true],
])('of the staff %p is asked, and the platform says %p: %p', (accepted, signedInBy, assured) => {
  const member = { kind: 'staff', id: 'x', name: '测试', groups: [], offices: [], signedInAt: now, signedInBy } as const;
  expect(isStaffAssured(member, accepted)).toBe(assured);
});
