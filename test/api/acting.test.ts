/**
 * Who hands in, and who acts for whom: names and numbers come from the sign-in, a mandate counts once the window has
 * accepted it, and what the registers say is shown to nobody before that.
 */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import type { Assurance } from '../../src/access/index.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { loadExamples } from '../../tools/demo/example.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { signIn } from '../../tools/shared/sign-in.ts';
import { applicationInput, newIdNumber } from '../cases/fixtures.ts';
import { startTestApi, type Answer, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

type Headers = Record<string, string>;
let keys = 0;
const handIn = async (application: unknown, account: Account, level: Assurance = 'face'): Promise<Answer & { session: Headers }> => {
  const session = await signIn(api.url, account, level);
  const headers = { ...session, 'idempotency-key': `acting-${++keys}` };
  return { ...(await api.post('/api/applications', { body: application, headers })), session };
};
const personOf = ({ name, idNumber }: { name: string; idNumber: string }): Account => ({ kind: 'person', name, idNumber });
const fieldsOf = ({ body }: Answer) => (body.problems ?? []).map(({ field }) => field);
const numberOf = ({ body }: Answer) => String(body['caseNumber']);

/** Each call is another person. */
const withAgent = () => ({
  ...enrollment,
  submittedBy: 'agent',
  applicant: { ...enrollment.applicant, idNumber: newIdNumber('19850412') },
  agent: { phone: '13800138001' },
});
const enrollment = loadExamples('examples').find(({ application }) => application['process'] === 'enrollment')?.application as {
  applicant: { name: string; idNumber: string; phone: string };
} & Record<string, unknown>;
const agent: Account = { kind: 'person', name: '测试代办人', idNumber: '51010119800101901X' };

describe('an application for oneself', () => {
  test('takes name and ID number from the sign-in', async () => {
    const { applicant, ...rest } = applicationInput();
    const { name, idNumber, ...others } = applicant;
    const answer = await handIn({ ...rest, applicant: others }, personOf({ name, idNumber }));
    expect(answer.status).toBe(201);
    expect((await api.cases.files.get(numberOf(answer))).application.applicant).toMatchObject({ name, idNumber });
  });

  test('is not taken in the name of somebody else: the false one keeps nobody out', async () => {
    const application = applicationInput();
    const answer = await handIn(application, { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' });
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['applicant.name', 'applicant.idNumber']]);
    expect((await handIn(application, personOf(application.applicant))).status).toBe(201);
  });

  test('needs a name that was checked against the number', async () => {
    const application = applicationInput();
    const answer = await handIn(application, personOf(application.applicant), 'account');
    expect([answer.status, answer.body.error]).toEqual([403, '办理此事项须经实名认证。']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="insufficient_user_authentication", acr_values="realName"');
  });

  test('is withdrawn by the person, by nobody who knows the number', async () => {
    const application = applicationInput();
    const { session, ...answer } = await handIn(application, personOf(application.applicant));
    const stranger = await signIn(api.url, { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' });
    const path = `/api/cases/${numberOf(answer)}/withdraw`;
    expect((await api.post(path, { headers: stranger })).status).toBe(404);
    expect((await api.post(path, { headers: session })).status).toBe(202);
    const trail = await api.cases.audit.of(numberOf(answer));
    const by = (action: string) => trail.find((entry) => entry.action === action)?.actor;
    expect([by('withdrawal-requested')]).toEqual([by('case-created')]);
    expect(by('withdrawal-requested')).toMatch(/^person:/);
  });

  test('is withdrawn at the window: the trail names who was at the desk', async () => {
    const application = applicationInput();
    const answer = await handIn(application, personOf(application.applicant));
    const path = `/api/cases/${numberOf(answer)}/withdraw`;
    expect((await api.post(path, { headers: await signIn(api.url, windowClerk) })).status).toBe(202);
    expect(await api.cases.audit.of(numberOf(answer))).toContainEqual(
      expect.objectContaining({ action: 'withdrawal-requested', actor: expect.stringMatching(/^staff:/) }),
    );
  });

  test('one person’s key is not another’s: the same key and content give nobody else’s case', async () => {
    const application = applicationInput();
    const headers = { 'idempotency-key': 'shared-key' };
    const own = await api.post('/api/applications', {
      body: application,
      headers: { ...headers, ...(await signIn(api.url, personOf(application.applicant))) },
    });
    expect(own.status).toBe(201);
    const other = await api.post('/api/applications', { body: application, headers: { ...headers, ...(await signIn(api.url, agent)) } });
    expect(other.text).not.toContain(numberOf(own));
  });
});

describe('an agent', () => {
  test('hands in under the own name, is shown no more than the state, and disposes of nothing, until the window accepts', async () => {
    const application = withAgent();
    const { session, ...answer } = await handIn(application, agent);
    expect(answer.status).toBe(201);
    const path = `/api/cases/${numberOf(answer)}`;
    expect((await api.cases.files.get(numberOf(answer))).application).toMatchObject({ agent: { name: '测试代办人' } });

    const before = await api.get(path, session);
    expect(before.body).toMatchObject({ stateName: '已收到，待登记', withheld: expect.stringContaining('只向申请人本人') });
    for (const told of ['decisions', 'calculation', 'ledger', 'totals', 'applicant', 'payout'])
      expect(before.body).not.toHaveProperty(told);
    expect((await api.post(`${path}/withdraw`, { headers: session })).status).toBe(404);

    const [mandate] = (await api.get(`${path}/mandates`)).body['mandates'] as { id: number; kindName: string; stateName: string }[];
    expect(mandate).toMatchObject({ kindName: '受委托代办人', stateName: '待确认' });
    const decide = (what: string, headers?: Headers) =>
      api.post(`${path}/mandates/${mandate?.id}/${what}`, { ...(headers && { headers }) });
    expect((await decide('acceptance', session)).status).toBe(404);
    expect((await decide('acceptance')).body).toEqual({ stateName: '已确认' });
    expect((await api.get(path, session)).body).toHaveProperty('decisions');
    expect((await api.get('/api/cases', session)).body['cases']).toContainEqual(expect.objectContaining({ caseNumber: numberOf(answer) }));

    const self = await signIn(api.url, personOf(application.applicant));
    expect((await decide('revocation', self)).body).toEqual({ stateName: '已撤销' });
    expect((await api.get(path, session)).status).toBe(404);
    expect((await decide('acceptance')).status).toBe(404);
    expect((await api.cases.audit.of(numberOf(answer))).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['mandate-claimed', 'mandate-accepted', 'mandate-revoked']),
    );
  });

  test('does not keep the person out, and neither learns of the other; both cases are there for the clerk', async () => {
    const application = withAgent();
    const first = await handIn(application, agent);
    const second = await handIn({ ...application, agent: undefined, submittedBy: 'participant' }, personOf(application.applicant));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((await api.cases.files.othersOf(numberOf(second))).map(({ caseNumber }) => caseNumber)).toEqual([numberOf(first)]);
    expect((await handIn(application, agent)).status).toBe(409);
  });
});

describe('a unit', () => {
  const unit = { name: '示例市第一机械厂（虚构）', creditCode: '915101009000000735' };
  const handler: Account = { kind: 'person', name: '测试经办人', idNumber: '510101197902029018', unit };
  const application = () => ({
    ...applicationInput(),
    submittedBy: 'placementUnit',
    placementUnit: { ...unit, status: 'existsAbleToPay' },
  });

  test('hands in by who handles its affairs, and sees no more than the state', async () => {
    const { session, ...answer } = await handIn(application(), handler);
    expect(answer.status).toBe(201);
    const seen = await api.get(`/api/cases/${numberOf(answer)}`, session);
    expect(seen.body).toHaveProperty('withheld');
    expect(seen.body).not.toHaveProperty('ledger');
  });

  test('is not spoken for by somebody else, or by another unit', async () => {
    expect(fieldsOf(await handIn(application(), agent))).toEqual(['submittedBy']);
    const other = { ...handler, unit: { name: '示例市红星纺织厂（虚构）', creditCode: '915101009000111864' } };
    expect(fieldsOf(await handIn(application(), other))).toEqual(['placementUnit.creditCode']);
  });
});

describe('a payout', () => {
  const payout = loadExamples('examples').find(({ file }) => file.startsWith('31-'))?.application as {
    claimant: { name: string; idNumber: string };
  } & Record<string, unknown>;

  test('goes to an account: that needs the face, or a sign-in just now', async () => {
    const fresh = await handIn(payout, personOf(payout.claimant), 'realName');
    expect(fresh.status).toBe(201);
  });

  test('is claimed by who has signed in, nobody else', async () => {
    expect(fieldsOf(await handIn(payout, agent))).toEqual(['claimant.name', 'claimant.idNumber']);
  });
});

describe('an heir', () => {
  const heir: Account = { kind: 'person', name: '测试继承人', idNumber: '510101197902029018' };
  const claim = {
    heir: { role: 'heir', phone: '13800138002' },
    bankAccount: { accountName: '测试继承人', accountNumber: '6200000000000000001', bankName: '示例银行（虚构）' },
    documents: ['heirProof'],
  };
  const claimAt = async (caseNumber: string, body: object) =>
    api.post(`/api/cases/${caseNumber}/heir-claim`, { body, headers: await signIn(api.url, heir) });

  test('claims under the own name, and does not learn of a case that waits for nobody', async () => {
    const caseNumber = numberOf(await api.submit(applicationInput()));
    const [there, unknown] = [await claimAt(caseNumber, claim), await claimAt('BJ2026-ABCDE-FGHJK', claim)];
    expect([there.status, there.body]).toEqual([unknown.status, unknown.body]);
    const [badThere, badUnknown] = [await claimAt(caseNumber, {}), await claimAt('BJ2026-ABCDE-FGHJK', {})];
    expect([badThere.status, badThere.body]).toEqual([404, badUnknown.body]);
    await api.cases.steps.begin(caseNumber, { elementId: 'await-heir-claim', elementInstanceKey: '1', name: '等待继承人申领' });
    const other = await claimAt(caseNumber, { ...claim, heir: { ...claim.heir, name: '测试旁人', idNumber: '51010119800101901X' } });
    expect([other.status, fieldsOf(other)]).toEqual([400, ['heir.name', 'heir.idNumber']]);
  });
});

describe('who has no account', () => {
  test('sees the state by the receipt’s number and code, nothing personal, and cannot guess', async () => {
    const application = applicationInput();
    const receipt = await api.submit(application);
    const { queryCode } = receipt.body as unknown as { queryCode: string };
    const look = (code: string, caseNumber = numberOf(receipt)) =>
      api.post('/api/receipts', { body: { caseNumber, queryCode: code }, headers: { cookie: '' } });
    const seen = await look(queryCode.toLowerCase().replace('-', '').replaceAll('0', 'ｏ').replaceAll('1', 'I'));
    expect(seen.body).toMatchObject({
      processName: '部分退役士兵保险补缴',
      stateName: '已收到，待登记',
      outcomeName: null,
      closedOn: null,
    });
    for (const secret of [application.applicant.name, application.applicant.idNumber, application.applicant.phone]) {
      expect(seen.text).not.toContain(secret);
    }
    const [wrong, unknown] = [await look('AAAA-AAAA'), await look('AAAA-AAAA', 'BJ2026-ABCDE-FGHJK')];
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    for (let i = 0; i < 9; i++) await look('AAAA-AAAA');
    const stopped = await look(queryCode);
    expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '3600']);
  });

  test('a new code makes the old one void', async () => {
    const receipt = await api.submit(applicationInput());
    const issued = await api.post(`/api/cases/${numberOf(receipt)}/query-code`, { headers: await api.as(windowClerk) });
    const look = async (code: unknown) =>
      (await api.post('/api/receipts', { body: { caseNumber: numberOf(receipt), queryCode: code } })).status;
    expect([await look(receipt.body['queryCode']), await look(issued.body['queryCode'])]).toEqual([404, 200]);
  });
});
