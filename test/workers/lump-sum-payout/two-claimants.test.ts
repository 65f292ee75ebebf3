/** L-05: two claim what one has left. Both are heard, and nothing is paid until it is decided who is entitled. */
import { afterAll, beforeAll, expect, test } from '#test';
import checkPayout from '../../../workers/lump-sum-payout/check-payout.ts';
import confirmAccount from '../../../workers/lump-sum-payout/confirm-account.ts';
import lookUpAccount from '../../../workers/lump-sum-payout/look-up-account.ts';
import beginStep from '../../../workers/shared/begin-step.ts';
import { applicationOf } from '../../engine/lump-sum-payout/people.ts';
import { payoutWorld, type PayoutWorld } from './payout-world.ts';

let at: PayoutWorld;
beforeAll(async () => {
  at = await payoutWorld();
});
afterAll(() => at.stop());

const otherHeir = { role: 'heir', name: '测试另一继承人', idNumber: '510101198602289015', phone: '13800138001' } as const;
const reason = '已核验公证书原件，其他继承人放弃领取';

const secondCase = async (name: string, key: string): Promise<string> =>
  (await at.world.cases.files.create(applicationOf(name, { claimant: otherHeir }), key)).caseNumber;

test('the same claimant has one open case, another claimant one of his own', async () => {
  await at.caseOf('测试支二');
  await expect(at.world.cases.files.create(applicationOf('测试支二'), 'the same heir')).rejects.toThrow('open case');
  const second = await secondCase('测试支二', 'another heir');
  await at.world.cases.files.close(second, 'lapsed', []);
});

test('the clerk of each sees the other, masked; decided once, it is not asked again, but of a third', async () => {
  const first = await at.checked('测试支一');
  expect(await at.run(confirmAccount, first)).toEqual({ accountUnchanged: true });
  const second = await secondCase('测试支一', 'second heir');

  expect(await at.run(confirmAccount, first, 2)).toEqual({ accountUnchanged: false });
  expect(await at.run(lookUpAccount, first, 2)).toMatchObject({ claimsCompete: true });
  const shown = await at.world.run(beginStep, first, {}, { id: 'resolve-competing-claims', process: 'lump-sum-payout' });
  expect(shown).toMatchObject({ competingClaims: [{ caseNumber: second, claimantRoleLabel: '法定继承人' }] });
  expect(JSON.stringify(shown)).not.toContain(otherHeir.name);
  expect(JSON.stringify(shown)).not.toContain(otherHeir.idNumber);

  await at.decide(first, 'resolve-competing-claims', { decision: 'entitled', reason });
  expect(await at.run(checkPayout, first, 2)).toMatchObject({ payout: { possible: true, dispute: reason } });
  expect(await at.run(lookUpAccount, first, 3)).toMatchObject({ claimsCompete: false });
  expect(await at.run(confirmAccount, first, 3)).toEqual({ accountUnchanged: true });

  await at.world.cases.files.close(second, 'withdrawn', []);
  const third = await secondCase('测试支一', 'third');
  expect(await at.run(confirmAccount, first, 4)).toEqual({ accountUnchanged: false });
  await at.world.cases.files.close(third, 'withdrawn', []);
});

test('who is found not entitled is not paid; where the other no longer claims, that does not stand in the way', async () => {
  const first = await at.caseOf('测试支三');
  const second = await secondCase('测试支三', 'other claimant');
  expect(await at.run(lookUpAccount, first)).toMatchObject({ claimsCompete: true });
  await at.decide(first, 'resolve-competing-claims', { decision: 'notEntitled', reason });
  expect(await at.run(checkPayout, first)).toMatchObject({ payout: { possible: false } });
  const decided = await at.world.cases.decisions.latest(first, 'check-payout');
  expect(decided?.reasons).toContainEqual(
    expect.objectContaining({ requirement: 'L-05', finding: expect.stringContaining('不由本申请的领款人领取') }),
  );

  await at.world.cases.files.close(second, 'withdrawn', []);
  expect(await at.run(lookUpAccount, first, 2)).toMatchObject({ claimsCompete: false });
  expect(await at.run(checkPayout, first, 2)).toMatchObject({ payout: { possible: true, dispute: null } });
});
