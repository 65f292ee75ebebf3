import { afterAll, beforeAll, beforeEach, describe, expect, test } from '#test';
import { failureSchema } from '../../src/api/problem.ts';
import { applicationInput, calculation } from '../cases/fixtures.ts';
import { startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
let path: string;
let caseNumber: string;
let instances = 0;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  caseNumber = String((await api.submit(applicationInput())).body['caseNumber']);
  path = `/api/cases/${caseNumber}`;
  await api.cases.instances.recordStarted(caseNumber, String(++instances));
  await api.cases.messages.markSent([caseNumber]);
});
afterAll(() => api.stop());

function begin(elementId: string) {
  return api.cases.steps.begin(caseNumber, { elementId, elementInstanceKey: `${elementId}-1`, name: elementId });
}

async function messagesOfCase() {
  const pending = await api.cases.messages.pending(1000);
  return pending.filter(({ correlationKey }) => correlationKey === caseNumber).map(({ name }) => name);
}

describe('POST /supplement', () => {
  const body = { documents: ['idCard:original', 'applicationForm:original'] };

  test('202 while a supplement is awaited; the engine is told', async () => {
    await begin('await-supplement');
    const answer = await api.post(`${path}/supplement`, { body });
    expect(answer.status).toBe(202);
    expect(answer.body['message']).toContain('补正材料已收到');
    expect(answer.body['documents']).toContainEqual({ code: 'idCard:original', name: expect.stringContaining('居民身份证') });
    expect(await messagesOfCase()).toEqual(['materials-supplemented']);
  });

  test('409 with reason and remedy while none is awaited', async () => {
    const answer = await api.post(`${path}/supplement`, { body });
    expect(answer.status).toBe(409);
    expect(failureSchema.parse(answer.body)).toMatchObject({
      error: '该申请目前不需要补正材料。',
      remedy: expect.stringContaining('受理窗口'),
    });
    expect(await messagesOfCase()).toEqual([]);
  });

  test.each([[{ documents: [] }], [{ documents: ['diploma'] }], [{}], [{ ...body, more: 1 }]])('400 for %j', async (wrong) => {
    await begin('await-supplement');
    const answer = await api.post(`${path}/supplement`, { body: wrong });
    expect(answer.status).toBe(400);
    expect(failureSchema.parse(answer.body).problems).toHaveLength(1);
  });
});

describe('POST /statement', () => {
  test('202 in the hearing; the text does not come back', async () => {
    await begin('hearing');
    const answer = await api.post(`${path}/statement`, { body: { text: '本人退役日期有误，请予复核。' } });
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual({ caseNumber, message: expect.stringContaining('陈述、申辩已收到') });
    expect(await messagesOfCase()).toEqual(['statement-received']);
  });

  test('409 outside the hearing, 400 without text', async () => {
    const outside = await api.post(`${path}/statement`, { body: { text: '请予复核。' } });
    expect([outside.status, outside.body.error]).toEqual([409, '该申请目前不在陈述、申辩期间。']);
    await begin('hearing');
    const empty = await api.post(`${path}/statement`, { body: { text: '  ' } });
    expect([empty.status, empty.body.problems?.[0]?.field]).toEqual([400, 'text']);
  });
});

describe('POST /withdraw', () => {
  test('202, once however often it is asked', async () => {
    const answers = [await api.post(`${path}/withdraw`), await api.post(`${path}/withdraw`)];
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(await messagesOfCase()).toEqual(['application-withdrawn']);
    const { body } = await api.get(path);
    expect(body['next']).toEqual([{ action: 'wait', instruction: expect.stringContaining('撤回申请已收到'), dueOn: null }]);
  });

  test('409 once the money is on its way', async () => {
    await api.cases.ledgers.save(caseNumber, calculation());
    await api.cases.orders.record(caseNumber, { idempotencyKey: `${caseNumber}-order`, remitter: 'placementUnit' });
    const answer = await api.post(`${path}/withdraw`);
    expect([answer.status, answer.body.error]).toEqual([409, '补缴资金已经通知缴纳，不能撤回申请。']);
  });
});

describe('POST /subsidy-application (B-45)', () => {
  const body = { category: 'extremePoverty', reason: '本人测试员，无力缴纳个人部分。', truthful: true };
  const apply = (sent: object, key = 'subsidy-1') =>
    api.post(`${path}/subsidy-application`, { body: sent, headers: { 'idempotency-key': key } });

  test('202 while it is awaited, once under one key; the engine is told what is no personal data', async () => {
    const { elementId, elementInstanceKey, name } = await begin('await-subsidy-application');
    const answers = [await apply(body), await apply(body)];
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    const told = (await api.cases.messages.pending(1000)).filter(({ correlationKey }) => correlationKey === caseNumber);
    expect(told.map(({ name }) => name)).toEqual(['subsidy-applied']);
    const { applicant } = applicationInput();
    expect(told[0]?.variables).toMatchObject({ subsidyApplication: { category: 'extremePoverty' } });
    expect(JSON.stringify(told)).not.toContain(applicant.name);
    // In their own words only the case file has it, and who reads it there.
    expect(JSON.stringify([told, await api.cases.audit.of(caseNumber)])).not.toContain('无力缴纳');
    expect(await api.cases.announcements.wordsOf(caseNumber, 'subsidy-applied')).toMatch(/无力缴纳个人部分。$/);
    // The same again after the case went on is still the same.
    await api.cases.steps.finish(caseNumber, { elementId, elementInstanceKey, name });
    expect((await apply(body)).status).toBe(202);
    expect((await apply({ ...body, category: 'minimumLivingAllowance' })).status).toBe(409);
    expect((await apply({ ...body, reason: '另一理由。' })).status).toBe(409);
  });

  test('409 while none is awaited', async () => {
    const answer = await apply(body);
    expect([answer.status, answer.body.remedy]).toEqual([409, expect.any(String)]);
  });

  test.each([
    [{ ...body, category: 'none' }, 'category'],
    [{ ...body, reason: ' ' }, 'reason'],
    [{ ...body, truthful: false }, 'truthful'],
  ])('400 for %j', async (wrong, field) => {
    await begin('await-subsidy-application');
    const answer = await apply(wrong);
    expect([answer.status, answer.body.problems?.map((problem) => problem.field)]).toEqual([400, [field]]);
  });
});

describe.each([
  ['supplement', { documents: ['idCard:original'] }],
  ['statement', { text: '请予复核。' }],
  ['withdraw', undefined],
])('POST /%s', (action, body) => {
  test('409 in a closed case, 404 in one that does not exist', async () => {
    await api.cases.files.close(caseNumber, 'refused', []);
    const closed = await api.post(`${path}/${action}`, { body });
    expect([closed.status, closed.body.error]).toEqual([409, '该申请已经办结，不能再变更。']);
    const unknown = await api.post(`/api/cases/BJ2026-00000-00000/${action}`, { body });
    expect([unknown.status, unknown.body.error]).toEqual([404, '未找到该受理编号对应的申请。']);
  });
});
