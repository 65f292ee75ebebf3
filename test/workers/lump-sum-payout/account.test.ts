/** What is looked up, assessed and looked up again before the money goes, and what is left when the relation ends. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { Money } from '../../../src/policy/money.ts';
import checkPayout from '../../../workers/lump-sum-payout/check-payout.ts';
import confirmAccount from '../../../workers/lump-sum-payout/confirm-account.ts';
import lookUpAccount from '../../../workers/lump-sum-payout/look-up-account.ts';
import orderPayout from '../../../workers/lump-sum-payout/order-payout.ts';
import registerPayout from '../../../workers/lump-sum-payout/register-payout.ts';
import terminateRelation from '../../../workers/lump-sum-payout/terminate-relation.ts';
import { participantNamed, strangerIdNumber } from '../../registries/simulated.ts';
import { applicationOf } from '../../engine/lump-sum-payout/people.ts';
import { payoutWorld, type PayoutWorld } from './payout-world.ts';

let at: PayoutWorld;
beforeAll(async () => {
  at = await payoutWorld();
});
afterAll(() => at.stop());

/** The year's interest comes to the account while a case runs. */
async function interestIsCredited(caseNumber: string, amount: string): Promise<void> {
  const { idNumber } = (await at.world.cases.files.get(caseNumber)).application.applicant;
  await at.world.agencies.registries.pensionRelations.creditInterest({
    idempotencyKey: `${caseNumber}:interest`,
    caseNumber,
    idNumber,
    year: 2026,
    amount: Money.of(amount),
  });
}

describe('register-payout', () => {
  test('says what the table of materials asks for, and nothing personal', async () => {
    const caseNumber = await at.caseOf('测试支七');
    const variables = await at.run(registerPayout, caseNumber);
    expect(variables).toMatchObject({
      event: 'agencyTransfer',
      destination: null,
      heirProofFromRetiree: true,
      withinScope: true,
      heirProofWaivable: true,
    });
    const { applicant, claimant, bankAccount } = applicationOf('测试支七');
    const text = JSON.stringify(variables);
    for (const secret of [applicant.name, applicant.idNumber, applicant.phone, claimant.name, bankAccount.accountNumber])
      expect(text).not.toContain(secret);
  });

  test.each([
    ['测试支六', {}],
    ['测试支七', { agencyInsured: true }],
    ['测试支七', { retired: false }],
  ])('L-03, L-04 %s with %j is not within the scope', async (name, changes) => {
    expect(await at.run(registerPayout, await at.caseOf(name, changes))).toMatchObject({ withinScope: false });
  });
});

describe('look-up-account (L-14)', () => {
  test('shows the account without its number, and what is owed', async () => {
    const caseNumber = await at.caseOf('测试支二');
    expect(await at.run(lookUpAccount, caseNumber)).toEqual({
      account: {
        statusLabel: '中断缴费',
        place: '示例区',
        insuredFrom: '2010年1月',
        paidMonths: '189个月（15年9个月）',
        lastPaidMonth: '2025年9月',
        principal: '39996.48',
        interest: '7491.34',
        total: '47487.82',
        arrears: '4944.00元（2025年10月至2026年3月）',
        otherCases: '无',
        change: null,
      },
      claimsCompete: false,
    });
    expect(JSON.stringify(await at.world.cases.decisions.of(caseNumber))).not.toContain('ZH0000');
  });

  test('somebody whom the register does not know has nothing that could end', async () => {
    const { applicant, ...rest } = applicationOf('测试支四');
    const stranger = { ...applicant, idNumber: strangerIdNumber };
    const caseNumber = await at.checked('测试支四', {
      ...rest,
      applicant: stranger,
      claimant: { ...rest.claimant, idNumber: strangerIdNumber },
    });
    expect((await at.world.cases.decisions.latest(caseNumber, 'look-up-account'))?.outcomeText).toBe('无养老保险关系');
    expect((await at.world.cases.decisions.latest(caseNumber, 'check-payout'))?.outcome).toMatchObject({ possible: false, amount: '0.00' });
  });

  test('tells what has changed since the case was looked at before; delivered twice, the first answer stands', async () => {
    const caseNumber = await at.checked('测试支四');
    await interestIsCredited(caseNumber, '10.00');
    expect(await at.run(lookUpAccount, caseNumber)).toMatchObject({ account: { interest: '7462.87', change: null } });
    const again = await at.run(lookUpAccount, caseNumber, 2);
    expect(again).toMatchObject({ account: { interest: '7472.87', change: expect.stringContaining('利息7462.87元') } });
  });
});

describe('check-payout (L-01 to L-04, L-11 to L-14)', () => {
  const checkedView = async (name: string) => {
    const caseNumber = await at.checked(name);
    return (await at.run(checkPayout, caseNumber))['payout'];
  };

  test('offers no approval where the source leaves no room', async () => {
    const view = await checkedView('测试支十');
    expect(view).toMatchObject({ possible: false, proposalLabel: '不符合条件，拟不予办理', cutoffDate: '未核定' });
    expect((view as { options: { value: string }[] }).options.map(({ value }) => value)).toEqual(['supplement', 'refuse']);
  });

  test('AMB-35 names the parameters that are examples, where the case rests on them', async () => {
    expect(await checkedView('测试支八')).toMatchObject({
      amount: '14350.75',
      cutoffDate: '2026年1月31日',
      usesExampleParameters: true,
      parameters: [expect.objectContaining({ value: '否' }), expect.objectContaining({ value: '退休时间' })],
    });
    expect(await checkedView('测试支一')).toMatchObject({ usesExampleParameters: false, parameters: [] });
  });

  test('AMB-37 names the months paid after the death', async () => {
    expect(await checkedView('测试支十二')).toMatchObject({
      possible: true,
      lateMonths: '2026年7月至2026年9月',
      proposalLabel: expect.stringContaining('有须说明理由的事项'),
    });
  });

  test('a suspended account is paid out like any other', async () => {
    expect(await checkedView('测试支十一')).toMatchObject({ possible: true, amount: '40848.44' });
  });

  test('nothing in the account, nothing to order', async () => {
    const caseNumber = await at.checked('测试支九');
    expect(await at.run(checkPayout, caseNumber)).toMatchObject({ payable: false, payout: { possible: true, amount: '0.00' } });
  });
});

describe('confirm-account (L-14)', () => {
  test('is content with the account that was decided on, and with no other', async () => {
    const caseNumber = await at.checked('测试支三');
    expect(await at.run(confirmAccount, caseNumber)).toEqual({ accountUnchanged: true });
    await interestIsCredited(caseNumber, '0.01');
    expect(await at.run(confirmAccount, caseNumber, 2)).toEqual({ accountUnchanged: false });
    await at.run(lookUpAccount, caseNumber, 2);
    expect(await at.run(confirmAccount, caseNumber, 3)).toEqual({ accountUnchanged: true });
  });
});

describe('terminate-relation (L-01)', () => {
  test('ends the relation once, by the cut-off date, also when the answer is lost; then what it held is paid', async () => {
    const caseNumber = await at.checked('测试支二');
    await at.world.agencies.post('/faults', { path: '/pension-relations/terminations', times: 1, loseAnswer: true });
    await expect(at.run(terminateRelation, caseNumber)).rejects.toThrow(/not reachable/);
    expect(await at.run(terminateRelation, caseNumber)).toMatchObject({ payable: true });
    expect(await at.paid(caseNumber)).toEqual([]);
    await at.run(orderPayout, caseNumber);
    expect(await at.relationOrders(caseNumber)).toEqual(['termination']);
    expect(await at.paid(caseNumber)).toEqual(['47487.82']);
  });

  test('the account changed after the approval: what the relation held in the end is paid, and nothing is left to settle', async () => {
    const caseNumber = await at.checked('测试支五');
    await interestIsCredited(caseNumber, '100.00');
    await at.run(terminateRelation, caseNumber);
    await at.run(orderPayout, caseNumber);
    expect(await at.paid(caseNumber)).toEqual(['41867.12']);
    const { principal, interest } = (
      await at.world.agencies.registries.pensionRelations.relation({ idNumber: participantNamed('测试支五').idNumber })
    ).account;
    expect(principal.plus(interest).isZero()).toBe(true);
  });

  test('nothing to pay: the relation ends without an order to the bank, and from then on nothing can be withdrawn', async () => {
    const caseNumber = await at.checked('测试支九');
    expect(await at.run(terminateRelation, caseNumber)).toMatchObject({ payable: false });
    expect(await at.paid(caseNumber)).toEqual([]);
    await expect(at.world.cases.withdrawals.request(caseNumber)).rejects.toMatchObject({ reason: 'settled' });
  });

  test('a case of version 0.1.0 has paid before: what was noted first is paid, and the difference shows', async () => {
    const caseNumber = await at.checked('测试支五');
    await at.world.agencies.post('/faults', { path: '/bank/payouts', times: 1, status: 503 });
    await expect(at.run(orderPayout, caseNumber)).rejects.toThrow();
    await interestIsCredited(caseNumber, '100.00');
    await at.run(orderPayout, caseNumber, 2);
    expect(await at.paid(caseNumber)).toEqual(['41767.12']);
    expect(await at.run(terminateRelation, caseNumber)).toMatchObject({
      balanceAgrees: false,
      termination: { balance: '41867.12', paid: '41767.12', difference: '100.00', differenceLabel: '少付' },
    });
  });

  test('is not for a case that the rules refuse', async () => {
    const caseNumber = await at.checked('测试支六');
    await expect(at.run(terminateRelation, caseNumber)).rejects.toThrow('no payout possible');
    expect(await at.relationOrders(caseNumber)).toEqual([]);
  });
});
