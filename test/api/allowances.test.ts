// How many applications and pre-checks somebody may send in an hour: up to the limit, and one more.
import { afterEach, beforeEach, describe, expect, test } from '#test';
import type { Account } from '../../src/sign-in/local/index.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { type Example, loadExamples } from '../../tools/demo/example.ts';
import { applicationInput, newIdNumber } from '../cases/fixtures.ts';
import { tokenAt } from './program-token.ts';
import { anonymous, type Answer, programs, startTestApi, type TestApi } from './test-api.ts';

const few = { person: 2, clerk: 4, address: 3, program: 5 };
let api: TestApi;
beforeEach(async () => {
  api = await startTestApi(() => ({
    limits: { applications: few, batches: few, prechecks: few, papers: few, prints: { ...few, clerk: 1 }, names: { clerk: 1 } },
  }));
});
afterEach(() => api.stop());

const person: Account = { kind: 'person', name: '测试甲一', idNumber: '510101198005129013' };
const neighbour: Account = { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' };
const [unit] = programs;

type Headers = Record<string, string>;
const precheck = (headers: Headers) => api.post('/api/precheck/enrollment', { body: { given: {} }, headers });
/** Of people whom nobody has seen before: no application stands in the way of the next. */
const handIn = (headers: Headers, key: string, application: object = applicationInput()) =>
  api.post('/api/applications', { body: application, headers: { ...headers, 'idempotency-key': key } });

/** So often that it is too often. @returns what was answered within the limit, and to the one more */
async function oneMoreThan(limit: number, send: (n: number) => Promise<Answer>): Promise<{ within: number[]; over: Answer }> {
  const within: number[] = [];
  for (let n = 0; n < limit; n++) within.push((await send(n)).status);
  return { within, over: await send(limit) };
}

function expectPause({ status, headers, body }: Answer, what: string): void {
  expect([status, body.error]).toEqual([429, expect.stringContaining(what)]);
  const seconds = Number(headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(3500);
  expect(seconds).toBeLessThanOrEqual(3600);
  expect(body.remedy).toMatch(/^请在60分钟后再/);
}

describe('pre-checks', () => {
  test('of a person by their account; of whom is not signed in by the address, at which others count as well', async () => {
    const signedIn = await api.as(person);
    const { within, over } = await oneMoreThan(few.person, () => precheck(signedIn));
    expect(within).toEqual([200, 200]);
    expectPause(over, '暂停预审');
    // Two of the address's three are gone. What was refused is none of them.
    const stranger = await oneMoreThan(1, () => precheck(anonymous));
    expect(stranger.within).toEqual([200]);
    expectPause(stranger.over, '暂停预审');
    expect((await precheck(await api.as(neighbour))).status).toBe(429);
  });

  test('a clerk at the same address is counted by name, a program by its own, larger number', async () => {
    await oneMoreThan(few.address, () => precheck(anonymous));
    const clerk = await api.as(windowClerk);
    expect(await oneMoreThan(few.clerk, () => precheck(clerk))).toMatchObject({ within: [200, 200, 200, 200], over: { status: 429 } });
    const token = await tokenAt(api.issuer, unit);
    expect(await oneMoreThan(few.program, () => precheck(token))).toMatchObject({
      within: [200, 200, 200, 200, 200],
      over: { status: 429 },
    });
  });
});

describe('applications', () => {
  const { application: enrollment } = loadExamples('examples').find(({ application: { process } }) => process === 'enrollment') as Example;
  /** For another participant each time. */
  const asAgent = () => ({
    ...enrollment,
    submittedBy: 'agent',
    applicant: { ...(enrollment['applicant'] as object), idNumber: newIdNumber('19850412') },
    agent: { phone: '13800138001' },
  });
  const asUnit = () => ({
    ...applicationInput(),
    submittedBy: 'placementUnit',
    placementUnit: { ...unit.unit, status: 'existsAbleToPay' },
  });

  test('over the limit none is taken in; what came before stays, and is answered as before to the same key', async () => {
    const clerk = await api.as(windowClerk);
    const one = applicationInput();
    const first = await handIn(clerk, 'first', one);
    expect(first.status).toBe(201);
    for (let n = 0; n < 20; n++) expect((await handIn(clerk, 'first', one)).status).toBe(200);
    const { within, over } = await oneMoreThan(few.clerk - 1, (n) => handIn(clerk, `next-${n}`));
    expect(within).toEqual([201, 201, 201]);
    expectPause(over, '暂停接收新的申请；此前已收到的申请不受影响');

    const again = await handIn(clerk, 'first', one);
    expect([again.status, again.body['caseNumber']]).toEqual([200, first.body['caseNumber']]);
    expect((await api.get(`/api/cases/${String(first.body['caseNumber'])}`, clerk)).status).toBe(200);
    const print = () => api.get(`/cases/${String(first.body['caseNumber'])}/receipt.pdf`, clerk);
    expect((await oneMoreThan(1, print)).within).toEqual([200]);
    const refused = await print();
    expect([refused.status, refused.text]).toEqual([429, expect.stringContaining('暂停下载')]);
    const headers = { ...clerk, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    const seek = async (sought: string) => {
      const answer = await fetch(`${api.url}/work/search`, { method: 'POST', headers, body: new URLSearchParams({ sought }).toString() });
      return [answer.status, await answer.text()];
    };
    expect((await seek('测试人'))[0]).toBe(200);
    expect(await seek('测试人')).toEqual([429, expect.stringContaining('暂停按姓名查找')]);
    expect((await seek(one.applicant.idNumber))[0]).toBe(200);
    // The refused key is not used up: it is free for when it goes on.
    expect(await api.cases.files.isKnown(`staff:yun.zonghe:next-${few.clerk - 1}`)).toBe(false);
  });

  test('what cannot be taken in, and a pre-check, are not counted as one', async () => {
    const clerk = await api.as(windowClerk);
    for (let n = 0; n < 10; n++) expect((await handIn(clerk, `wrong-${n}`, { ...applicationInput(), applicant: {} })).status).toBe(400);
    await precheck(clerk);
    expect((await oneMoreThan(few.clerk, (n) => handIn(clerk, `right-${n}`))).within).toEqual([201, 201, 201, 201]);
  });

  test('a person is counted by the account, and with others by the address; a unit’s program by its own, larger number', async () => {
    const [own, others] = [await api.as(person), await api.as(neighbour)];
    const byAgent = await oneMoreThan(few.person, (n) => handIn(own, `agent-${n}`, asAgent()));
    expect(byAgent.within).toEqual([201, 201]);
    expectPause(byAgent.over, '暂停接收新的申请');
    const fromThere = await oneMoreThan(few.address - few.person, (n) => handIn(others, `neighbour-${n}`, asAgent()));
    expect(fromThere.within).toEqual([201]);
    expectPause(fromThere.over, '暂停接收新的申请');

    const token = await tokenAt(api.issuer, unit);
    const { within, over } = await oneMoreThan(few.program, (n) => handIn(token, `unit-${n}`, asUnit()));
    expect(within).toEqual([201, 201, 201, 201, 201]);
    expectPause(over, '暂停接收新的申请');
  });
});
