import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { named, simulated, type Simulated } from './simulated.ts';

let agencies: Simulated;
beforeAll(async () => {
  agencies = await simulated();
});
afterAll(() => agencies.stop());

const crossCheck = (name: string) => {
  const { idNumber, service } = named(name);
  const { enlistmentDate, dischargeDate } = service;
  return agencies.registries.militaryService.crossCheck({ idNumber, enlistmentDate, dischargeDate });
};

describe("the bureau's archive (B-31, B-32)", () => {
  const lookUp = (name: string) => agencies.registries.veteransArchive.lookUp(named(name).idNumber);

  test('a complete file states everything', async () => {
    expect(await lookUp('测试甲一')).toEqual({
      status: 'complete',
      personType: 'soldier',
      enlistmentDate: '2000-12-01',
      dischargeDate: '2005-12-01',
      dischargeMode: 'governmentArrangedWork',
      placementUnit: '示例市第一机械厂（虚构）',
      missingPapers: [],
    });
  });

  test('an incomplete file leaves open what its missing papers would state', async () => {
    expect(await lookUp('测试丙一')).toMatchObject({
      status: 'incomplete',
      enlistmentDate: '2000-12-01',
      dischargeMode: null,
      missingPapers: ['安置介绍信'],
    });
  });

  test('a lost file states nothing', async () => {
    expect(await lookUp('测试甲八')).toEqual({
      status: 'lost',
      personType: null,
      enlistmentDate: null,
      dischargeDate: null,
      dischargeMode: null,
      placementUnit: null,
      missingPapers: ['入伍批准书', '退出现役登记表'],
    });
  });
});

describe('cross-check with military organ and public security (B-33)', () => {
  test('the military register confirms, contradicts or does not know', async () => {
    expect(await crossCheck('测试甲八')).toMatchObject({ result: 'confirmed', dischargeMode: 'governmentArrangedWork' });
    const contradicted = await crossCheck('测试丙二');
    expect(contradicted).toMatchObject({ result: 'contradicted', dischargeDate: '2006-12-01' });
    expect(contradicted.finding).toContain('2006-12-01');
    expect(await crossCheck('测试丙四')).toMatchObject({ result: 'notFound', enlistmentDate: null });
  });

  test.each([
    ['测试甲八', 'confirmed'],
    ['测试丙三', 'contradicted'],
    ['测试丙七', 'notFound'],
  ])('public security on %s: %s', async (name, result) => {
    const { idNumber } = named(name);
    const answer = await agencies.registries.publicSecurity.crossCheck({ idNumber, name });
    expect(answer.result).toBe(result);
    expect(answer.finding).not.toContain(name);
  });
});

describe('contributions (B-34 to B-37)', () => {
  test('break time, from the month after discharge to the end of the ledgers', async () => {
    const { idNumber, service } = named('测试甲一');
    const question = { idNumber, dischargeDate: service.dischargeDate };
    expect(await agencies.registries.socialInsurance.determineBreakTime(question)).toEqual({
      periods: [
        { from: '2006-01', to: '2008-12' },
        { from: '2012-07', to: '2012-12' },
      ],
    });
  });

  test('the pension ledger tells extension months apart', async () => {
    const records = await agencies.registries.socialInsurance.pensionRecords(named('测试甲九'));
    expect(records).toMatchObject({ extensionPaidMonths: 60, preEnlistmentFirstInsuredDate: null });
    expect(records.paid).toHaveLength(2);
    const before = await agencies.registries.socialInsurance.pensionRecords(named('测试甲二'));
    expect(before.preEnlistmentFirstInsuredDate).toBe('1993-07-01');
  });

  test('the medical ledger', async () => {
    const records = await agencies.registries.medicalInsurance.records(named('测试戊六'));
    expect(records.paid).toEqual([{ from: '2005-01', to: '2019-03', place: '示例市', unit: '示例市第一机械厂（虚构）' }]);
  });
});

test.each([
  ['测试甲一', { hardship: 'none', since: null }],
  ['测试甲五', { hardship: 'minimumLivingAllowance', since: '2017-04-01' }],
  ['测试甲六', { hardship: 'extremePoverty', since: '2015-09-01' }],
])('civil affairs on %s (B-40)', async (name, answer) => {
  expect(await agencies.registries.civilAffairs.hardship(named(name))).toEqual(answer);
});

describe('unit register (B-44, B-48)', () => {
  const status = (name: string) => {
    const { placementUnit, supervisingDepartment } = named(name).service;
    const reference = (unit: string | null) => (unit === null ? null : { name: unit });
    return agencies.registries.unitRegister.status({
      placementUnit: reference(placementUnit),
      supervisingDepartment: reference(supervisingDepartment),
    });
  };

  test.each([
    ['测试甲一', 'existsAbleToPay', 'existsAbleToPay'],
    ['测试甲二', 'notExists', 'existsAbleToPay'],
    ['测试甲三', 'neverAssigned', 'notExists'],
    ['测试甲四', 'existsUnableToPay', 'existsUnableToPay'],
    ['测试丁三', 'notExists', 'notExists'],
    ['测试丁九', 'existsUnableToPay', 'notExists'],
    ['测试丁十', 'notExists', 'existsAbleToPay'],
  ])('%s: unit %s, department %s', async (name, placementUnitStatus, supervisingDeptStatus) => {
    expect(await status(name)).toMatchObject({ placementUnitStatus, supervisingDeptStatus });
  });

  test('the credit code decides, not the name', async () => {
    const answer = await agencies.registries.unitRegister.status({
      placementUnit: { name: '示例一机厂', creditCode: '915101009000000735' },
      supervisingDepartment: null,
    });
    expect(answer).toMatchObject({ placementUnitStatus: 'existsAbleToPay' });
  });
});

test('a question is answered for the dates that it states', async () => {
  const { idNumber } = named('测试甲一');
  const answer = await agencies.registries.socialInsurance.determineBreakTime({
    idNumber,
    dischargeDate: isoDate('2012-06-15'),
  });
  expect(answer.periods).toEqual([{ from: '2012-07', to: '2012-12' }]);
});
