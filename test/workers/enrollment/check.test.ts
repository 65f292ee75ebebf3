/** From the application to the window: the list of materials, the place, and what the rules find (E-01 to E-40). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../../src/policy/dates.ts';
import { placeOf } from '../../../src/policy/source-places.ts';
import { bureau, type Bureau } from './bureau.ts';

interface Check {
  eligible: boolean;
  place: string;
  competent: boolean;
  proposal: string;
  options: { value: string }[];
  reasons: { place: string; finding: string }[];
  openReadings: { question: string }[];
  parameters: { name: string; value: string }[];
}

let at: Bureau;
beforeAll(async () => {
  at = await bureau();
});
afterAll(() => at.at.stop());

async function checked(...[name, changes]: Parameters<Bureau['caseOf']>): Promise<Check> {
  return (await at.toReview(await at.caseOf(name, changes)))['enrollmentCheck'] as Check;
}

const offered = ({ options }: Check) => options.map(({ value }) => value);
const cited = ({ reasons }: Check) => reasons.map(({ place }) => place);

describe('each category', () => {
  test.each([
    ['测试参一', 'unemployedWorker', 'E-10', 'E-02', 'E-36'],
    ['测试参二', 'businessOwner', 'E-11', 'E-30', 'E-31'],
    ['测试参三', 'businessEmployee', 'E-12', 'E-03', 'E-33'],
    ['测试参四', 'transportOwner', 'E-13', 'E-04', 'E-40'],
    ['测试参五', 'transportEmployee', 'E-14', 'E-04', 'E-33'],
    ['测试参六', 'agencyTempStaff', 'E-15', 'E-05', 'E-40'],
    ['测试参七', 'partTimeWorker', 'E-18', 'E-06', 'E-38'],
    ['测试参八', 'flexibleWorker', 'E-19', 'E-07', 'E-39'],
    ['测试参九', 'missedByClosedUnit', 'E-20', 'E-35', 'E-40'],
    ['测试参十', 'unplacedVeteran', 'E-21', 'E-26', 'E-27'],
    ['测试参十一', 'agencyPermanentStaff', 'E-10', 'E-36', 'E-36'],
  ])('%s (%s) gets its list (%s), is inside the scope (%s), and has a place (%s)', async (name, category, materials, scope, place) => {
    const shown = await at.toReview(await at.caseOf(name));
    expect(shown).toMatchObject({ applicantCategory: category, documentsComplete: true });
    expect((shown['requiredDocuments'] as { requirement: string }[])[0]?.requirement).toBe(materials);
    const check = shown['enrollmentCheck'] as Check;
    expect(check).toMatchObject({ eligible: true, competent: true, place: '示例区', proposal: 'approve' });
    expect(offered(check)).toEqual(['approve', 'supplement', 'refuse']);
    expect(cited(check)).toEqual(expect.arrayContaining([placeOf(scope), placeOf(place)]));
  });

  test('what is missing is named at once, either of several as one', async () => {
    const shown = await at.toReview(await at.caseOf('测试参六', { documents: ['idCard:original'] }));
    const missing = (shown['missingDocuments'] as { code: string }[]).map(({ code }) => code);
    expect(missing).toEqual([
      'hukouBook:original',
      'hukouBook:copy',
      'idCard:copy',
      'laborContractOrSubstitute',
      'payrollRoster:original',
      'payrollRoster:copy',
    ]);
  });

  test('E-36: permanent staff is treated as an unemployed worker, and the clerk reads so', async () => {
    const { reasons } = await checked('测试参十一');
    expect(reasons.map(({ finding }) => finding).join()).toContain('参照企业失业人员办理');
  });
});

describe('E-01', () => {
  test('who is insured is proposed to be refused, with continuation as the remedy, and cannot be approved', async () => {
    const check = await checked('测试参十二');
    expect(check).toMatchObject({ eligible: false, proposal: 'refuse' });
    expect(check.reasons[0]).toMatchObject({ place: placeOf('E-01'), finding: expect.stringContaining('应办理续保') });
    expect(offered(check)).toEqual(['supplement', 'refuse']);
  });

  test('AMB-24: who is insured in the agencies’ own scheme continues; the window may read it otherwise', async () => {
    const check = await checked('测试参十六');
    expect(check).toMatchObject({ eligible: false, proposal: 'refuse' });
    expect(check.reasons[0]?.finding).toContain('机关事业养老保险');
    expect(offered(check)).toEqual(['approve', 'supplement', 'refuse']);
  });
});

describe('E-22 to E-25', () => {
  test.each([
    ['测试参十四', isoDate('2026-03-02'), 'E-22'],
    ['测试参十三', isoDate('2026-06-15'), 'E-23'],
    ['测试参八', isoDate('2026-12-18'), 'E-25'],
  ])('%s is too young or too old on %s: refused by %s, and nobody may approve', async (name, applicationDate, requirement) => {
    const check = await checked(name, { applicationDate });
    expect(check.eligible).toBe(false);
    expect(check.reasons[0]?.place).toBe(placeOf(requirement));
    expect(offered(check)).not.toContain('approve');
  });

  test('AMB-15: a woman with deemed years sees the limit as an example, the question as open, and may be approved', async () => {
    const check = await checked('测试参十五');
    expect(check).toMatchObject({ eligible: false, proposal: 'refuse' });
    expect(check.openReadings).toEqual([expect.objectContaining({ question: expect.stringContaining('有视同缴费年限的女性的年龄上限') })]);
    expect(check.parameters).toEqual([expect.objectContaining({ name: expect.stringContaining('有视同缴费年限的女性'), value: '50周岁' })]);
    expect(offered(check)).toContain('approve');
  });
});

describe('E-40', () => {
  test('where another district is competent, the case is proposed to be referred', async () => {
    const check = await checked('测试参八', { hukouDistrict: '示例二区' });
    expect(check).toMatchObject({ eligible: true, competent: false, place: '示例二区', proposal: 'refer' });
    expect(offered(check)).toEqual(['approve', 'supplement', 'refuse', 'refer']);
  });

  test('who cannot enroll at all is not sent elsewhere by the rules', async () => {
    expect(await checked('测试参十二', { hukouDistrict: '示例二区' })).toMatchObject({ proposal: 'refuse' });
  });

  test('a table that names no place that is known asks for an operator', async () => {
    const caseNumber = await at.caseOf('测试参八');
    await at.toReview(caseNumber);
    await expect(at.check(caseNumber, { applicantCategory: 'businessEmployee', ownerHukou: 'outsideCity' }, 2)).rejects.toThrow(
      'gives no place that the application states',
    );
  });
});

test('parameters that leave a choice are shown in words', async () => {
  const { parameters } = await checked('测试参四', { hukou: 'cityRural' });
  expect(parameters.map(({ value }) => value)).toEqual(['60周岁', '本市城镇户口或者农村户口']);
});

test('nothing personal leaves the case file', async () => {
  const shown = JSON.stringify(await at.toReview(await at.caseOf('测试参一')));
  for (const secret of ['测试参一', '510101', '13800138000', '示例路']) expect(shown).not.toContain(secret);
});
