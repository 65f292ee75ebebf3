/**
 * Every operation of the server, asked by every kind of person, in a case of theirs and in one of somebody else's: who is let
 * in is what the table says, and the table has all that the server has.
 */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import type { Route } from '../../src/api/route.ts';
import { rights, rightTo, roleNames, type Role } from '../../src/access/index.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { auditor, windowClerk } from '../../tools/demo/cast.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { anonymous, operatorToken, startTestApi, type TestApi } from './test-api.ts';

let routes: Route[];
/** Who misses too often is stopped, whatever they ask then: so each server is asked for a part of the operations. */
let servers: { api: TestApi; caseNumber: string }[];
let api: TestApi;
let caseNumber: string;
beforeAll(async () => {
  api = await startTestApi();
  routes = api.routes();
  const apis = [api, await startTestApi(), await startTestApi()];
  servers = [];
  for (const one of apis) servers.push({ api: one, caseNumber: String((await one.submit(application)).body['caseNumber']) });
  caseNumber = servers[0]?.caseNumber ?? '';
});
afterAll(() => Promise.all(servers.map(({ api }) => api.stop())));

const application = { ...applicationInput(), submittedBy: 'placementUnit' };
const { name, idNumber } = application.applicant;
const staff = (id: string): Account => ({ kind: 'staff', id, name: id, post: '' });
const stranger: Account = { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' };

/** Who they are, and which of the table's roles they have in the case above. */
const askers: Record<string, { account: Account | null; inCase: Role[]; anywhere: Role[] }> = {
  nobody: { account: null, inCase: [], anywhere: [] },
  stranger: { account: stranger, inCase: [], anywhere: ['applicant', 'mandateHolder', 'submitter'] },
  applicant: { account: { kind: 'person', name, idNumber }, inCase: ['applicant'], anywhere: ['applicant', 'mandateHolder', 'submitter'] },
  'handler of the unit': {
    account: { ...stranger, unit: { name: '测试单位', creditCode: application.placementUnit.creditCode } },
    inCase: ['unit'],
    anywhere: ['applicant', 'mandateHolder', 'submitter', 'unit'],
  },
  'handler of another unit': {
    account: { ...stranger, unit: { name: '示例市红星纺织厂（虚构）', creditCode: '915101009000111864' } },
    inCase: [],
    anywhere: ['applicant', 'mandateHolder', 'submitter', 'unit'],
  },
  'window in charge': { account: windowClerk, inCase: ['window'], anywhere: ['window'] },
  'window of another office': { account: staff('he.canbao'), inCase: [], anywhere: ['window'] },
  'clerk in charge': { account: staff('zhou.fuhe'), inCase: ['clerk'], anywhere: ['clerk'] },
  'clerk of another office': { account: staff('kong.zhuanyi'), inCase: [], anywhere: ['clerk'] },
  treasurer: { account: staff('tao.sikuan'), inCase: ['treasurer'], anywhere: ['treasurer'] },
  auditor: { account: auditor, inCase: ['auditor'], anywhere: ['auditor'] },
  operator: { account: staff('qi.yunwei'), inCase: ['operator'], anywhere: ['operator'] },
};

test('the table has the operations of the server, and no others', () => {
  const served = new Set(routes.map(({ operationId }) => (operationId.startsWith('precheck') ? 'precheck' : operationId)));
  expect([...served].sort()).toEqual(Object.keys(rights).sort());
});

const addressOf = ({ path }: Route, inCase = caseNumber) =>
  path
    .replace('{caseNumber}', inCase)
    .replace('{mandate}', '999')
    .replace(/{process(Id)?}/, 'enrollment')
    .replace(/\{\w+\}/g, 'none');

/** Refused at the door: whatever else is wrong with a request is only said to who is let in. */
async function isLetIn(route: Route, account: Account | null): Promise<boolean> {
  const { api, caseNumber } = servers[routes.indexOf(route) % servers.length] as (typeof servers)[number];
  const session = account ? await api.as(account) : anonymous;
  // What cannot be read ends whatever would be done, once somebody is let in.
  const headers = { ...session, 'content-type': 'application/json' };
  const answer =
    route.method === 'post'
      ? await api.post(addressOf(route, caseNumber), { body: '{', headers })
      : await api.get(addressOf(route, caseNumber), headers);
  if ([401, 403].includes(answer.status)) return false;
  return !(answer.status === 404 && answer.body.error === '未找到该受理编号对应的申请。');
}

/** They read no body: done by those who may, they would end what the others are asked for. */
const needNoBody = ['signOut', 'portalLeave', 'endSession', 'endOtherSessions', 'withdrawApplication', 'issueQueryCode'];

describe.each(Object.keys(askers))('%s', (who) => {
  test('reaches what the table says, and nothing else', async () => {
    const { account, inCase, anywhere } = askers[who] as (typeof askers)[string];
    const differs: string[] = [];
    for (const route of routes) {
      const right = rightTo(route.operationId);
      if (right.for === 'agency') continue;
      const roles: readonly Role[] = route.path.includes('{caseNumber}') ? inCase : anywhere;
      // Newcomers are let in where the case waits for them, and this one does not.
      const may = right.for === 'everybody' || right.for.some((role) => roles.includes(role));
      if (may && needNoBody.includes(route.operationId)) continue;
      if ((await isLetIn(route, account)) !== may) differs.push(`${route.operationId}: ${may ? 'is kept out' : 'is let in'}`);
    }
    expect(differs).toEqual([]);
  });
});

test('to a stranger a case that there is, and one that there is not, are the same', async () => {
  const headers = await api.as(stranger);
  const [there, not] = [await api.get(`/api/cases/${caseNumber}`, headers), await api.get('/api/cases/BJ2026-ABCDE-FGHJK', headers)];
  expect([there.status, there.body]).toEqual([not.status, not.body]);
  const withdrawn = await api.post(`/api/cases/${caseNumber}/withdraw`, { headers });
  expect([withdrawn.status, withdrawn.body]).toEqual([404, not.body]);
  expect((await api.cases.files.get(caseNumber)).withdrawalRequestedAt).toBeNull();
});

test('who looked, and who wanted to and may not, is on the audit trail, once for all looks of a while', async () => {
  const number = String((await api.submit(applicationInput())).body['caseNumber']);
  for (let n = 0; n < 3; n++) await api.get(`/api/cases/${number}`, await api.as(auditor));
  for (let n = 0; n < 3; n++) await api.post(`/api/cases/${number}/withdraw`, { headers: await api.as(stranger) });
  const trail = (await api.cases.audit.of(number)).filter(({ action }) => ['looked', 'refused'].includes(action));
  expect(trail).toEqual([
    { at: expect.any(Date), action: 'looked', actor: 'staff:jiang.shenji', details: { purpose: 'caseProgress' } },
    {
      at: expect.any(Date),
      action: 'refused',
      actor: expect.stringMatching(/^person:person-[0-9a-f]{32}$/),
      details: { attempted: 'withdrawApplication', reason: 'noRight' },
    },
  ]);
  await api.get('/api/operations/instances', await api.as(stranger));
  const refused = { msg: 'request refused', status: 403, actor: expect.stringMatching(/^person:/) };
  expect(api.logLines()).toContainEqual(expect.objectContaining(refused));
});

test('what only an agency may tell, nobody tells who has signed in', async () => {
  for (const route of routes.filter(({ operationId }) => rightTo(operationId).for === 'agency')) {
    for (const account of [windowClerk, staff('qi.yunwei')]) {
      expect((await api.post(addressOf(route), { body: {}, headers: await api.as(account) })).status).toBe(401);
    }
    expect((await api.post(addressOf(route), { body: {}, headers: { authorization: `Bearer ${operatorToken}` } })).status).toBe(401);
  }
});

test('each role has a Chinese name, and reaches something', () => {
  const used = new Set(Object.values(rights).flatMap((right) => (Array.isArray(right.for) ? (right.for as Role[]) : [])));
  expect([...used, 'agency'].sort()).toEqual(Object.keys(roleNames).sort());
});
