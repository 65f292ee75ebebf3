// Where somebody is signed in, and who ends it: they themselves, an operator, or the staff file.
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { staffFinder } from '../../src/sign-in/index.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { exampleStaffFile, openStaff, type Person } from '../../src/staff/index.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { signIn, type SignedIn } from '../../tools/shared/sign-in.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { anonymous, operatorToken, startTestApi, type TestApi } from './test-api.ts';

const folder = mkdtempSync(join(tmpdir(), 'staff-'));
const staffFile = join(folder, 'staff.json');
const everybody = JSON.parse(readFileSync(exampleStaffFile, 'utf8')) as Person[];
let changes = 0;
/** Another time of change at each call: files are told apart by it. */
function writeStaff(persons: readonly Person[]): void {
  writeFileSync(staffFile, JSON.stringify(persons));
  utimesSync(staffFile, 1_700_000_000 + changes, 1_700_000_000 + changes++);
}

let api: TestApi;
beforeAll(async () => {
  writeStaff(everybody);
  const staff = openStaff(staffFile, false, (problem) => expect(problem).toBe(''));
  api = await startTestApi(() => ({ findStaff: staffFinder(staff, () => new Date()) }));
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

const person: Account = { kind: 'person', name: '测试甲一', idNumber: '510101198005129013' };
const neighbour: Account = { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' };
const qi: Account = { kind: 'staff', id: 'qi.yunwei', name: '', post: '' };
const operator = { authorization: `Bearer ${operatorToken}` };

interface Listed {
  session: string;
  current: boolean;
  begunAt: string;
  usedAt: string;
  level: string | null;
}
const sessionsOf = async (headers: SignedIn) => (await api.get('/api/me/sessions', headers)).body['sessions'] as Listed[];
const kindOf = async (headers: SignedIn) => (await api.get('/api/me', headers)).body['kind'];

describe('a person', () => {
  test('sees where they are signed in, since when and how well known, and nothing of others', async () => {
    await signIn(api.url, neighbour);
    const phone = await signIn(api.url, person, 'realName');
    const counter = await signIn(api.url, person);
    const listed = await sessionsOf(counter);
    expect(listed.map(({ current, level }) => [current, level])).toEqual(
      expect.arrayContaining([
        [true, 'face'],
        [false, 'realName'],
      ]),
    );
    expect(listed).toHaveLength(2);
    for (const { begunAt, usedAt } of listed) {
      expect(Math.abs(Date.now() - Date.parse(begunAt))).toBeLessThan(60_000);
      expect(Date.parse(usedAt)).toBeGreaterThanOrEqual(Date.parse(begunAt));
    }
    // What is listed opens nothing: the cookie is neither in it nor made from it.
    expect(phone.cookie).not.toContain(String(listed.find(({ current }) => !current)?.session));
    expect((await api.get('/api/me/sessions', anonymous)).status).toBe(401);
  });

  test('ends one of them, and only one of their own', async () => {
    const [phone, counter, other] = [await signIn(api.url, person), await signIn(api.url, person), await signIn(api.url, neighbour)];
    const ofPhone = String((await sessionsOf(phone)).find(({ current }) => current)?.session);
    const end = (headers: SignedIn) => api.post(`/api/me/sessions/${ofPhone}/end`, { headers });
    expect((await end(other)).status).toBe(404);
    expect(await kindOf(phone)).toBe('person');
    expect((await end(counter)).body).toEqual({ ended: 1 });
    expect([await kindOf(phone), await kindOf(counter), await kindOf(other)]).toEqual(['nobody', 'person', 'person']);
    const again = await end(counter);
    expect([again.status, again.body.error]).toEqual([404, '没有这个登录，或者已经退出。']);
  });

  test('ends all others, whatever account they were begun by, and goes on in this one', async () => {
    const asUnit: Account = { ...person, unit: { name: '测试单位', creditCode: '915101009000111864' } };
    const [phone, forUnit, here] = [await signIn(api.url, person), await signIn(api.url, asUnit), await signIn(api.url, person)];
    const other = await signIn(api.url, neighbour);
    const { body } = await api.post('/api/me/sessions/end-others', { headers: here });
    expect(Number(body['ended'])).toBeGreaterThanOrEqual(2);
    expect([await kindOf(phone), await kindOf(forUnit)]).toEqual(['nobody', 'nobody']);
    expect([await kindOf(here), await kindOf(other)]).toEqual(['person', 'person']);
    expect(await sessionsOf(here)).toHaveLength(1);
  });
});

describe('who has signed in long ago', () => {
  /** As if the person had signed in ten minutes earlier. */
  async function aged({ cookie }: SignedIn): Promise<SignedIn> {
    const id = /session=s:(.+?)\./.exec(decodeURIComponent(cookie))?.[1] as string;
    const content = (await api.cases.sessions.load(id))?.content as { actor: { signedInAt: string } };
    content.actor.signedInAt = new Date(Date.now() - 10 * 60_000).toISOString();
    const { idNumber } = person as { idNumber: string };
    const begunAt = new Date();
    await api.cases.sessions.save(id, content, new Date(Date.now() + 60_000), { owner: { idNumber }, begunAt, level: 'face' });
    return { cookie };
  }

  test('still sees the list, and signs in anew to end anything: a session that was left open locks nobody out', async () => {
    const [phone, old] = [await signIn(api.url, person), await aged(await signIn(api.url, person))];
    const ofPhone = (await sessionsOf(old)).find(({ current }) => !current)?.session;
    for (const path of [`/api/me/sessions/${ofPhone}/end`, '/api/me/sessions/end-others']) {
      const answer = await api.post(path, { headers: old });
      expect([answer.status, answer.body.remedy]).toEqual([403, '请打开/sign-in?fresh=yes重新登录，在5分钟内办理。']);
    }
    expect(await kindOf(phone)).toBe('person');
  });
});

describe('an operator', () => {
  const endAll = (body: object, headers: Record<string, string>) => api.post('/api/operations/sessions/end', { body, headers });

  test('ends all sessions of the applicant of a case, on record there', async () => {
    const application = applicationInput();
    const caseNumber = String((await api.submit(application)).body['caseNumber']);
    const { name, idNumber } = application.applicant;
    const applicant = await signIn(api.url, { kind: 'person', name, idNumber });
    const other = await signIn(api.url, neighbour);
    const answer = await endAll({ caseNumber, endedBy: '祁运维' }, await api.as(qi));
    expect([answer.status, answer.body]).toEqual([200, { ended: 1 }]);
    expect([await kindOf(applicant), await kindOf(other)]).toEqual(['nobody', 'person']);
    expect(await api.cases.audit.of(caseNumber)).toContainEqual(
      expect.objectContaining({ action: 'sessions-ended', actor: 'staff:qi.yunwei', details: { ended: 1 } }),
    );
    expect(api.transcript()).not.toContain(idNumber);
  });

  test('ends those of a member of the staff, by the operator token in their own name', async () => {
    const clerk = await signIn(api.url, windowClerk);
    const answer = await endAll({ staffId: 'yun.zonghe', endedBy: '祁运维' }, operator);
    expect(answer.status).toBe(200);
    expect(Number(answer.body['ended'])).toBeGreaterThanOrEqual(1);
    expect(await kindOf(clerk)).toBe('nobody');
  });

  test('says whose, once', async () => {
    const caseNumber = 'BJ2026-ABCDE-FGHJK';
    for (const body of [{}, { staffId: 'yun.zonghe', caseNumber }]) {
      const answer = await endAll({ ...body, endedBy: '祁运维' }, operator);
      expect([answer.status, answer.body.problems?.map(({ field }) => field)]).toEqual([400, ['staffId']]);
    }
    expect((await endAll({ caseNumber, endedBy: '祁运维' }, operator)).status).toBe(404);
    expect((await endAll({ staffId: 'yun.zonghe', endedBy: '测试旁人' }, await api.as(neighbour))).status).toBe(403);
  });
});

describe('the staff file', () => {
  const { id } = windowClerk as { id: string };
  const rolesOf = async (headers: SignedIn) => (await api.get('/api/me', headers)).body['roles'];

  test('whose groups or roles change has the new ones at the next request', async () => {
    const clerk = await signIn(api.url, windowClerk);
    expect(await rolesOf(clerk)).toEqual(['受理窗口']);
    writeStaff(everybody.map((one) => (one.id === id ? { ...one, groups: [], roles: ['auditor'] } : one)));
    expect(await rolesOf(clerk)).toEqual(['稽核']);
    expect((await api.post('/api/applications', { body: {}, headers: { ...clerk, 'idempotency-key': 'x' } })).status).toBe(403);
    writeStaff(everybody.map((one) => (one.id === id ? { ...one, groups: [] } : one)));
    expect(await rolesOf(clerk)).toEqual([]);
    expect((await api.get('/api/me/sessions', clerk)).status).toBe(403);
    writeStaff(everybody);
  });

  test('who leaves it is signed out, for good: back in it, they sign in anew', async () => {
    const clerk = await signIn(api.url, windowClerk);
    writeStaff(everybody.filter((one) => one.id !== id).map((one) => ({ ...one, deputies: [] })));
    expect(await kindOf(clerk)).toBe('nobody');
    expect((await api.get('/api/cases/BJ2026-ABCDE-FGHJK', clerk)).status).toBe(401);
    writeStaff(everybody);
    expect(await kindOf(clerk)).toBe('nobody');
    expect(await kindOf(await signIn(api.url, windowClerk))).toBe('staff');
  });
});
