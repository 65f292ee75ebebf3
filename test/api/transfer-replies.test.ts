import { afterAll, beforeAll, beforeEach, describe, expect, test } from '#test';
import { sign } from '../../src/registries/signature.ts';
import { continuationFor } from '../registries/continuation-for.ts';
import { callbackSecret, startTestApi, type Answer, type TestApi } from './test-api.ts';

let api: TestApi;
let caseNumber: string;
let replies = 0;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  const [earlier] = await api.cases.announcements.openCasesOf(
    continuationFor('测试续三').applicant.idNumber,
    ({ id }) => id === 'continuation',
  );
  if (earlier) await api.cases.files.close(earlier.caseNumber, 'withdrawn', []);
  caseNumber = String((await api.submit(continuationFor('测试续三'))).body['caseNumber']);
  await api.cases.instances.recordStarted(caseNumber, `instance-${caseNumber}`);
});
afterAll(() => api.stop());

const paid = [{ from: '2007-02', to: '2025-12', place: '远山县', unit: '远山食品厂（虚构）' }];

function reply(changes: Record<string, unknown> = {}) {
  const amounts = { fundTransferred: '51977.14', letterAmount: '51977.14' };
  return {
    replyId: `HF-${++replies}`,
    requestNumber: 'ZY-1',
    yearlyRecordsProvided: true,
    paid,
    ...amounts,
    repliedOn: '2026-11-16',
    ...changes,
  };
}

function tell(content: object, secret = callbackSecret): Promise<Answer> {
  const body = JSON.stringify(content);
  return api.post(`/api/cases/${caseNumber}/transfer-replies`, { body, headers: { 'x-signature': sign(secret, body, new Date()) } });
}

const recorded = async () => (await api.cases.files.get(caseNumber)).transferReply;

describe('POST /transfer-replies', () => {
  test('a complete reply is recorded once, and the case is told', async () => {
    const content = reply();
    const wakes = api.wakes();
    expect(await tell(content)).toMatchObject({ status: 200, body: { recorded: true } });
    expect(await tell(content)).toMatchObject({ status: 200, body: { recorded: false } });
    expect(api.wakes() - wakes).toBe(1);
    expect(JSON.parse(JSON.stringify(await recorded()))).toMatchObject({ yearlyRecordsProvided: true, paid, fundTransferred: '51977.14' });
    const { status, body } = await tell({ ...content, letterAmount: '51977.15' });
    expect([status, body.error]).toEqual([409, expect.any(String)]);
  });

  test('C-19 a reply without the yearly records is taken too', async () => {
    expect((await tell(reply({ yearlyRecordsProvided: false, paid: undefined }))).status).toBe(200);
    expect(await recorded()).toMatchObject({ yearlyRecordsProvided: false, paid: [] });
  });

  test.each([
    ['records that are said to be there and are not', { paid: undefined }, 'paid'],
    ['records that are said to be missing and are there', { yearlyRecordsProvided: false }, 'paid'],
    ['a period that ends before it begins', { paid: [{ ...paid[0], to: '2007-01' }] }, 'paid.0.to'],
  ])('%s: refused, with the field', async (_what, changes, field) => {
    const { status, body } = await tell(reply(changes));
    expect([status, body.problems?.map((problem) => problem.field)]).toEqual([400, [field]]);
    expect(await recorded()).toBeNull();
  });

  test('only who knows the secret is heard', async () => {
    expect((await tell(reply(), 'another secret altogether')).status).toBe(401);
    expect(await recorded()).toBeNull();
  });
});

test('C-19 while the reply is awaited the applicant reads that there is nothing to do', async () => {
  const dueAt = new Date('2026-12-18T04:00:00Z');
  await api.cases.steps.begin(caseNumber, { elementId: 'await-transfer-reply', elementInstanceKey: '1', name: '等待原参保地答复', dueAt });
  const { next } = (await api.get(`/api/cases/${caseNumber}`)).body;
  expect(next).toEqual([{ action: 'wait', instruction: expect.stringContaining('正在等待其答复'), dueOn: null }]);
});
