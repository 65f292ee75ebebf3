import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '#test';
import { Money } from '../../src/policy/money.ts';
import { month } from '../../src/policy/months.ts';
import { RegistryNotFound, RegistryRejected, RegistryUnavailable } from '../../src/registries/index.ts';
import type { PostingEntry } from '../../src/registries/posting.ts';
import { named, simulated, strangerIdNumber, type Simulated } from './simulated.ts';

let agencies: Simulated;
beforeEach(async () => {
  agencies = await simulated();
});
afterEach(() => agencies.stop());

const caseNumber = 'BJ2026-AAAAA-00001';
const { idNumber } = named('测试甲三');
const shares = (unit: string, personal: string) => ({ unitShare: Money.of(unit), personalShare: Money.of(personal) });
const order = {
  idempotencyKey: `${caseNumber}:order-remittance`,
  caseNumber,
  idNumber,
  pension: shares('1000.10', '400.05'),
  medical: shares('0.00', '0.20'),
};
const entry = (sequence: number, of: string, treatment: PostingEntry['treatment'] = 'backPay'): PostingEntry => ({
  sequence,
  month: month(of),
  treatment,
  base: Money.of('100.00'),
  ...shares('20.00', '8.00'),
});
const posting = {
  idempotencyKey: `${caseNumber}:post`,
  caseNumber,
  idNumber,
  entries: [entry(1, '1992-01'), entry(2, '1992-02'), entry(3, '2019-08', 'lumpSum'), entry(4, '2019-08', 'lumpSum')],
};
const refund = {
  idempotencyKey: `${caseNumber}:refund`,
  caseNumber,
  payee: 'veteran' as const,
  amount: Money.of('12.30'),
  purpose: '逾期终止，退还已收个人部分',
};
const payout = {
  idempotencyKey: `${caseNumber}:payout`,
  caseNumber,
  payee: 'heir' as const,
  accountName: '测试支一',
  accountNumber: '6200000000000000001',
  amount: Money.of('4321.09'),
  purpose: '退还个人账户累计储存额',
};

const actions = {
  'remittance order (B-46)': {
    list: 'orders' as const,
    act: (changed: object = {}) => agencies.registries.collectionAgency.orderRemittance({ ...order, ...changed }),
    other: { pension: shares('1000.11', '400.05') },
  },
  'pension posting (B-06)': {
    list: 'pensionPostings' as const,
    act: (changed: object = {}) => agencies.registries.collectionAgency.postPension({ ...posting, ...changed }),
    other: { entries: [entry(1, '1992-01')] },
  },
  'medical posting (B-06)': {
    list: 'medicalPostings' as const,
    act: (changed: object = {}) => agencies.registries.medicalInsurance.postContributions({ ...posting, ...changed }),
    other: { entries: [entry(1, '1992-03')] },
  },
  refund: {
    list: 'refunds' as const,
    act: (changed: object = {}) => agencies.registries.bank.refund({ ...refund, ...changed }),
    other: { amount: Money.of('12.31') },
  },
  'payout (L-01)': {
    list: 'payouts' as const,
    act: (changed: object = {}) => agencies.registries.bank.payout({ ...payout, ...changed }),
    other: { accountNumber: '6200000000000000002' },
  },
};

describe.each(Object.entries(actions))('%s', (_name, { list, act, other }) => {
  test('the same key with the same content gets the same answer and counts once', async () => {
    const first = await act();
    expect(await Promise.all([act(), act(), act()])).toEqual([first, first, first]);
    expect((await agencies.state())[list]).toHaveLength(1);
  });

  test('the same key with other content is refused', async () => {
    await act();
    await expect(act(other)).rejects.toThrow(RegistryRejected);
    await expect(act({ caseNumber: 'BJ2026-AAAAA-00002' })).rejects.toThrow('used before with other content');
    expect((await agencies.state())[list]).toHaveLength(1);
  });

  test('another key is another one', async () => {
    await act();
    await act({ idempotencyKey: 'another' });
    expect((await agencies.state())[list]).toHaveLength(2);
  });

  test('a restart forgets nothing', async () => {
    const first = await act();
    await agencies.restart();
    expect(await act()).toEqual(first);
    expect((await agencies.state())[list]).toHaveLength(1);
  });
});

test('an order whose answer is lost is carried out once, whoever asks again', async () => {
  await agencies.post('/faults', { path: '/collection-agency/remittance-orders', times: 1, loseAnswer: true });
  const act = () => agencies.registries.collectionAgency.orderRemittance(order);
  await expect(act()).rejects.toThrow(RegistryUnavailable);
  expect((await act()).amount.toString()).toBe('1400.35');
  expect((await agencies.state()).orders).toEqual([
    expect.objectContaining({ caseNumber, amount: '1400.35', idempotencyKey: order.idempotencyKey }),
  ]);
});

describe('what the agencies refuse', () => {
  test('an order over nothing', async () => {
    const nothing = { pension: shares('0.00', '0.00'), medical: shares('0.00', '0.00') };
    await expect(agencies.registries.collectionAgency.orderRemittance({ ...order, ...nothing })).rejects.toThrow('nothing to pay');
  });

  test('a payout of nothing, or to what is no account', async () => {
    const wrong = { amount: Money.zero, accountNumber: '62-1' };
    await expect(agencies.registries.bank.payout({ ...payout, ...wrong })).rejects.toThrow(
      'accountNumber: is not an account number; amount: is nothing',
    );
  });

  test('an order or a posting for somebody unknown', async () => {
    const unknown = { idNumber: strangerIdNumber };
    await expect(agencies.registries.collectionAgency.orderRemittance({ ...order, ...unknown })).rejects.toThrow(RegistryNotFound);
    await expect(agencies.registries.medicalInsurance.postContributions({ ...posting, ...unknown })).rejects.toThrow(RegistryNotFound);
  });

  test('a month that is already paid, a month twice, a number twice', async () => {
    const entries = [entry(1, '2014-01'), entry(2, '1992-01'), entry(2, '1992-01')];
    await expect(agencies.registries.collectionAgency.postPension({ ...posting, entries })).rejects.toThrow(
      'entries: sequence 2 twice; entries: back-paid month 1992-01 twice; entries: month 2014-01 is already paid',
    );
  });
});

test('the state file holds no personal data', async () => {
  await agencies.registries.collectionAgency.orderRemittance(order);
  await agencies.registries.collectionAgency.postPension(posting);
  await agencies.registries.bank.payout(payout);
  const file = readFileSync(agencies.statePath, 'utf8');
  expect(file).toContain(caseNumber);
  expect(file).not.toContain(idNumber);
  expect(file).not.toContain(payout.accountNumber);
  expect(file).not.toContain('测试');
});
