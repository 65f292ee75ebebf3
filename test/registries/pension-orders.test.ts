import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { month } from '../../src/policy/months.ts';
import { RegistryNotFound, RegistryRejected } from '../../src/registries/index.ts';
import {
  agencies,
  death,
  enrollment,
  orderOf,
  paid,
  refused,
  register,
  relationOf,
  seeded,
  suspension,
  withNewAgencies,
} from './pension-register.ts';
import { participantNamed } from './simulated.ts';

withNewAgencies();

describe('reset', () => {
  const reset = (name: string) => agencies.post('/pension-relations/reset', { idNumber: participantNamed(name).idNumber });

  test('sets a person back to the seed, others not; the interest of a year may come again', async () => {
    const interest = { year: 2025, amount: Money.of('100.50') };
    await register().creditInterest({ ...orderOf('测试支一'), ...interest });
    await register().terminate({ ...orderOf('测试支一'), ...death });
    await register().terminate({ ...orderOf('测试支二'), ...death });
    expect(await reset('测试支一')).toEqual({ status: 200, body: { relation: seeded('测试支一') } });
    expect(await relationOf('测试支一')).toEqual(seeded('测试支一'));
    expect(await relationOf('测试支二')).toMatchObject({ status: 'terminated' });
    await register().creditInterest({ ...orderOf('测试支一'), ...interest });
  });

  test('leaves no relation of somebody who had none', async () => {
    await register().enroll({ ...orderOf('测试参一'), ...enrollment });
    expect(await reset('测试参一')).toEqual({ status: 200, body: { relation: null } });
    await expect(relationOf('测试参一')).rejects.toThrow(RegistryNotFound);
    await register().enroll({ ...orderOf('测试参一'), ...enrollment });
  });

  test('does not let an order of an old case happen again', async () => {
    const order = { ...orderOf('测试支一'), ...death };
    const first = await register().terminate(order);
    await reset('测试支一');
    expect(await register().terminate(order)).toEqual(first);
    expect(await relationOf('测试支一')).toEqual(seeded('测试支一'));
  });
});

describe('every order', () => {
  const orders: Record<string, { act: (changed?: object) => Promise<unknown>; other: object }> = {
    enrollment: once('测试参一', enrollment, (order) => register().enroll(order), { deemedMonths: 0 }),
    contributions: once('测试断二', paid('2026-05'), (order) => register().postContributions(order), paid('2026-06')),
    resumption: once('测试续一', { place: '示例区', from: month('2026-10') }, (order) => register().resume(order), { place: '邻城区' }),
    suspension: once('测试断一', suspension, (order) => register().suspend(order), { deleteArrears: true }),
    transferOut: once('测试断九', { to: '邻城区', deleteArrears: false }, (order) => register().transferOut(order), { to: '远山县' }),
    interest: once('测试断一', { year: 2025, amount: Money.of('1.00') }, (order) => register().creditInterest(order), { year: 2024 }),
    termination: once('测试支一', death, (order) => register().terminate(order), { reason: 'emigration' }),
    arrearsClearance: once(
      '测试断二',
      { amount: Money.of('1.00'), paidOn: isoDate('2026-10-08') },
      (order) => register().clearArrears(order),
      { paidOn: isoDate('2026-10-09') },
    ),
    transferRequest: once('测试续五', { fromPlace: '远山县', toPlace: '示例区' }, (order) => register().requestTransfer(order), {
      toPlace: '邻城区',
    }),
  };

  /** The same order each time; `changed` makes it another one. */
  function once<C extends object>(
    name: string,
    content: C,
    act: (order: ReturnType<typeof orderOf> & C) => Promise<unknown>,
    other: object,
  ) {
    const order = { ...orderOf(name), ...content };
    return { act: (changed: object = {}) => act({ ...order, ...changed }), other };
  }

  test.each(Object.entries(orders))('%s happens once for a key, also across a restart', async (kind, { act, other }) => {
    const first = await act();
    const file = () => readFileSync(agencies.statePath, 'utf8');
    const afterwards = file();
    expect(await Promise.all([act(), act()])).toEqual([first, first]);
    await agencies.restart();
    expect(await act()).toEqual(first);
    await refused(act(other), 'used before with other content');
    expect(file()).toBe(afterwards);
    expect((await agencies.state()).relationOrders).toEqual([expect.objectContaining({ kind })]);
  });

  test('that is refused leaves nothing behind: the same key can be used when the way is free', async () => {
    const order = { ...orderOf('测试断三'), to: '邻城区', deleteArrears: false };
    await expect(register().transferOut(order)).rejects.toThrow(RegistryRejected);
    await register().clearArrears({ ...orderOf('测试断三'), amount: Money.of('2512.80'), paidOn: isoDate('2026-10-08') });
    await register().transferOut(order);
  });

  test('whose answer is lost has happened once', async () => {
    await agencies.post('/faults', { path: '/pension-relations/terminations', times: 1, loseAnswer: true });
    const order = { ...orderOf('测试支一'), ...death };
    await expect(register().terminate(order)).rejects.toThrow('terminations: not reachable');
    expect((await register().terminate(order)).principal.toString()).not.toBe('0.00');
  });

  test('is checked field by field', async () => {
    const answer = await agencies.post('/pension-relations/suspensions', { idNumber: 'x', reason: 'tired', from: '2026-13', surplus: 1 });
    expect(answer.status).toBe(400);
    const { problems } = answer.body as { problems: string[] };
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(
      expect.arrayContaining([
        'idempotencyKey',
        'caseNumber',
        'idNumber',
        'reason',
        'custodyType',
        'from',
        'deleteArrears',
        'loseDeemedMonths',
        'body',
      ]),
    );
  });
});

test('the state file holds no personal data', async () => {
  await register().enroll({ ...orderOf('测试参一'), ...enrollment });
  await register().suspend({ ...orderOf('测试断一'), ...suspension });
  await register().requestTransfer({ ...orderOf('测试续二'), fromPlace: '邻城区', toPlace: '示例区' });
  const file = readFileSync(agencies.statePath, 'utf8');
  for (const name of ['测试参一', '测试断一', '测试续二']) expect(file).not.toContain(participantNamed(name).idNumber);
  expect(file).not.toContain('测试');
});
