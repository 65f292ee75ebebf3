import { describe, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { month } from '../../src/policy/months.ts';
import {
  agencies,
  death,
  enrollment,
  nothingOwed,
  orderOf,
  paid,
  plain,
  refused,
  register,
  relationOf,
  seeded,
  suspension,
  withNewAgencies,
} from './pension-register.ts';

withNewAgencies();

describe('suspension (S-01)', () => {
  test('seals the account; the deemed months of somebody sentenced are lost (S-12, S-13)', async () => {
    const reason = { reason: 'sentenced' as const, custodyType: 'imprisonment' as const, loseDeemedMonths: true };
    const order = { ...orderOf('测试断一'), ...suspension, ...reason };
    const { principal, interest } = await register().suspend(order);
    expect(plain({ principal, interest })).toEqual({ principal: '49686.08', interest: '9306.20' });
    expect(await relationOf('测试断一')).toEqual({
      ...seeded('测试断一'),
      status: 'suspended',
      deemedMonths: 0,
      suspension: { reason: 'sentenced', custodyType: 'imprisonment', from: '2026-09', caseNumber: order.caseNumber },
    });
  });

  test('keeps what is owed, or deletes it when asked', async () => {
    await register().suspend({ ...orderOf('测试断二'), ...suspension });
    expect(await relationOf('测试断二')).toMatchObject({ arrears: seeded('测试断二')['arrears'] });
    await register().suspend({ ...orderOf('测试断三'), ...suspension, deleteArrears: true });
    expect(await relationOf('测试断三')).toMatchObject({ arrears: nothingOwed });
  });

  test.each(['测试断十一', '测试续九', '测试续十六', '测试续十四'])('is refused for %s', async (name) => {
    await refused(register().suspend({ ...orderOf(name), ...suspension }), 'cannot be suspended');
  });
});

describe('transfer-out (S-07, S-08)', () => {
  const to = { to: '外省样板市', deleteArrears: false };

  test('takes the relation to another place', async () => {
    await register().transferOut({ ...orderOf('测试断九'), ...to });
    expect(await relationOf('测试断九')).toEqual({ ...seeded('测试断九'), status: 'transferredOut', place: '外省样板市' });
  });

  test('is refused while something is owed, and goes on when it has been cleared or is deleted', async () => {
    const clearance = { amount: Money.of('2512.80'), paidOn: isoDate('2026-10-08') };
    await refused(register().transferOut({ ...orderOf('测试断三'), ...to }), 'arrears: are neither cleared nor deleted');
    await register().clearArrears({ ...orderOf('测试断三'), ...clearance });
    await refused(register().clearArrears({ ...orderOf('测试断三'), ...clearance }), 'arrears: there are none');
    await register().transferOut({ ...orderOf('测试断三'), ...to });
    expect(await relationOf('测试断三')).toMatchObject({ status: 'transferredOut', arrears: nothingOwed });

    await register().transferOut({ ...orderOf('测试断四'), ...to, deleteArrears: true });
    expect(await relationOf('测试断四')).toMatchObject({ arrears: nothingOwed, paid: seeded('测试断四')['paid'] });
  });
});

describe('interest (S-17)', () => {
  test('is credited once a year', async () => {
    const interest = { year: 2025, amount: Money.of('100.50') };
    expect(plain(await register().creditInterest({ ...orderOf('测试断十一'), ...interest }))).toEqual({
      principal: '36836.16',
      interest: '6999.91',
    });
    await refused(register().creditInterest({ ...orderOf('测试断十一'), ...interest }), 'the interest of 2025 has been credited');
    const next = await register().creditInterest({ ...orderOf('测试断十一'), ...interest, year: 2026 });
    expect(next.interest.toString()).toBe('7100.41');
  });

  test('needs an account', async () => {
    const interest = { year: 2025, amount: Money.of('100.50') };
    await refused(register().creditInterest({ ...orderOf('测试支十'), ...interest }), 'terminated cannot bear interest');
  });
});

describe('termination (L-01)', () => {
  test('answers what was in the account, and empties it; arrears do not block it (L-13)', async () => {
    const { principal, interest } = await register().terminate({ ...orderOf('测试支二'), ...death });
    const { account } = seeded('测试支二') as { account: { number: string } };
    expect(plain({ number: account.number, principal, interest })).toEqual(account);
    expect(await relationOf('测试支二')).toMatchObject({
      status: 'terminated',
      account: { number: account.number, principal: '0.00', interest: '0.00' },
    });
  });

  test('happens once', async () => {
    const order = { ...orderOf('测试支一'), ...death };
    const first = await register().terminate(order);
    expect(await register().terminate(order)).toEqual(first);
    await refused(register().terminate({ ...orderOf('测试支一'), ...death }), 'terminated cannot be terminated');
  });
});

describe('what one case does the next one finds', () => {
  test('from enrollment to payout', async () => {
    const name = '测试参三';
    await register().enroll({ ...orderOf(name), ...enrollment });
    await register().postContributions({ ...orderOf(name), ...paid('2026-10', '2026-11') });
    await register().suspend({ ...orderOf(name), ...suspension });
    await register().creditInterest({ ...orderOf(name), year: 2026, amount: Money.of('1.23') });
    await agencies.restart();
    await register().resume({ ...orderOf(name), place: '邻城区', from: month('2027-01') });
    await register().postContributions({ ...orderOf(name), ...paid('2027-01') });
    const { principal, interest } = await register().terminate({ ...orderOf(name), ...death });
    expect(plain({ principal, interest })).toEqual({ principal: '1005.12', interest: '1.23' });
    expect(await relationOf(name)).toMatchObject({ status: 'terminated', paid: [{ to: '2026-11' }, { place: '邻城区' }] });
  });
});
