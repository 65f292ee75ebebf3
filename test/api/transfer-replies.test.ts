import { afterAll, beforeAll, beforeEach, describe, expect, test } from '#test';
import { dateInChina } from '../../src/clock.ts';
import { newAgencyKeys } from '../../src/registries/agency-keys.ts';
import { continuationFor } from '../registries/continuation-for.ts';
import { signed, type Signing } from './signed.ts';
import { operatorToken, startTestApi, type Answer, type TestApi } from './test-api.ts';

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
  await api.cases.transferReplies.requested(caseNumber, `${caseNumber}:request-transfer`, 'ZY-1');
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

function tell(content: object, { about = caseNumber, ...signing }: Signing & { about?: string } = {}): Promise<Answer> {
  const [path, body] = [`/api/cases/${about}/transfer-replies`, JSON.stringify(content)];
  return api.post(path, { body, headers: signed(path, body, { sender: 'originAgency', ...signing }) });
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
    ['months that are not over when it is given', { paid: [{ ...paid[0], to: '2026-12' }] }, 'paid.0.to'],
    ['a period that ends before it begins', { paid: [{ ...paid[0], to: '2007-01' }] }, 'paid.0.to'],
  ])('%s: refused, with the field', async (_what, changes, field) => {
    const { status, body } = await tell(reply(changes));
    expect([status, body.problems?.map((problem) => problem.field)]).toEqual([400, [field]]);
    expect(await recorded()).toBeNull();
  });

  test('only the agency of the original place is heard', async () => {
    expect((await tell(reply(), { sender: 'bank' })).status).toBe(403);
    expect((await tell(reply(), { keys: newAgencyKeys() })).status).toBe(401);
    expect(await recorded()).toBeNull();
  });
});

describe('a reply to nothing that the case has asked', () => {
  const operator = { authorization: `Bearer ${operatorToken}` };
  const address = '/api/operations/unmatched-transfer-replies';
  async function waiting() {
    const response = await fetch(api.url + address, { headers: operator });
    const { replies: kept } = (await response.json()) as { replies: { replyId: string; named: string; requestNumber: string }[] };
    return kept;
  }
  const keptIds = async () => (await waiting()).map(({ replyId }) => replyId);
  const assign = (replyId: string, to = caseNumber, headers: Record<string, string> = operator) =>
    api.post(`${address}/${replyId}/case`, { body: { caseNumber: to, assignedBy: '测试经办人' }, headers });
  const told = async () => (await api.cases.messages.pending(1000)).filter((m) => m.correlationKey === caseNumber).map(({ name }) => name);

  test.each([
    ['of another request', () => tell(reply({ requestNumber: 'ZY-2' }))],
    ['for a case that there is not', () => tell(reply(), { about: 'XB2026-00000-00000' })],
    [
      'after the answer',
      async () => {
        await tell(reply());
        return tell(reply({ letterAmount: '1.00' }));
      },
    ],
  ])('%s: kept, told, shown to staff, and not counted', async (_what, send) => {
    const answer = await send();
    expect([answer.status, answer.body]).toEqual([202, { kept: true, message: expect.stringContaining('已登记待查，尚未计入业务') }]);
    const { replyId } = (await waiting()).at(-1) ?? {};
    expect(replyId).toBe(`HF-${replies}`);
    expect((await recorded())?.replyId).not.toBe(replyId);
  });

  test('sent again it is kept once; with another content it is refused', async () => {
    const content = reply({ requestNumber: 'ZY-2' });
    expect([(await tell(content)).status, (await tell(content)).status]).toEqual([202, 202]);
    expect((await keptIds()).filter((id) => id === content.replyId)).toHaveLength(1);
    expect((await tell({ ...content, fundTransferred: '1.00' })).status).toBe(409);
  });

  test('staff give it to its case, once, and the case is told', async () => {
    const content = reply({ requestNumber: 'ZY-2' });
    await tell(content);
    expect((await assign(content.replyId, caseNumber, {})).status).toBe(403);
    expect(await assign(content.replyId)).toMatchObject({ status: 200, body: { recorded: true } });
    expect([(await recorded())?.replyId, await told()]).toEqual([content.replyId, expect.arrayContaining(['transfer-answered'])]);
    expect(await keptIds()).not.toContain(content.replyId);
    expect((await assign(content.replyId)).status).toBe(404);
    // The agency repeats itself: it is the same reply.
    expect(await tell(content)).toMatchObject({ status: 200, body: { recorded: false } });
  });

  test('a case that waits for no answer does not take it: the next request would take it for its own', async () => {
    await tell(reply());
    const content = reply();
    await tell(content);
    expect((await assign(content.replyId)).status).toBe(409);
    expect(await keptIds()).toContain(content.replyId);
  });

  test('sent back, the same request is answered again, once', async () => {
    await tell(reply());
    await api.cases.transferReplies.returned(caseNumber, 'return 1');
    await api.cases.transferReplies.returned(caseNumber, 'return 1');
    const second = reply({ letterAmount: '2.00' });
    expect((await tell(second)).status).toBe(200);
    expect((await recorded())?.replyId).toBe(second.replyId);
    // The worker's second try of the same return does not open it again.
    await api.cases.transferReplies.returned(caseNumber, 'return 1');
    expect((await tell(reply({ letterAmount: '3.00' }))).status).toBe(202);
  });

  test('that was faster than the record of its request is taken when the request is on record', async () => {
    const content = reply({ requestNumber: 'ZY-3' });
    expect((await tell(content)).status).toBe(202);
    await api.cases.transferReplies.requested(caseNumber, 'request 3', 'ZY-3');
    expect([(await recorded())?.replyId, await keptIds()]).toEqual([content.replyId, expect.not.arrayContaining([content.replyId])]);
  });

  test('for a case that has ended: kept, and staff can put it on record', async () => {
    await api.cases.files.close(caseNumber, 'withdrawn', []);
    const content = reply();
    expect((await tell(content)).status).toBe(202);
    expect((await assign(content.replyId)).status).toBe(200);
    expect([(await recorded())?.replyId, await told()]).toEqual([content.replyId, expect.not.arrayContaining(['transfer-answered'])]);
  });
});

test('a reply that will be given tomorrow is none: the field is named, and nothing is kept', async () => {
  const tomorrow = dateInChina(new Date(Date.now() + 24 * 60 * 60_000));
  const { status, body } = await tell(reply({ repliedOn: tomorrow }));
  expect([status, body.problems]).toEqual([
    400,
    [{ field: 'repliedOn', message: `答复日期不得晚于今天（${dateInChina(new Date())}），请更正。` }],
  ]);
  expect((await tell(reply({ repliedOn: dateInChina(new Date()) }))).status).toBe(200);
});

test('C-19 while the reply is awaited the applicant reads that there is nothing to do', async () => {
  const dueAt = new Date('2026-12-18T04:00:00Z');
  await api.cases.steps.begin(caseNumber, { elementId: 'await-transfer-reply', elementInstanceKey: '1', name: '等待原参保地答复', dueAt });
  const { next } = (await api.get(`/api/cases/${caseNumber}`)).body;
  expect(next).toEqual([{ action: 'wait', instruction: expect.stringContaining('正在等待其答复'), dueOn: null }]);
});
