// Systems of others: a token of the identity platform by client credentials, and no more than its scopes say.
import { afterAll, beforeAll, expect, test } from '#test';
import { SignJWT, generateKeyPair } from 'jose';
import { applicationInput } from '../cases/fixtures.ts';
import type { LocalProgram } from '../../src/sign-in/local/index.ts';
import { tokenAt } from './program-token.ts';
import { programs, startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const [unit, monitor] = programs;
const tokenOf = (program: LocalProgram) => tokenAt(api.issuer, program);

const ofUnit = () => ({
  ...applicationInput(),
  submittedBy: 'placementUnit',
  placementUnit: { ...unit.unit, status: 'existsAbleToPay' },
});

test('a unit’s system hands in for the unit, follows its case, and sees no more than the state', async () => {
  const headers = await tokenOf(unit);
  const handedIn = await api.post('/api/applications', { body: ofUnit(), headers: { ...headers, 'idempotency-key': 'by-program' } });
  expect(handedIn.status).toBe(201);
  const path = `/api/cases/${String(handedIn.body['caseNumber'])}`;
  const seen = await api.get(path, headers);
  expect(seen.body).toMatchObject({ stateName: '已收到，待登记', withheld: expect.any(String) });
  const [entry] = await api.cases.audit.of(String(handedIn.body['caseNumber']));
  expect(entry).toMatchObject({ action: 'case-created', actor: 'program:example-unit' });

  const others = String((await api.submit(applicationInput())).body['caseNumber']);
  expect((await api.get(`/api/cases/${others}`, headers)).status).toBe(404);
});

test('it hands in for no person, and for no other unit', async () => {
  const headers = { ...(await tokenOf(unit)), 'idempotency-key': 'not-its-own' };
  const person = await api.post('/api/applications', { body: applicationInput(), headers });
  expect([person.status, person.body.problems?.map(({ field }) => field)]).toEqual([400, ['submittedBy']]);
  const other = {
    ...ofUnit(),
    placementUnit: { name: '示例市红星纺织厂（虚构）', creditCode: '915101009000111864', status: 'existsAbleToPay' },
  };
  const refused = await api.post('/api/applications', { body: other, headers });
  expect([refused.status, refused.body.problems?.map(({ field }) => field)]).toEqual([400, ['placementUnit.creditCode']]);
});

test('each reaches what its scopes say, and nothing else', async () => {
  const [ofTheUnit, ofTheMonitor] = [await tokenOf(unit), await tokenOf(monitor)];
  expect((await api.get('/metrics', ofTheMonitor)).status).toBe(200);
  expect((await api.get('/metrics', ofTheUnit)).status).toBe(403);
  expect((await api.get('/api/operations/rules', ofTheMonitor)).status).toBe(403);
  // What it asks for beyond them is not in its token.
  expect((await api.get('/api/operations/rules', await tokenOf({ ...monitor, scopes: 'operations' }))).status).toBe(403);
});

test('a token that somebody else has signed, or that is for another system, is none', async () => {
  const { privateKey } = await generateKeyPair('ES256');
  const token = (audience: string) =>
    new SignJWT({ client_id: 'example-unit', scope: 'operations' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
      .setIssuer(api.issuer)
      .setAudience(audience)
      .setExpirationTime('5m')
      .sign(privateKey);
  for (const audience of [api.url, 'https://another.example']) {
    const answer = await api.get('/api/operations/rules', { authorization: `Bearer ${await token(audience)}` });
    expect([answer.status, answer.body.error]).toEqual([401, '令牌无效或者已经过期。']);
  }
});
