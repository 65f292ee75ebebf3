import { afterAll, beforeAll, describe, expect, test } from '#test';
import closeCase from '../../workers/shared/close-case.ts';
import recordDecision from '../../workers/shared/record-decision.ts';
import sendNotice from '../../workers/shared/send-notice.ts';
import checkMaterials from '../../workers/shared/check-materials.ts';
import refundPayments from '../../workers/shared/refund-payments.ts';
import { WithRemedy } from '../../src/with-remedy.ts';
import { payers } from './payers.ts';
import { toCalculation, toIdentity } from './paths.ts';
import { world, type Element, type World } from './world.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.stop());

const deadlines = { supplement: 'P30D', personalShare: 'P30D', remittance: 'P30D', hearing: 'P10D' };
const send = (caseNumber: string, id: string, template: string, recipients: string[], element: Partial<Element> = {}) =>
  at.run(sendNotice, caseNumber, { recipients, deadlines }, { id, headers: { template }, ...element });
const noticesOf = async (caseNumber: string) => (await at.cases.progress.of(caseNumber))?.notices ?? [];

describe('send-notice', () => {
  test('one notice for each recipient, once however often the job comes; a second reminder is another one', async () => {
    const caseNumber = await at.caseOf('测试甲一');
    await toCalculation(at, caseNumber, payers.ableUnit);
    await send(caseNumber, 'send-amount-notice', 'amount-notice', ['veteran', 'liableUnit']);
    await send(caseNumber, 'send-amount-notice', 'amount-notice', ['veteran', 'liableUnit']);
    await send(caseNumber, 'remind-personal-share', 'personal-share-reminder', ['veteran'], { visit: 1 });
    await send(caseNumber, 'remind-personal-share', 'personal-share-reminder', ['veteran'], { visit: 2 });
    const notices = await noticesOf(caseNumber);
    expect(notices.map(({ template, recipient }) => `${template} ${recipient}`).sort()).toEqual([
      'amount-notice liableUnit',
      'amount-notice veteran',
      'personal-share-reminder veteran',
      'personal-share-reminder veteran',
    ]);
    const unnamed = { recipients: ['veteran'], deadlines: {} };
    const again = { id: 'send-amount-notice', visit: 3, headers: { template: 'amount-notice' } };
    await expect(at.run(sendNotice, caseNumber, unnamed, again)).rejects.toThrow(WithRemedy);
    const total = (await at.cases.files.get(caseNumber)).calculation?.total.toString().split('.')[0] ?? '';
    const amounts = notices.filter(({ template }) => template === 'amount-notice');
    expect(amounts.every(({ body }) => body.replaceAll(',', '').includes(total))).toBe(true);
    for (const { body } of amounts)
      expect(body).toContain('以上金额所依据的当地上年度职工月平均工资为示例值，尚未经主管机关核定，不作为缴费的依据。');
  });

  test('the notice of a supplement names everything that is missing', async () => {
    const caseNumber = await at.caseOf('测试甲二');
    const documents = ['idCard:copy', 'contributionRecords'].map((code) => ({
      code,
      name: `名称${code}`,
      form: '',
      requirement: 'B-28',
      clause: '身份证',
    }));
    await at.run(checkMaterials, caseNumber, {
      requiredDocuments: [...documents, { ...documents[0], code: 'idCard:stampedCopy', name: '第三项' }],
    });
    const element = { process: 'supplement-materials' };
    await send(caseNumber, 'send-supplement-notice', 'supplement-notice', ['submitter'], element);
    expect((await noticesOf(caseNumber))[0]?.body).toContain('第三项');
  });

  test('the intention to refuse opens the hearing, the decision closes it', async () => {
    const caseNumber = await at.caseOf('测试甲十');
    await toIdentity(at, caseNumber);
    await at.run(recordDecision, caseNumber, { determineIdentity: { decision: 'refuse', reason: '不符' } }, { id: 'determine-identity' });
    await send(caseNumber, 'send-refusal-intention', 'refusal-intention', ['veteran']);
    const open = (await at.cases.steps.of(caseNumber)).find(({ elementId }) => elementId === 'hearing');
    expect(open).toMatchObject({ name: '等待陈述、申辩', dueAt: expect.any(Date), finishedAt: null });
    await expect(
      at.cases.statements.save(caseNumber, { receivedOn: '2026-03-05' as never, text: '本人认为应予认定' }),
    ).resolves.toBeDefined();

    await at.run(closeCase, caseNumber, {}, { id: 'close-refused-case', headers: { outcome: 'refused' } });
    const file = await at.cases.files.get(caseNumber);
    expect(file).toMatchObject({ outcome: 'refused', state: 'closed' });
    expect(file.outcomeReasons.map(({ requirement }) => requirement)).toEqual(expect.arrayContaining(['B-08', 'B-32']));
  });

  test('who withdraws before the case is registered is told so, though no terms are known yet', async () => {
    const caseNumber = await at.caseOf('测试甲三');
    await at.cases.withdrawals.request(caseNumber);
    await at.run(
      sendNotice,
      caseNumber,
      { recipients: ['veteran'] },
      { id: 'send-withdrawal-notice', headers: { template: 'withdrawal-notice' } },
    );
    expect((await noticesOf(caseNumber)).map(({ template }) => template)).toEqual(['withdrawal-notice']);
  });

  test('B-05 the unit is asked to remit: from then on nothing is withdrawn; after a withdrawal nobody is asked', async () => {
    const asked = await at.caseOf('测试甲五');
    await toCalculation(at, asked, payers.ableUnit);
    await send(asked, 'request-unit-remittance', 'remittance-request', ['liableUnit']);
    await expect(at.cases.withdrawals.request(asked)).rejects.toMatchObject({ reason: 'remittanceOrdered' });

    const withdrawn = await at.caseOf('测试丁一');
    await toCalculation(at, withdrawn, payers.ableUnit);
    await at.cases.withdrawals.request(withdrawn);
    await send(withdrawn, 'request-unit-remittance', 'remittance-request', ['liableUnit']);
    expect(await noticesOf(withdrawn)).toEqual([]);
  });

  test('a template that is not there is an incident', async () => {
    const caseNumber = await at.caseOf('测试乙四');
    await expect(send(caseNumber, 'send-amount-notice', 'no-such-notice', ['veteran'])).rejects.toThrow(/names no known notice/);
  });
});

describe('close-case', () => {
  test.each([
    ['completed', '测试丁六', 'B-07'],
    ['withdrawn', '测试丁八', 'B-19'],
    ['lapsed', '测试丁十', 'B-23'],
  ])('%s, with its reason, once', async (outcome, person, requirement) => {
    const caseNumber = await at.caseOf(person);
    const element = { id: 'close-case', headers: { outcome } };
    await at.run(closeCase, caseNumber, {}, element);
    await at.run(closeCase, caseNumber, {}, element);
    expect(await at.cases.files.get(caseNumber)).toMatchObject({ outcome, outcomeReasons: [{ requirement }] });
  });

  test('lapsed because the personal share did not come: in the words of the clerk', async () => {
    const caseNumber = await at.caseOf('测试丁四');
    const answer = { decideOverduePayment: { decision: 'terminate', reason: '三次催缴未果' } };
    await at.run(recordDecision, caseNumber, answer, { id: 'decide-overdue-payment' });
    await at.run(refundPayments, caseNumber, {}, { id: 'refund-lapsed-payments' });
    await at.run(closeCase, caseNumber, {}, { id: 'close-lapsed-case', headers: { outcome: 'lapsed' } });
    const [reason] = (await at.cases.files.get(caseNumber)).outcomeReasons;
    expect(reason).toMatchObject({ requirement: 'B-04', finding: expect.stringContaining('三次催缴未果') });
  });

  test('a header that says nothing is an incident', async () => {
    const caseNumber = await at.caseOf('测试乙六');
    await expect(at.run(closeCase, caseNumber)).rejects.toThrow(/no header "outcome"/);
  });
});
