/** Whoever tells of a death is known, what they say is checked field by field, and heirs are told what their claim lacks. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { newAgencyKeys } from '../../src/registries/agency-keys.ts';
import { continuationFor } from '../registries/continuation-for.ts';
import { signed, type Signing } from './signed.ts';
import { operatorToken, startTestApi, type Answer, type TestApi } from './test-api.ts';

let api: TestApi;
let caseNumber: string;
const application = continuationFor('测试续三');
const { idNumber } = application.applicant;

beforeAll(async () => {
  api = await startTestApi();
  caseNumber = String((await api.submit(application)).body['caseNumber']);
});
afterAll(() => api.stop());

let reports = 0;
const report = (changes: Record<string, unknown> = {}) => ({
  reportId: `SW-${++reports}`,
  idNumber,
  diedOn: '2026-11-02',
  source: 'publicSecurity',
  ...changes,
});

function byRegister(content: object, signing: Signing = {}): Promise<Answer> {
  const body = JSON.stringify(content);
  return api.post('/api/deaths', { body, headers: signed('/api/deaths', body, { sender: 'publicSecurity', ...signing }) });
}
const byClerk = (content: object, token = operatorToken): Promise<Answer> =>
  api.post('/api/operations/deaths', { body: JSON.stringify(content), headers: { authorization: `Bearer ${token}` } });

const fieldsOf = ({ body }: Answer) => (body['problems'] as { field: string }[]).map(({ field }) => field);

describe('a death', () => {
  test('is taken from nobody else', async () => {
    expect((await byRegister(report(), { keys: newAgencyKeys() })).status).toBe(401);
    expect((await byClerk(report(), 'another-token')).status).toBe(401);
  });

  test('is not taken from a bank, nor from one register in the name of another', async () => {
    const bank = await byRegister(report(), { sender: 'bank' });
    expect([bank.status, bank.body.error]).toEqual([403, '银行的密钥不能用于本接口。']);
    for (const source of ['civilAffairs', 'window']) {
      expect((await byRegister(report({ source }))).status).toBe(403);
    }
  });

  test.each([
    ['idNumber', { idNumber: '123' }],
    ['diedOn', { diedOn: '2999-01-01' }],
    ['diedOn', { diedOn: '1950-01-01' }],
    ['diedOn', { diedOn: '去年' }],
    ['source', { source: 'rumour' }],
  ])('with a wrong %s is refused, and the field is named: %j', async (field, changes) => {
    for (const answer of [await byRegister(report(changes)), await byClerk(report(changes))]) {
      expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
    }
  });

  test('a register learns how many cases there are, not which; a clerk which; another content is refused', async () => {
    expect(await byRegister(report({ idNumber: continuationFor('测试续四').applicant.idNumber }))).toMatchObject({ body: { cases: 0 } });
    const content = report();
    expect(await byRegister(content)).toMatchObject({ status: 200, body: { cases: 1 } });
    expect((await byRegister({ ...content, diedOn: '2026-11-03' })).status).toBe(409);
    expect(await byClerk(report())).toMatchObject({ status: 200, body: { caseNumbers: [] } });
    await api.cases.deaths.discard(caseNumber);
    const contact = { name: '测试亲属', phone: '13800138002' };
    expect(await byClerk(report({ contact }))).toMatchObject({ body: { caseNumbers: [caseNumber] } });
    expect((await api.cases.files.get(caseNumber)).survivors).toEqual({ contact });
  });
});

describe('a claim', () => {
  const heir = { role: 'heir', name: '测试继承人', idNumber: '510101198602289015', phone: '13800138001' };
  const bankAccount = { accountName: '测试继承人', accountNumber: '6200000000000000027', bankName: '示例银行' };
  const claim = { heir, bankAccount, documents: ['heirProof'] };
  const post = (content: object) => api.post(`/api/cases/${caseNumber}/heir-claim`, { body: JSON.stringify(content) });

  test('without its proof, or for the account of another, is refused with the field', async () => {
    expect(fieldsOf(await post({ ...claim, documents: ['deathCertificate'] }))).toEqual(['documents']);
    expect(fieldsOf(await post({ ...claim, heir: { ...heir, role: 'beneficiary' } }))).toEqual(['documents']);
    expect(fieldsOf(await post({ ...claim, bankAccount: { ...bankAccount, accountName: '测试他人' } }))).toEqual([
      'bankAccount.accountName',
    ]);
    expect(fieldsOf(await post({ ...claim, heir: { ...heir, idNumber: '1' } }))).toEqual(['heir.idNumber']);
    expect(fieldsOf(await post({ ...claim, heir: { ...heir, role: 'participant' } }))).toEqual(['heir.role']);
  });

  test('is taken when the case waits for it, and only then', async () => {
    expect((await post(claim)).status).toBe(409);
    await api.cases.deaths.confirm(caseNumber);
    await api.cases.steps.begin(caseNumber, { elementId: 'await-heir-claim', elementInstanceKey: '1', name: '等待继承人申领' });
    expect((await post(claim)).status).toBe(202);
    expect((await api.cases.files.get(caseNumber)).survivors.claim).toMatchObject({ role: 'heir', documents: ['heirProof'] });
  });
});
