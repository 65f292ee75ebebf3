import { afterAll, beforeAll, beforeEach, describe, expect, test } from '#test';
import { progressSchema } from '../../src/api/progress-schema.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { applicationInput, calculation } from '../cases/fixtures.ts';
import { startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
let caseNumber: string;
let instances = 0;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  caseNumber = String((await api.submit(applicationInput())).body['caseNumber']);
  await api.cases.instances.recordStarted(caseNumber, String(++instances));
});
afterAll(() => api.stop());

async function progress() {
  const { status, body } = await api.get(`/api/cases/${caseNumber}`);
  expect(status).toBe(200);
  return progressSchema.parse(body);
}

function begin(elementId: string, name: string, dueAt?: Date) {
  return api.cases.steps.begin(caseNumber, { elementId, elementInstanceKey: `${elementId}-1`, name, dueAt });
}

describe('GET /api/cases/{caseNumber}', () => {
  test('an unknown number is answered 404 with what to do', async () => {
    for (const unknown of ['BJ2026-00000-00000', 'x', '%E4%BA%BA', "';drop table cases"]) {
      const { status, body } = await api.get(`/api/cases/${encodeURIComponent(unknown)}`);
      expect(status).toBe(404);
      expect(body.error).toBe('未找到该受理编号对应的申请。');
      expect(body.remedy).toContain('核对受理编号');
    }
  });

  test('what is answered is what the OpenAPI document describes, masked', async () => {
    await begin('accept-application', '受理审核');
    await api.cases.steps.finish(caseNumber, {
      elementId: 'accept-application',
      elementInstanceKey: 'accept-application-1',
      name: '受理审核',
    });
    await api.cases.decisions.record(caseNumber, {
      step: 'accept-application',
      name: '受理审核',
      inputs: {},
      outcome: { decision: 'accept' },
      outcomeText: '予以受理',
      reasons: [{ requirement: 'B-20', clause: '原则上', finding: '申请日期在办理期限内。' }],
      parameterVersions: ['pensionUnitRate@2019-05-01'],
      decidedBy: 'demo',
    });
    await api.cases.ledgers.save(caseNumber, calculation());
    await api.cases.payments.record(caseNumber, {
      idempotencyKey: 'progress-payment',
      kind: 'personalShare',
      amount: Money.of('480.00'),
      paidOn: isoDate('2026-03-02'),
      reference: 'R-1',
    });
    await api.cases.notices.enqueue(caseNumber, {
      key: 'amount',
      template: 'amount-notice',
      recipient: 'veteran',
      title: '应缴金额告知书',
      body: '{{veteranName}}同志：应缴金额见附表。',
    });
    const { body } = await api.get(`/api/cases/${caseNumber}`);
    const described = progressSchema.parse(body);
    expect(body).toEqual(described);
    expect(described).toMatchObject({
      processName: '部分退役士兵保险补缴',
      stateName: '办理中',
      applicant: { name: '测**', idNumber: expect.stringMatching(/^51\*{14}[\dX]{2}$/) },
      stepsDone: [{ elementId: 'accept-application', name: '受理审核' }],
      decisions: [{ outcomeText: '予以受理', parameterVersions: ['pensionUnitRate@2019-05-01'] }],
      totals: { personalShare: { due: '480.00', received: '480.00', outstanding: '0.00' } },
      payments: [{ kindName: '个人缴费部分', amount: '480.00' }],
      notices: [{ title: '应缴金额告知书', body: '测**同志：应缴金额见附表。' }],
    });
    expect(described.ledger).toHaveLength(3);
  });
});

describe('next: what the applicant has to do now', () => {
  test('nothing while the offices are at work', async () => {
    await begin('determine-identity', '身份认定');
    expect((await progress()).next).toEqual([
      { action: 'wait', instruction: expect.stringContaining('没有需要本人办理的事项'), dueOn: null },
    ]);
  });

  test('supplement: what is missing, and until when by the calendar of China', async () => {
    await api.cases.decisions.record(caseNumber, {
      step: 'check-materials',
      inputs: {},
      outcome: {
        documentsComplete: false,
        missingDocuments: [
          { code: 'idCard:original', name: '居民身份证', form: '原件', requirement: 'B-28', clause: '身份证(查验原件并交复印件)' },
          { code: 'applicationForm:original', name: '个人申请表', form: '原件', requirement: 'B-29', clause: '个人申请表原件' },
        ],
      },
      reasons: [],
      parameterVersions: [],
      decidedBy: 'rules',
    });
    await begin('await-supplement', '等待补正', new Date('2026-12-23T15:59:59Z'));
    const { next, missingDocuments } = await progress();
    expect(next).toEqual([
      {
        action: 'supplement',
        instruction: '请于2026年12月23日前（含当日）补正下列材料：居民身份证（原件）；个人申请表（原件）。逾期未补正的，本次申请终止。',
        dueOn: '2026-12-23',
      },
    ]);
    expect(missingDocuments).toHaveLength(2);
  });

  test('supplement that a clerk asked for, with a list of materials that is complete: the notice says what', async () => {
    await begin('await-supplement', '等待补正', new Date('2026-12-23T15:59:59Z'));
    const [next] = (await progress()).next;
    expect(next?.instruction).toBe('请于2026年12月23日前（含当日）按补正告知书的要求补正。逾期未补正的，本次申请终止。');
  });

  test('payment of the personal share: how much, to whom, until when', async () => {
    await api.cases.ledgers.save(caseNumber, calculation());
    await api.cases.decisions.record(caseNumber, {
      step: 'calculate-back-pay',
      inputs: {},
      outcome: {
        payer: { branch: 'ableUnit', explanation: '原安置单位有缴费能力', remitter: 'placementUnit', personalShareBorneBy: 'veteran' },
      },
      reasons: [],
      parameterVersions: [],
      decidedBy: 'rules',
    });
    await begin('await-personal-share', '等待个人缴费到账', new Date('2026-12-31T16:00:00Z'));
    expect((await progress()).next).toEqual([
      {
        action: 'payPersonalShare',
        instruction: '请于2027年1月1日前（含当日）将个人应缴部分480.00元交至原安置单位。',
        dueOn: '2027-01-01',
      },
    ]);
  });

  test('the visit to the medical insurance agency (B-49) and the hearing', async () => {
    await begin('handle-medical-payment', '办理医保一次性缴费手续');
    expect((await progress()).next).toMatchObject([
      { action: 'visitMedicalInsuranceAgency', instruction: expect.stringContaining('凭身份证') },
    ]);
    await begin('hearing', '等待陈述、申辩', new Date('2026-12-03T04:00:00Z'));
    const { next } = await progress();
    expect(next).toContainEqual({
      action: 'state',
      instruction: '对拟不予办理有异议的，可于2026年12月3日前（含当日）提出陈述、申辩。期满未提出的，依法作出决定。',
      dueOn: '2026-12-03',
    });
  });

  test('nothing more when the case is closed', async () => {
    await api.cases.files.close(caseNumber, 'refused', [{ requirement: 'B-08', clause: '施行前', finding: '退役日期不在范围内。' }]);
    expect(await progress()).toMatchObject({
      next: [
        { action: 'nothing', instruction: '本次申请已办结：不予办理。理由、依据和不服决定的救济途径，见不予办理决定书。', dueOn: null },
      ],
      outcomeName: '不予办理',
      outcomeReasons: [{ requirement: 'B-08' }],
    });
  });
});

test('nothing personal in any answer or log line', () => {
  expect(api.transcript()).not.toMatch(/测试人|\d{17}[\dX]|13800000000|某县某镇一号/);
});
