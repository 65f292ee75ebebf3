import { afterAll, beforeAll, describe, expect, test } from '#test';
import { clauses } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { isoDate } from '../../src/policy/dates.ts';
import checkMaterials from '../../workers/shared/check-materials.ts';
import registerApplication from '../../workers/veteran-back-pay/register-application.ts';
import type { VeteranApplication } from '../../src/processes/veteran-back-pay/application/fields.ts';
import { toMaterials } from './paths.ts';
import { world, type World } from './world.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.stop());

const required = [
  { code: 'idCard:original', name: '居民身份证', form: '原件，查验后退还', requirement: 'B-28', clause: '身份证(查验原件并交复印件)' },
  { code: 'contributionRecords', name: '缴费记录和凭证', form: '形式不限', requirement: 'B-30', clause: '须提供' },
];

describe('register-application', () => {
  test('gives the engine masked names, terms and the summary, nothing personal', async () => {
    const caseNumber = await at.caseOf('测试甲一');
    const output = await at.run(registerApplication, caseNumber);
    expect(output).toMatchObject({
      applicant: { name: '测**', idNumber: expect.stringMatching(/^51\*{14}.{2}$/) },
      deadlines: { supplement: 'P30D', supplementReminder: 'R3/P7D' },
      application: { withinApplicationWindow: true, routeAgrees: true, submittedByLabel: '原安置单位转交' },
      archiveManagedByVeteransBureau: false,
      insuredRegionCount: 1,
    });
    const { name, idNumber, phone } = (await at.cases.files.get(caseNumber)).application.applicant;
    for (const personal of [name, idNumber, phone]) expect(JSON.stringify(output)).not.toContain(personal);
  });

  test('delivered twice it changes nothing; another instance of the same case is stopped', async () => {
    const caseNumber = await at.caseOf('测试甲二');
    const first = await at.run(registerApplication, caseNumber);
    expect(await at.run(registerApplication, caseNumber)).toEqual(first);
    expect((await at.cases.audit.of(caseNumber)).filter(({ action }) => action === 'decision-recorded')).toHaveLength(1);

    const other = await at.caseOf('测试甲七');
    await at.cases.instances.recordStarted(other, 'an earlier instance');
    await expect(at.run(registerApplication, other)).rejects.toThrow(/already worked on by process instance an earlier/);
  });

  test('B-20, AMB-13 a late application by another route is a warning with reasons, not a refusal', async () => {
    const caseNumber = await at.caseOf('测试甲三', (application) => ({
      ...application,
      applicationDate: isoDate('2020-01-01'),
      submittedBy: 'placementUnit',
    }));
    const { application } = (await at.run(registerApplication, caseNumber)) as { application: Record<string, unknown> };
    expect(application).toMatchObject({ withinApplicationWindow: false, routeAgrees: false });
    expect(application['reasons']).toContainEqual(
      expect.objectContaining({ place: '《部分退役士兵保险补缴办事流程图》【申请办理】申请程序', clause: clauses['B-24'] }),
    );
    expect(await at.cases.decisions.latest(caseNumber, 'register-application')).toMatchObject({
      name: '登记申请',
      decidedBy: 'rules',
      parameterVersions: expect.arrayContaining([expect.stringMatching(/^deadlineSupplement@/)]),
    });
  });
});

describe('look-up-archive-custody (B-27)', () => {
  const required = ({ missingDocuments }: Record<string, unknown>) => (missingDocuments as { code: string }[]).map(({ code }) => code);
  const claimed = (managed: boolean) => (application: VeteranApplication) => ({
    ...application,
    service: { ...application.service, archiveManagedByVeteransBureau: managed },
    documents: application.documents.filter((code) => !code.endsWith(':stampedCopy')),
  });

  test('the tick of the applicant exempts from nothing: the papers are asked for, and the window sees the difference', async () => {
    const found = await toMaterials(at, await at.caseOf('测试己一', claimed(true)));
    expect(required(found)).toEqual(['enlistmentProof:stampedCopy', 'dischargeRegistrationForm:stampedCopy']);
    expect(found['application']).toMatchObject({
      archiveKeeperDiffers: true,
      archiveKeeperLabel: '申请人填报为退役军人事务局管理，经查询为其他单位保管',
      statedInstead: ['enlistmentProof:stampedCopy', 'dischargeRegistrationForm:stampedCopy'],
    });
  });

  test('what the bureau keeps need not be handed in, whatever the applicant says', async () => {
    const caseNumber = await at.caseOf('测试甲六', claimed(false));
    const found = await toMaterials(at, caseNumber);
    expect(found).toMatchObject({ archiveManagedByVeteransBureau: true, documentsComplete: true });
    expect(found['application']).toMatchObject({ archiveKeeperDiffers: true });
    expect(await at.cases.decisions.latest(caseNumber, 'look-up-archive-custody')).toMatchObject({
      reasons: [expect.objectContaining({ requirement: 'B-27', finding: expect.stringContaining('与申请人填报不一致，以查询结果为准') })],
    });
  });

  test('of whom the archive has never heard, it keeps nothing', async () => {
    const found = await toMaterials(at, await at.caseOf('测试丙五', claimed(false)));
    expect(found).toMatchObject({ archiveManagedByVeteransBureau: false, documentsComplete: false });
    expect(found['application']).toMatchObject({ archiveKeeperDiffers: false, archiveKeeperLabel: '其他单位保管', statedInstead: [] });
  });

  test('what the applicant writes goes to the engine without names and numbers', async () => {
    const caseNumber = await at.caseOf('测试己二', (application) => ({
      ...application,
      documents: application.documents.filter((code) => code !== 'contributionRecords'),
      otherProofs: [{ insteadOf: 'contributionRecords', description: `${application.applicant.name}的参保说明，电话13800138000` }],
    }));
    const { application } = (await toMaterials(at, caseNumber)) as { application: { otherProofs: { description: string }[] } };
    expect(application.otherProofs).toEqual([{ insteadOf: 'contributionRecords', description: '测**的参保说明，电话*********00' }]);
  });
});

describe('check-materials', () => {
  test('names everything that is missing at once, and sees what was supplemented', async () => {
    const caseNumber = await at.caseOf('测试甲四');
    const before = await at.run(checkMaterials, caseNumber, { requiredDocuments: required });
    expect(before).toMatchObject({ documentsComplete: false, missingDocuments: [{ code: 'contributionRecords' }] });

    await at.cases.steps.begin(caseNumber, { elementId: 'await-supplement', elementInstanceKey: '1', name: '等待补正' });
    await at.cases.documents.add(caseNumber, ['contributionRecords']);
    const after = await at.run(checkMaterials, caseNumber, { requiredDocuments: required }, { id: 'check-materials', visit: 2 });
    expect(after).toMatchObject({
      documentsComplete: true,
      missingDocuments: [],
      application: { documents: expect.arrayContaining([expect.objectContaining({ form: '不限形式' })]) },
    });
    expect((await at.cases.decisions.latest(caseNumber, 'check-materials'))?.outcomeText).toBe('材料齐全');
  });

  test('a list that the decision table did not make is refused, with the field', async () => {
    const caseNumber = await at.caseOf('测试甲五');
    await expect(at.run(checkMaterials, caseNumber, { requiredDocuments: null })).rejects.toThrow(/invalid variables: requiredDocuments/);
  });
});
