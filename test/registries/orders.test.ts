import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Money } from '../../src/policy/money.ts';
import { month } from '../../src/policy/months.ts';
import { RegistryNotFound, RegistryRejected, RegistryUnavailable } from '../../src/registries/index.ts';
import type { PostingEntry } from '../../src/registries/posting.ts';
import { startSimulator } from '../../src/registries/simulator/index.ts';
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

describe('the state file', () => {
  test('holds no personal data', async () => {
    await agencies.registries.collectionAgency.orderRemittance(order);
    await agencies.registries.collectionAgency.postPension(posting);
    const file = readFileSync(agencies.statePath, 'utf8');
    expect(file).toContain(caseNumber);
    expect(file).not.toContain(idNumber);
    expect(file).not.toContain('测试');
  });

  test('that is none stops the start, and says which file', async () => {
    const path = `${agencies.statePath}.broken`;
    writeFileSync(path, '{"version":2}');
    const start = startSimulator({ port: 0, statePath: path, callbackUrl: 'http://127.0.0.1:1', callbackSecret: 's' });
    await expect(start).rejects.toThrow(`${path} is not a state file`);
  });
});

test('a port that is taken stops the start, and says which', async () => {
  const port = Number(new URL(agencies.simulator.url).port);
  const statePath = `${agencies.statePath}.second`;
  const start = startSimulator({ port, statePath, callbackUrl: 'http://127.0.0.1:1', callbackSecret: 's' });
  await expect(start).rejects.toThrow(`cannot listen on 127.0.0.1:${port}: the port is in use`);
});
