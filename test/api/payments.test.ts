import { afterAll, beforeAll, beforeEach, describe, expect, test } from '#test';
import { sign } from '../../src/registries/signature.ts';
import { applicationInput, calculation } from '../cases/fixtures.ts';
import { callbackSecret, startTestApi, type Answer, type TestApi } from './test-api.ts';

let api: TestApi;
let caseNumber: string;
let payments = 0;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  caseNumber = String((await api.submit(applicationInput())).body['caseNumber']);
  await api.cases.instances.recordStarted(caseNumber, `instance-${++payments}`);
  await api.cases.ledgers.save(caseNumber, calculation());
});
afterAll(() => api.stop());

function payment(changes: Record<string, unknown> = {}) {
  return { paymentId: `P-${++payments}`, kind: 'personalShare', amount: '480.00', paidOn: '2026-03-02', reference: 'R-1', ...changes };
}

interface Signing {
  secret?: string;
  at?: Date;
  /** What is signed, if not what is sent. */
  signed?: string;
}

function notify(content: object, { secret = callbackSecret, at = new Date(), signed }: Signing = {}): Promise<Answer> {
  // Blanks and order as no parser would write them: the signature is over the bytes.
  const body = JSON.stringify(content, null, 3);
  return api.post(`/api/cases/${caseNumber}/payments`, { body, headers: { 'x-signature': sign(secret, signed ?? body, at) } });
}

function minutesAgo(minutes: number): Date {
  return new Date(Date.now() - minutes * 60_000);
}

describe('POST /payments: the signature', () => {
  test('a right one is accepted', async () => {
    const answer = await notify(payment());
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ recorded: true, due: '480.00', received: '480.00', outstanding: '0.00', surplus: '0.00' });
  });

  test('up to five minutes old is accepted', async () => {
    expect((await notify(payment(), { at: minutesAgo(4) })).status).toBe(200);
  });

  test.each([
    ['older', { at: minutesAgo(6) }, '签名已过期。'],
    ['from the future', { at: minutesAgo(-6) }, '签名已过期。'],
    ['by another secret', { secret: 'another secret altogether' }, '签名缺失或者不符。'],
    ['of another body', { signed: '{}' }, '签名缺失或者不符。'],
  ])('%s is refused', async (_what, signing, error) => {
    const answer = await notify(payment(), signing);
    expect([answer.status, answer.body.error]).toEqual([401, error]);
    expect((await api.cases.payments.totals(caseNumber)).personalShare.received.toString()).toBe('0.00');
  });

  test.each(['', 't=1,v1=00', 'v1=abc'])('header %p is refused', async (header) => {
    const answer = await api.post(`/api/cases/${caseNumber}/payments`, { body: payment(), headers: { 'x-signature': header } });
    expect(answer.status).toBe(401);
  });

  test('none at all is refused before the body is looked at', async () => {
    expect((await api.post(`/api/cases/${caseNumber}/payments`, { body: '{' })).status).toBe(401);
  });

  test('signed, but not JSON', async () => {
    const answer = await api.post(`/api/cases/${caseNumber}/payments`, {
      body: '{"amount":',
      headers: { 'x-signature': sign(callbackSecret, '{"amount":', new Date()) },
    });
    expect([answer.status, answer.body.error]).toEqual([400, '请求内容不是有效的JSON。']);
  });
});

describe('POST /payments: the money', () => {
  test('told twice, it is recorded once', async () => {
    const content = payment({ amount: '200.00' });
    const [first, again] = [await notify(content), await notify(content)];
    expect(first.body).toMatchObject({ recorded: true, received: '200.00', outstanding: '280.00' });
    expect([again.status, again.body]).toEqual([200, { ...first.body, recorded: false }]);
  });

  test('told twice at once, it is recorded once', async () => {
    const content = payment();
    const answers = await Promise.all([notify(content), notify(content)]);
    expect(answers.map(({ body }) => body['recorded']).sort()).toEqual([false, true]);
    expect(answers.map(({ body }) => body['received'])).toEqual(['480.00', '480.00']);
  });

  test('the same id for another sum is refused', async () => {
    const content = payment();
    await notify(content);
    expect((await notify({ ...content, amount: '480.01' })).status).toBe(409);
  });

  test('the sum reached, the engine is told; more than due is kept as surplus', async () => {
    expect((await notify(payment({ amount: '500.00' }))).body).toMatchObject({ outstanding: '0.00', surplus: '20.00' });
    const names = (await api.cases.messages.pending(1000)).filter((m) => m.correlationKey === caseNumber).map(({ name }) => name);
    expect(names).toContain('personal-share-received');
  });

  test.each(['480', '480.0', '480.001', '-480.00', '0.00', '1e3', '4,800.00', '\uff19.00', 480, null])(
    'amount %p is refused',
    async (amount) => {
      const answer = await notify(payment({ amount }));
      expect(answer.status).toBe(400);
      expect(answer.body.problems?.map(({ field }) => field)).toEqual(['amount']);
    },
  );

  test('every problem is named', async () => {
    const answer = await notify({ kind: 'gift', paidOn: '2026-02-30' });
    expect(answer.body.problems?.map(({ field }) => field).sort()).toEqual(['amount', 'kind', 'paidOn', 'paymentId', 'reference']);
  });

  test('a case that does not exist is 404', async () => {
    caseNumber = 'BJ2026-00000-00000';
    expect((await notify(payment())).status).toBe(404);
  });
});

test('neither the secret nor anything personal in any answer or log line', () => {
  expect(api.transcript()).not.toContain(callbackSecret);
  expect(api.transcript()).not.toMatch(/测试人|\d{17}[\dX]|13800000000/);
});
