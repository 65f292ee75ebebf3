import { afterAll, beforeAll, beforeEach, describe, expect, test } from '#test';
import { referenceOf } from '../../src/cases/payment-reference.ts';
import { dateInChina } from '../../src/clock.ts';
import { newAgencyKeys } from '../../src/registries/agency-keys.ts';
import { applicationInput, calculation } from '../cases/fixtures.ts';
import { agencyKeys, signed, type Signing } from './signed.ts';
import { operatorToken, startTestApi, type Answer, type TestApi } from './test-api.ts';

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

const pathOf = (number: string) => `/api/cases/${number}/payments`;

function notify(content: object, signing: Signing = {}): Promise<Answer> {
  // Blanks and order as no parser would write them: the signature is over the bytes.
  const body = JSON.stringify(content, null, 3);
  return api.post(pathOf(caseNumber), { body, headers: signed(pathOf(caseNumber), body, signing) });
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
    ['older', { at: minutesAgo(6) }, 401, '签名已过期。'],
    ['from the future', { at: minutesAgo(-6) }, 401, '签名已过期。'],
    ['by another key of the same name', { keys: newAgencyKeys() }, 401, '签名不符。'],
    ['for another method', { method: 'PUT' }, 401, '签名不符。'],
    ['by an agency that tells of no money', { sender: 'publicSecurity' }, 403, '公安机关的密钥不能用于本接口。'],
  ] as const)('%s is refused', async (_what, signing, status, error) => {
    const answer = await notify(payment(), signing);
    expect([answer.status, answer.body.error]).toEqual([status, error]);
    expect((await api.cases.payments.totals(caseNumber)).personalShare.received.toString()).toBe('0.00');
  });

  test('none at all is refused before the body is looked at', async () => {
    const answer = await api.post(pathOf(caseNumber), { body: '{' });
    expect([answer.status, answer.body.error]).toEqual([401, '没有签名。']);
  });

  test('signed, but not JSON', async () => {
    const body = '{"amount":';
    const answer = await api.post(pathOf(caseNumber), { body, headers: signed(pathOf(caseNumber), body) });
    expect([answer.status, answer.body.error]).toEqual([400, '请求内容不是有效的JSON。']);
  });
});

describe('a signed request that somebody has captured', () => {
  const content = () => JSON.stringify(payment());
  const anotherCase = async () => String((await api.submit(applicationInput())).body['caseNumber']);
  const receivedBy = async (number: string) => (await api.cases.payments.totals(number)).personalShare.received.toString();

  test.each([
    ['another case', ({ other, body, headers }) => api.post(pathOf(other), { body, headers }), '签名不符。'],
    ['another address', ({ body, headers }) => api.post('/api/payments', { body, headers }), '签名不符。'],
    ['another query', ({ path, body, headers }) => api.post(`${path}?again=1`, { body, headers }), '签名不符。'],
    ['a death', ({ body, headers }) => api.post('/api/deaths', { body, headers }), '签名不符。'],
    [
      'another sum',
      ({ path, body, headers }) => api.post(path, { body: body.replace('480.00', '48.00'), headers }),
      '请求内容与签名所附的摘要不符。',
    ],
    [
      'another sum with its own digest',
      ({ path, body, headers }) => {
        const changed = body.replace('480.00', '48.00');
        return api.post(path, {
          body: changed,
          headers: { ...headers, 'Content-Digest': String(signed(path, changed)['Content-Digest']) },
        });
      },
      '签名不符。',
    ],
    [
      'another time',
      ({ path, body, headers }) => {
        const input = String(headers['Signature-Input']).replace(/created=\d+/, `created=${Math.floor(Date.now() / 1000) + 60}`);
        return api.post(path, { body, headers: { ...headers, 'Signature-Input': input } });
      },
      '签名不符。',
    ],
    [
      'another sender',
      ({ path, body, headers }) => {
        const input = String(headers['Signature-Input']).replace('bank:1', 'collectionAgency:1');
        return api.post(path, { body, headers: { ...headers, 'Signature-Input': input } });
      },
      '签名不符。',
    ],
  ] as [string, (captured: { other: string; path: string; body: string; headers: Record<string, string> }) => Promise<Answer>, string][])(
    'is worth nothing for %s',
    async (_what, abuse, error) => {
      const other = await anotherCase();
      const [path, body] = [pathOf(caseNumber), content()];
      const answer = await abuse({ other, path, body, headers: signed(path, body) });
      expect([answer.status, answer.body.error]).toEqual([401, error]);
      expect([await receivedBy(caseNumber), await receivedBy(other)]).toEqual(['0.00', '0.00']);
    },
  );

  test('sent again within its time it is the same request, and changes nothing; later it is refused', async () => {
    const [path, body] = [pathOf(caseNumber), content()];
    const [fresh, old] = [signed(path, body), signed(path, body, { at: minutesAgo(6) })];
    const statuses = [await api.post(path, { body, headers: fresh }), await api.post(path, { body, headers: fresh })];
    expect(statuses.map((answer) => [answer.status, answer.body['recorded']])).toEqual([
      [200, true],
      [200, false],
    ]);
    expect((await api.post(path, { body, headers: old })).status).toBe(401);
    expect(await receivedBy(caseNumber)).toBe('480.00');
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

  test('money that arrives tomorrow has not arrived: the field is named, and nothing is kept', async () => {
    const tomorrow = dateInChina(new Date(Date.now() + 24 * 60 * 60_000));
    const today = dateInChina(new Date());
    for (const paidOn of [tomorrow, '2999-01-01']) {
      const answer = await notify(payment({ paidOn }));
      expect([answer.status, answer.body.problems]).toEqual([
        400,
        [{ field: 'paidOn', message: `到账日期不得晚于今天（${today}），请更正。` }],
      ]);
    }
    expect((await notify(payment({ paidOn: today }))).status).toBe(200);
  });
});

test('neither a secret nor anything personal in any answer or log line', () => {
  for (const { secret } of Object.values(agencyKeys).flat()) expect(api.transcript()).not.toContain(secret);
  expect(api.transcript()).not.toMatch(/测试人|\d{17}[\dX]|13800000000/);
});

describe('POST /api/payments: money that names the payment reference of a letter', () => {
  const operator = { authorization: `Bearer ${operatorToken}` };
  const referred = (content: object): Promise<Answer> => {
    const body = JSON.stringify(content);
    return api.post('/api/payments', { body, headers: signed('/api/payments', body, { sender: 'collectionAgency' }) });
  };
  const receivedOf = async (number: string) => (await api.cases.payments.totals(number)).personalShare.received.toString();
  const waiting = async () => {
    const response = await fetch(`${api.url}/api/operations/unmatched-payments`, { headers: operator });
    const { payments: kept } = (await response.json()) as { payments: { paymentId: string }[] };
    return kept.map(({ paymentId }) => paymentId);
  };

  test('finds its case, also as people copy it, and is recorded once', async () => {
    const reference = referenceOf(caseNumber);
    const paid = payment();
    const answer = await referred({ ...paid, paymentReference: reference });
    expect([answer.status, answer.body]).toEqual([
      200,
      { recorded: true, due: '480.00', received: '480.00', outstanding: '0.00', surplus: '0.00' },
    ]);
    const again = await referred({ ...paid, paymentReference: `${reference.slice(0, 4)} ${reference.slice(4)}` });
    expect([again.status, again.body['recorded']]).toEqual([200, false]);
    // The same payment by the case number is the same payment.
    expect((await notify(paid)).body['recorded']).toBe(false);
    expect(await receivedOf(caseNumber)).toBe('480.00');
  });

  test('that fits nothing is kept once, said clearly, and waits', async () => {
    const paid = payment({ amount: '33.00' });
    const answers = [
      await referred({ ...paid, paymentReference: '0000000000' }),
      await referred({ ...paid, paymentReference: '0000000000' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(answers[0]?.body).toEqual({
      kept: true,
      message: expect.stringContaining('没有与该缴款编号对应的业务，款项已登记待查，尚未入账'),
    });
    expect(await waiting()).toContain(paid.paymentId);
    expect((await referred({ ...paid, amount: '34.00', paymentReference: '0000000000' })).status).toBe(409);
    expect(await receivedOf(caseNumber)).toBe('0.00');
  });

  test('corrected by the bank it is that case’s once a treasurer has approved it', async () => {
    const paid = payment({ amount: '12.00' });
    await referred({ ...paid, paymentReference: '9999999999' });
    expect((await referred({ ...paid, amount: '13.00', paymentReference: referenceOf(caseNumber) })).status).toBe(409);
    for (let times = 0; times < 2; times++)
      expect((await referred({ ...paid, paymentReference: referenceOf(caseNumber) })).body).toMatchObject({
        message: expect.stringContaining('待财务人员审核后入账'),
      });
    expect([await waiting(), await receivedOf(caseNumber)]).toEqual([expect.arrayContaining([paid.paymentId]), '0.00']);
    expect(await api.cases.unmatched.approve(paid.paymentId, 1, 'staff:shui.sikuan')).toBe('approved');
    expect((await referred({ ...paid, paymentReference: referenceOf(caseNumber) })).status).toBe(200);
    expect(await waiting()).not.toContain(paid.paymentId);
    expect(await receivedOf(caseNumber)).toBe('12.00');
  });

  test('by a case number that nobody has it is kept too', async () => {
    const paid = payment({ amount: '7.00' });
    caseNumber = 'BJ2026-00000-00000';
    const answer = await notify(paid);
    expect([answer.status, answer.body]).toEqual([
      202,
      { kept: true, message: expect.stringContaining('没有与该受理编号对应的业务，款项已登记待查') },
    ]);
    expect(await waiting()).toContain(paid.paymentId);
  });

  test.each(['12345', 'abcdefghij', '01234567890'])('%s is no payment reference', async (paymentReference) => {
    const answer = await referred({ ...payment(), paymentReference });
    expect([answer.status, answer.body.problems?.map(({ field }) => field)]).toEqual([400, ['paymentReference']]);
  });

  test('unsigned it is refused', async () => {
    expect((await api.post('/api/payments', { body: { ...payment(), paymentReference: '0123456789' } })).status).toBe(401);
  });
});
