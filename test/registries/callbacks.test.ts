import { afterEach, beforeEach, expect, test } from '#test';
import { Money } from '../../src/policy/money.ts';
import { agencyKeys, startReceiver } from './receiver.ts';
import { eventually, named, simulated, type Simulated } from './simulated.ts';

const caseNumber = 'BJ2026-AAAAA-00001';

let closers: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  closers = [];
});
afterEach(async () => {
  for (const close of closers) await close();
});

async function setUp(answers: number[], rhythm = { firstDelayMs: 10, longestDelayMs: 40, attempts: 200 }) {
  const api = await startReceiver(answers);
  const agencies = await simulated({ callbackUrl: api.url, agencyKeys, rhythm });
  closers.push(agencies.stop, api.close);
  return { api, agencies };
}

const orderOf = (agencies: Simulated) =>
  agencies.registries.collectionAgency.orderRemittance({
    idempotencyKey: 'order',
    caseNumber,
    idNumber: named('测试甲三').idNumber,
    pension: { unitShare: Money.of('1000.00'), personalShare: Money.of('400.00') },
    medical: { unitShare: Money.of('60.00'), personalShare: Money.of('20.50') },
  });
const statusOf = async (agencies: Simulated, status: string) =>
  (await agencies.state()).callbacks.find((callback) => callback.status === status);

test('an order is confirmed by one signed callback', async () => {
  const { api, agencies } = await setUp([200]);
  const receipt = await orderOf(agencies);
  await eventually(() => statusOf(agencies, 'delivered'));
  expect(api.received).toEqual([
    {
      url: `/api/cases/${caseNumber}/payments`,
      body: {
        paymentId: receipt.orderNumber,
        kind: 'remittance',
        amount: '1480.50',
        paidOn: receipt.acceptedOn,
        reference: receipt.orderNumber,
      },
      sender: 'collectionAgency',
    },
  ]);
  await orderOf(agencies);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(api.received).toHaveLength(1);
});

test.each(['personalShare', 'remittance'])('a bank transfer of kind %s is confirmed too', async (kind) => {
  const { api, agencies } = await setUp([200]);
  const transfer = { idempotencyKey: 'transfer', caseNumber, kind, amount: '400.00', paidOn: '2019-10-08' };
  const first = await agencies.post('/bank/transfers', transfer);
  expect(first).toMatchObject({ status: 201, body: { amount: '400.00', paidOn: '2019-10-08' } });
  expect((await agencies.post('/bank/transfers', transfer)).body).toEqual(first.body);
  expect((await agencies.post('/bank/transfers', { ...transfer, amount: '400.01' })).status).toBe(409);
  await eventually(() => statusOf(agencies, 'delivered'));
  expect(api.received).toHaveLength(1);
  expect(api.received[0]).toMatchObject({ sender: 'bank', body: { kind, amount: '400.00', paidOn: '2019-10-08' } });
});

test('a transfer over nothing is refused', async () => {
  const { agencies } = await setUp([200]);
  const transfer = { idempotencyKey: 'transfer', caseNumber, kind: 'remittance', amount: '0.00' };
  expect(await agencies.post('/bank/transfers', transfer)).toEqual({ status: 400, body: { problems: ['amount: is nothing'] } });
});

test('it is repeated until the API takes it, the same payment each time', async () => {
  const { api, agencies } = await setUp([503, 404, 401, 200]);
  await orderOf(agencies);
  expect(await eventually(() => statusOf(agencies, 'delivered'))).toMatchObject({ attempts: 4, lastAnswer: '200' });
  expect(new Set(api.received.map(({ body }) => body['paymentId'])).size).toBe(1);
});

test('409 ends it: the API knows the payment', async () => {
  const { agencies } = await setUp([409]);
  await orderOf(agencies);
  expect(await eventually(() => statusOf(agencies, 'delivered'))).toMatchObject({ attempts: 1, lastAnswer: '409' });
});

test('it is given up after the last attempt, and tried again after a restart', async () => {
  const { api, agencies } = await setUp([500, 500, 500, 200], { firstDelayMs: 5, longestDelayMs: 10, attempts: 3 });
  await orderOf(agencies);
  expect(await eventually(() => statusOf(agencies, 'givenUp'))).toMatchObject({ attempts: 3, lastAnswer: '500' });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(api.received).toHaveLength(3);
  await agencies.restart();
  await eventually(() => statusOf(agencies, 'delivered'));
  expect(api.received).toHaveLength(4);
});

test('a callback that was pending when the simulator stopped is sent after the restart', async () => {
  const api = await startReceiver([200]);
  const agencies = await simulated({ agencyKeys });
  closers.push(agencies.stop, api.close);
  await orderOf(agencies);
  expect(await eventually(() => statusOf(agencies, 'pending'))).toBeDefined();
  await agencies.restart({ callbackUrl: api.url });
  await eventually(() => statusOf(agencies, 'delivered'));
  expect(api.received).toMatchObject([{ sender: 'collectionAgency', body: { amount: '1480.50' } }]);
});

test('a fault on /callbacks keeps the money from arriving until it is taken back, or has it told twice', async () => {
  const { api, agencies } = await setUp([200]);
  await agencies.post('/faults', { path: '/callbacks', times: 1000, status: 503 });
  await orderOf(agencies);
  await eventually(async () => ((await statusOf(agencies, 'pending'))?.attempts ?? 0) >= 2 || undefined);
  expect(api.received).toHaveLength(0);
  await agencies.post('/faults', { path: '/callbacks', times: 1, loseAnswer: true });
  await eventually(() => statusOf(agencies, 'delivered'));
  const [first, ...others] = api.received;
  expect(others).toEqual([expect.objectContaining({ body: first?.body })]);
});
