// The staff sign in by more than a password, as the platform says it; otherwise they are told what to do.
import { afterAll, beforeAll, expect, test } from '#test';
import { actorOf } from '../../src/sign-in/index.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { auditor, windowClerk } from '../../tools/demo/cast.ts';
import { signIn } from '../../tools/shared/sign-in.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
let caseNumber: string;
beforeAll(async () => {
  api = await startTestApi();
  caseNumber = String((await api.submit(applicationInput())).body['caseNumber']);
});
afterAll(() => api.stop());

const operator: Account = { kind: 'staff', id: 'qi.yunwei', name: '', post: '' };

test.each(['account', 'realName'] as const)('by %s they reach nothing, and learn why and what to do', async (level) => {
  const [clerk, looker, machine] = await Promise.all([windowClerk, auditor, operator].map((account) => signIn(api.url, account, level)));
  const answers = [
    await api.get(`/api/cases/${caseNumber}`, clerk),
    await api.get(`/api/cases/${caseNumber}`, looker),
    await api.get('/api/operations/rules', machine),
    await api.post('/api/applications', { body: applicationInput(), headers: { ...clerk, 'idempotency-key': `weak-${level}` } }),
  ];
  for (const { status, body, headers } of answers) {
    expect([status, body.error]).toEqual([403, '工作人员须经双因素等规定方式登录，本次登录没有达到要求。']);
    expect(body.remedy).toMatch(/^请打开\/sign-in\?level=staff&fresh=yes重新登录.*STAFF_ASSURANCE（现为face、mfa）。$/);
    expect(headers.get('www-authenticate')).toBe('Bearer error="insufficient_user_authentication", acr_values="face mfa"');
  }
  // Who they are they see; the log says what the platform said.
  expect((await api.get('/api/me', clerk)).body).toMatchObject({ kind: 'staff' });
  expect(api.logLines()).toContainEqual(expect.objectContaining({ msg: 'signed in', signedInBy: [level] }));
});

test('by a level that is accepted they do', async () => {
  const clerk = await signIn(api.url, windowClerk, 'face');
  expect((await api.get(`/api/cases/${caseNumber}`, clerk)).status).toBe(200);
  expect((await api.get('/api/me/sessions', clerk)).body['sessions']).toContainEqual(
    expect.objectContaining({ current: true, level: 'face' }),
  );
});

test('/sign-in?level=staff asks the platform for just that', async () => {
  const { headers } = await fetch(`${api.url}/sign-in?level=staff&fresh=yes`, { redirect: 'manual' });
  const asked = new URL(String(headers.get('location'))).searchParams;
  expect([asked.get('acr_values'), asked.get('prompt'), asked.get('max_age')]).toEqual(['face mfa', 'login', '0']);
});

test('what the platform says is read from acr and amr; what it does not say is nothing', () => {
  const claims = { sub: 's', name: '测试', auth_time: 1_700_000_000, staff_id: 'x' };
  const find = () => ({ id: 'x', name: '测试', groups: [], offices: [] });
  const saidOf = (more: object) => (actorOf({ ...claims, ...more }, find) as { signedInBy: readonly string[] }).signedInBy;
  expect(saidOf({ acr: 'urn:example:loa:3', amr: ['pwd', 'mfa'] })).toEqual(['urn:example:loa:3', 'pwd', 'mfa']);
  expect(saidOf({ acr: 7, amr: 'mfa' })).toEqual([]);
  expect(saidOf({})).toEqual([]);
});
