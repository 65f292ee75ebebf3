import { describe, expect, test } from '#test';
import { Money } from '../../src/policy/money.ts';
import { month } from '../../src/policy/months.ts';
import { RegistryNotFound } from '../../src/registries/index.ts';
import {
  enrollment,
  nothingOwed,
  orderOf,
  paid,
  refused,
  register,
  relationOf,
  seeded,
  suspension,
  withNewAgencies,
} from './pension-register.ts';
import { participantNamed, strangerIdNumber } from './simulated.ts';

withNewAgencies();

describe('the register', () => {
  test('holds the relation as seeded', async () => {
    expect(await relationOf('测试断二')).toEqual(seeded('测试断二'));
  });

  test.each([
    ['nobody seeded', strangerIdNumber],
    ['seeded without a relation', participantNamed('测试参一').idNumber],
  ])('does not know who is not insured: %s', async (_what, idNumber) => {
    await expect(register().relation({ idNumber })).rejects.toThrow(RegistryNotFound);
    await expect(register().suspend({ ...orderOf('测试断一'), idNumber, ...suspension })).rejects.toThrow(RegistryNotFound);
  });
});

describe('enrollment (E-01)', () => {
  test('begins a relation with an empty account', async () => {
    const { accountNumber, enrolledOn } = await register().enroll({ ...orderOf('测试参十'), ...enrollment });
    expect(enrolledOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await relationOf('测试参十')).toEqual({
      status: 'active',
      ...enrollment,
      paid: [],
      account: { number: accountNumber, principal: '0.00', interest: '0.00' },
      arrears: nothingOwed,
      suspension: null,
      servedSentences: [],
      agencyPension: false,
    });
  });

  test('begins anew where the relation has ended: nothing that was paid out counts', async () => {
    await register().enroll({ ...orderOf('测试续九'), ...enrollment });
    expect(await relationOf('测试续九')).toMatchObject({ status: 'active', paid: [], insuredFrom: enrollment.insuredFrom });
  });

  test('is open to a stranger', async () => {
    await register().enroll({ ...orderOf('测试参一'), idNumber: strangerIdNumber, ...enrollment });
    expect(await register().relation({ idNumber: strangerIdNumber })).toMatchObject({ status: 'active' });
  });

  test.each(['测试参十二', '测试续一'])('is refused while there is a relation: %s', async (name) => {
    await refused(register().enroll({ ...orderOf(name), ...enrollment }), 'cannot begin anew');
    expect(await relationOf(name)).toEqual(seeded(name));
  });
});

describe('contributions (C-14, S-07)', () => {
  test('enter the ledger at the place of the relation, and the account', async () => {
    await register().postContributions({ ...orderOf('测试断二'), ...paid('2026-06', '2026-05') });
    await register().postContributions({ ...orderOf('测试断二'), ...paid('2026-07', '2026-09') });
    const { paid: before, account } = participantNamed('测试断二').relation ?? {};
    expect(await register().relation(participantNamed('测试断二'))).toMatchObject({
      paid: [
        ...(before ?? []),
        { from: '2026-05', to: '2026-07', place: '示例区', unit: '个人参保' },
        { from: '2026-09', to: '2026-09', place: '示例区', unit: '个人参保' },
      ],
      account: { principal: account?.principal.plus(Money.of('1340.16')), interest: account?.interest },
    });
  });

  test('are refused for a month twice, a month paid, a month of imprisonment', async () => {
    await refused(
      register().postContributions({ ...orderOf('测试续十一'), ...paid('2026-01', '2025-12', '2016-03', '2026-01') }),
      'months: 2025-12 is already paid; months: 2016-03 was served in prison; months: 2026-01 twice',
    );
  });

  test('are refused after the end', async () => {
    await refused(register().postContributions({ ...orderOf('测试续九'), ...paid('2026-01') }), 'terminated cannot take contributions');
  });
});

describe('resumption (C-01)', () => {
  const at = { place: '示例区', from: month('2026-10') };

  test('of an interrupted relation moves it to the place', async () => {
    await register().resume({ ...orderOf('测试续二'), ...at });
    expect(await relationOf('测试续二')).toEqual({ ...seeded('测试续二'), status: 'active', place: '示例区' });
  });

  test('ends a suspension', async () => {
    await register().resume({ ...orderOf('测试续十'), ...at, suspensionMonthsCounted: 24 });
    expect(await relationOf('测试续十')).toEqual({ ...seeded('测试续十'), status: 'active', suspension: null });
  });

  test('remembers the sentence, which is never collected afterwards (S-14)', async () => {
    const counted = register().resume({ ...orderOf('测试续十二'), ...at, suspensionMonthsCounted: 1 });
    await refused(counted, 'months of imprisonment do not count');
    await register().resume({ ...orderOf('测试续十二'), ...at });
    expect(await relationOf('测试续十二')).toMatchObject({ servedSentences: [{ from: '2022-05', to: '2026-09' }] });
    await refused(register().postContributions({ ...orderOf('测试续十二'), ...paid('2024-01') }), '2024-01 was served in prison');
  });

  test('remembers no more than the sentence, where its last month is told', async () => {
    await register().resume({ ...orderOf('测试续十二'), ...at, servedUntil: month('2024-03') });
    expect(await relationOf('测试续十二')).toMatchObject({ servedSentences: [{ from: '2022-05', to: '2024-03' }] });
    await refused(register().postContributions({ ...orderOf('测试续十二'), ...paid('2024-03') }), '2024-03 was served in prison');
    await register().postContributions({ ...orderOf('测试续十二'), ...paid('2024-04') });
  });

  test("brings somebody from the agencies' scheme, with a new account (C-08)", async () => {
    await register().resume({ ...orderOf('测试续十四'), ...at });
    const account = { number: expect.stringMatching(/^XB/), principal: '0.00', interest: '0.00' };
    expect(await relationOf('测试续十四')).toMatchObject({ status: 'active', insuredFrom: '2026-10', account });
  });

  test('brings back what was transferred out', async () => {
    await register().resume({ ...orderOf('测试续十六'), ...at });
    expect(await relationOf('测试续十六')).toMatchObject({ status: 'active', place: '示例区' });
  });

  test.each(['测试续九', '测试断一'])('is refused where nothing is interrupted: %s', async (name) => {
    await refused(register().resume({ ...orderOf(name), ...at }), 'cannot be resumed');
  });
});
