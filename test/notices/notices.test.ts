import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import type { Cases, RecipientKind } from '../../src/cases/index.ts';
import { Money } from '../../src/policy/money.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { enqueueNoticesFor, loadTemplates, noticeData, noticeNames, renderNotice } from '../../src/notices/index.ts';
import { withoutMedical } from '../../src/processes/veteran-back-pay/rules/without-medical.ts';
import { caseProcessOf, processes, processOf } from '../../src/processes/index.ts';
import { shippedParameters } from '../policy/parameter-files.ts';
import { openTestCases } from '../cases/databases.ts';
import { startedCase } from '../cases/fixtures.ts';
import { testClock } from '../cases/test-clock.ts';
import { deadlines, decided, fullCase, wideCalculation } from './scenario.ts';

const clock = testClock();
const parameters = shippedParameters();
const templates = loadTemplates(processes);
let cases: Cases;
beforeAll(async () => {
  cases = await openTestCases({ clock: clock.now });
});
afterAll(() => cases.close());

const diagramOf = (id: string) => readFileSync(`bpmn/${id}.bpmn`, 'utf8');
const calledIds = [...diagramOf('veteran-back-pay').matchAll(/calledElement processId="([\w-]+)"/g)].map(([, id = '']) => id);
// To heirs there is something to say only once somebody has died (death.test.ts).
const ids = [...new Set(['veteran-back-pay', ...calledIds])].filter((id) => id !== 'settle-with-heirs');

/** As back-pay sends it, or a process that it calls. */
const senders = ids.map(processOf);
const senderOf = (template: string) => senders.find(({ notices }) => template in notices) ?? processOf('veteran-back-pay');

async function notice(caseNumber: string, template: string, recipient: RecipientKind = 'veteran') {
  const services = { cases, clock: clock.now, parameters, processOf: caseProcessOf };
  const sent = { sender: senderOf(template), template, recipient, deadlines };
  return renderNotice(templates, template, (await noticeData(services, await cases.files.get(caseNumber), sent)).values);
}

/** The others speak of a case of their own process, whose tests send them. */
const diagrams = ids.map(diagramOf).join('');
const sentInBackPay = noticeNames(processes).filter((name) => diagrams.includes(`key="template" value="${name}"`));

describe.each(sentInBackPay.map((name) => [name]))('%s', (template) => {
  test.each<[RecipientKind, object]>([
    ['veteran', {}],
    ['submitter', { borneBy: 'governmentFinance' }],
    ['liableUnit', {}],
    ['placementUnit', {}],
    ['liableUnit', { borneBy: 'governmentFinance', remitter: 'supervisingDepartment' }],
    ['liableUnit', { remitter: 'veteransAffairsBureau' }],
  ])('can be rendered for %s with %j', async (recipient, payer) => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber, payer);
    const { title, body } = await notice(caseNumber, template, recipient);
    expect(title).not.toMatch(/[{}]/);
    expect(body.replaceAll('{{veteranName}}', '')).not.toMatch(/[{}]|undefined|null|NaN/);
    expect(body).not.toMatch(/(?<![A-Z0-9])B-\d\d/);
    const { applicant } = (await cases.files.get(caseNumber)).application;
    for (const secret of [applicant.name, applicant.idNumber, applicant.phone]) expect(body).not.toContain(secret);
  });
});

describe('what a notice says', () => {
  test('supplement: everything that is missing at once, with form and clause, and until when (B-25 to B-30)', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    const { body } = await notice(caseNumber, 'supplement-notice');
    expect(body).toContain(
      '1．居民身份证（原件，查验后退还）。依据：《部分退役士兵保险补缴办事流程图》【申请办理】申请所需材料2A“身份证(查验原件并交复印件)”。',
    );
    expect(body).toContain('请于2026年4月1日前（含当日）');
  });

  test('supplement: what the clerk asked for, if that is the newer cause', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    await decided(cases, caseNumber, 'determine-identity', { decision: 'correct', supplementRequest: '请补交退役登记表清晰复印件' });
    const { body } = await notice(caseNumber, 'supplement-notice');
    expect(body).toContain('请补交退役登记表清晰复印件。');
    expect(body).not.toContain('尚缺下列材料');
  });

  test('supplement: never nothing', async () => {
    const caseNumber = await startedCase(cases);
    await expect(notice(caseNumber, 'supplement-notice')).rejects.toThrow('no decision on record that asks for a supplement');
  });

  test('reminder: the deadline of the wait that runs, not a new one', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    const dueAt = new Date('2026-03-20T15:59:00Z');
    await cases.steps.begin(caseNumber, { elementId: 'await-supplement', elementInstanceKey: '1', name: '等待补正', dueAt });
    expect((await notice(caseNumber, 'supplement-reminder')).body).toContain('请于2026年3月20日前');
  });

  test('amounts: shares, months, who pays whom, reasons (B-03, B-13, B-44)', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    const { body } = await notice(caseNumber, 'amount-notice');
    expect(body).toContain('1．基本养老保险补缴2个月（1995年2月至1995年3月）：单位部分960.00元，个人部分480.00元，小计1440.00元。');
    expect(body).toContain('2．基本医疗保险一次性缴费10个月：单位部分4800.00元，个人部分2400.00元，小计7200.00元。');
    expect(body).toContain('合计8640.00元，其中单位部分5760.00元，个人部分2880.00元。补缴免收滞纳金。');
    expect(body).toContain('断缴时间超过军龄的5个月');
    expect(body).toContain('将个人应缴部分2880.00元交至某县机械厂');
    expect(body).toContain('《部分退役士兵保险补缴办事流程图》【政策要点】明确补缴年限“允许按不超过本人军龄的年限补缴”');
    const toUnit = (await notice(caseNumber, 'amount-notice', 'liableUnit')).body;
    expect(toUnit).toMatch(/^某县机械厂：/);
    expect(toUnit).toContain('请你单位收取退役士兵个人应缴部分2880.00元');
  });

  test.each(['amount-notice', 'remittance-request', 'remittance-reminder', 'remittance-recall', 'lapse-notice'])(
    'a unit reads in %s what it has to pay, and nothing by which it could look into the case',
    async (template) => {
      const caseNumber = await startedCase(cases);
      await fullCase(cases, caseNumber);
      const { body } = await notice(caseNumber, template, 'liableUnit');
      expect(body).not.toContain(caseNumber);
      expect(body).not.toMatch(/退休年龄|军龄|一次性缴费|个月|办理进度/);
      expect(body).toMatch(/缴款编号：\d{10}/);
    },
  );

  test.each([
    [
      'amount-notice',
      'veteran',
      'veteransAffairsBureau',
      '户名：某县退役军人事务局，开户银行：示例银行某县支行，账号：0000000000000000001，缴款渠道：银行',
    ],
    ['amount-notice', 'veteran', 'placementUnit', '收款账户和缴款渠道，请向某县机械厂了解'],
    ['amount-notice', 'liableUnit', 'placementUnit', '将收款账户和缴款渠道告知本人'],
    ['personal-share-reminder', 'veteran', 'veteransAffairsBureau', '账号：0000000000000000001'],
    ['personal-share-reminder', 'veteran', 'placementUnit', '请向某县机械厂了解'],
    [
      'remittance-request',
      'liableUnit',
      'placementUnit',
      '户名：某县社会保险征缴机构，开户银行：示例银行某县支行，账号：0000000000000000003',
    ],
    ['remittance-reminder', 'liableUnit', 'placementUnit', '缴款渠道：征缴机构窗口'],
  ] as const)('%s names to %s, where %s remits, account, channel and reference', async (template, recipient, remitter, words) => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber, { remitter });
    const { body } = await notice(caseNumber, template, recipient);
    expect(body).toContain(words);
    expect(body).toMatch(/缴款编号：?\d{10}/);
    expect(body).not.toContain('注明受理编号');
  });

  test('amounts: no notice is announced that is never sent (B-49)', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    const { body } = await notice(caseNumber, 'amount-notice');
    expect(body).not.toContain('按通知');
    expect(body).toContain('凭身份证到参保地医疗保险经办机构');
  });

  test('amounts: nothing is asked of whom government finance bears (B-41, B-47)', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber, { borneBy: 'governmentFinance', remitter: 'veteransAffairsBureau' });
    const { body } = await notice(caseNumber, 'amount-notice');
    expect(body).toContain('个人应缴部分2880.00元由政府财政承担，无须本人缴纳');
    expect(body).not.toContain('交至');
  });

  test('amounts: whoever has to apply for the subsidy is not told that there is nothing to do (B-45, B-51)', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber, { borneBy: 'governmentFinance' });
    const [toVeteran, toUnit] = [await notice(caseNumber, 'amount-notice'), await notice(caseNumber, 'amount-notice', 'liableUnit')];
    expect(toVeteran.body).toMatch(/个人应缴部分2880\.00元由你向.*申请补助，补助由政府财政承担。请于2026年\d+月\d+日前（含当日）/);
    expect(toVeteran.body).not.toContain('无须本人缴纳');
    expect(toUnit.body).toContain('请你单位不向本人收取');
    expect((await notice(caseNumber, 'subsidy-reminder')).body).toContain('至今尚未收到补助申请');
    await decided(cases, caseNumber, 'register-subsidy-application', {
      category: 'extremePoverty',
      agrees: true,
      appliedOn: '2026-03-02',
    });
    const again = await notice(caseNumber, 'amount-notice');
    expect(again.body).toContain('补助申请已经收到');
    expect(again.body).not.toContain('请于');
  });

  test('personal share: what is still to come', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    const { due } = (await cases.payments.totals(caseNumber)).personalShare;
    if (!due) throw new Error('no calculation');
    const amount = due.minus(due.times('0.25'));
    await cases.payments.record(caseNumber, {
      idempotencyKey: `p-${caseNumber}`,
      kind: 'personalShare',
      amount,
      paidOn: isoDate('2026-03-02'),
      reference: 'R',
    });
    const { body } = await notice(caseNumber, 'personal-share-reminder');
    expect(body).toContain('个人应缴部分为2880.00元，已收到2160.00元，尚有720.00元未收到');
  });

  test('refusal: stage, reasons with clauses, the right to be heard and until when', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    const { body } = await notice(caseNumber, 'refusal-intention');
    expect(body).toContain('经身份认定，拟作出不予办理的决定');
    expect(body).toContain(
      '1．退出现役日期为2019-01-21，不早于2019-01-21。依据：《部分退役士兵保险补缴办事流程图》【政策要点】适用对象“以政府安排工作方式退出现役的士兵”。',
    );
    expect(body).toContain('有权进行陈述和申辩。请于2026年3月12日前（含当日）');
  });

  test('refusal: the newest ground counts, and what became of the statement', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    await decided(cases, caseNumber, 'calculate-back-pay', { anythingPayable: false }, '没有可补缴的月份');
    expect((await notice(caseNumber, 'refusal-decision')).body).toContain('在告知的期限内，未收到陈述、申辩意见。');
    await cases.steps.begin(caseNumber, { elementId: 'hearing', elementInstanceKey: '2', name: '等待陈述、申辩' });
    await cases.statements.save(caseNumber, { receivedOn: isoDate('2026-03-05'), text: '有异议' });
    await decided(cases, caseNumber, 'review-statement', { decision: 'uphold', reason: '未提供新的证据' });
    const { body } = await notice(caseNumber, 'refusal-decision');
    expect(body).toContain('经补缴核定，决定不予办理');
    expect(body).toContain('2026年3月5日收到的陈述、申辩意见，经复核不予采纳。复核意见：未提供新的证据。');
  });

  test('refusal: never without a ground', async () => {
    const caseNumber = await startedCase(cases);
    await expect(notice(caseNumber, 'refusal-intention')).rejects.toThrow('no decision on record that refuses it');
  });

  test('lapse: why, and what was given back', async () => {
    const caseNumber = await startedCase(cases);
    const unpaid = await startedCase(cases);
    await fullCase(cases, unpaid);
    expect((await notice(caseNumber, 'lapse-notice')).body).toContain('因在告知的期限内未补正申请材料，终止办理');
    const { body } = await notice(unpaid, 'lapse-notice');
    expect(body).toContain('因个人应缴部分在告知的期限内未缴清，终止办理');
    expect(body).toContain('合计100.00元：\n\n1．2026年3月1日退还100.00元，退款凭证号TK-1。');
    expect((await notice(unpaid, 'lapse-notice', 'liableUnit')).body).toContain('退役士兵已经缴纳的100.00元已予退还。');
  });

  test.each(['held-money-order', 'held-money-reminder'])(
    '%s: what the unit has received, and until when it goes back (B-04)',
    async (letter) => {
      const caseNumber = await startedCase(cases);
      await fullCase(cases, caseNumber);
      const { title, body } = await notice(caseNumber, letter, 'placementUnit');
      expect(title).toContain('退还代收款项');
      expect(body).toMatch(/^某县机械厂：/);
      expect(body).toContain('100.00元');
      expect(body).toContain('2026年4月1日前（含当日）');
      expect(body).not.toContain(caseNumber);
    },
  );

  test('held money: the application has ended, or too much was paid', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    expect((await notice(caseNumber, 'held-money-order', 'placementUnit')).body).toContain('现已不再办理');
    const holdings = [{ holder: 'placementUnit', amount: '20.00' }];
    await decided(cases, caseNumber, 'list-held-money', { scope: 'surplus', holdings });
    const { body } = await notice(caseNumber, 'held-money-order', 'placementUnit');
    expect(body).toContain('超过应缴金额，超过的部分应当退还。');
    expect(body).toContain('将20.00元退还退役士兵本人');
    expect(body).not.toContain('无须再');
  });

  test('completion: what was entered (B-06, B-07)', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    const { body } = await notice(caseNumber, 'completion-notice');
    expect(body).toContain('1．基本养老保险：2026年3月1日入账，补缴2个月，金额1440.00元。');
  });

  test('completion: where only the medical one-off was due and was not gone through with (B-49), nothing was entered', async () => {
    const caseNumber = await startedCase(cases);
    await cases.ledgers.save(caseNumber, wideCalculation('veteran', 'placementUnit'));
    expect((await notice(caseNumber, 'completion-notice')).body).toContain('没有入账的款项。');
  });

  test('the medical procedure was not gone through (B-49): what is not due any more, and who gives back what', async () => {
    const caseNumber = await startedCase(cases);
    await fullCase(cases, caseNumber);
    const toVeteran = (await notice(caseNumber, 'medical-unhandled-notice')).body;
    expect(toVeteran).toContain('应缴金额核减7200.00元，其中单位部分4800.00元，个人部分2400.00元。养老保险补缴不受影响。');
    expect(toVeteran).toContain('本人未到场。依据：《部分退役士兵保险补缴办事流程图》');
    const toUnit = (await notice(caseNumber, 'medical-unhandled-notice', 'liableUnit')).body;
    expect(toUnit).toContain('凭本告知书和缴款凭证向该机构申请退回');
    expect(toUnit).not.toContain(caseNumber);
    expect(toUnit).not.toContain('未到场');
  });

  test('the medical procedure was not gone through (B-49): whoever has the money gives it back, also where another was to remit since', async () => {
    const caseNumber = await startedCase(cases);
    await decided(cases, caseNumber, 'calculate-back-pay', { payer: { remitter: 'placementUnit', personalShareBorneBy: 'veteran' } });
    const paid = { kind: 'personalShare' as const, amount: Money.of('2880.00'), paidOn: isoDate('2026-03-02') };
    await cases.payments.record(caseNumber, { ...paid, idempotencyKey: `m-${caseNumber}`, reference: 'R' });
    await cases.ledgers.save(caseNumber, wideCalculation('veteran', 'supervisingDepartment'));
    clock.advance(1000);
    await decided(cases, caseNumber, 'calculate-back-pay', {
      payer: { remitter: 'supervisingDepartment', personalShareBorneBy: 'veteran' },
    });
    await cases.orders.record(caseNumber, { idempotencyKey: `r-${caseNumber}`, remitter: 'supervisingDepartment' });
    const amounts = { unitShare: Money.of('4800.00'), personalShare: Money.of('2400.00'), total: Money.of('7200.00') };
    await decided(cases, caseNumber, 'handle-medical-payment', { decision: 'notHandled', cause: 'absent' }, '本人未到场');
    await decided(cases, caseNumber, 'drop-medical-payment', amounts);
    const remittance = { ...paid, kind: 'remittance' as const, amount: Money.of('8640.00') };
    await cases.payments.record(caseNumber, { ...remittance, idempotencyKey: `u-${caseNumber}`, reference: 'R' });
    await cases.ledgers.save(caseNumber, withoutMedical(wideCalculation('veteran', 'supervisingDepartment')).remaining);
    expect((await notice(caseNumber, 'medical-unhandled-notice')).body).toContain('由某县机械厂退还');
    expect((await notice(caseNumber, 'medical-unhandled-notice', 'liableUnit')).body).not.toContain('你单位代收');
  });
});

test('a notice is enqueued once for each recipient, however often the job comes', async () => {
  const caseNumber = await startedCase(cases);
  await fullCase(cases, caseNumber);
  const sender = processOf('veteran-back-pay');
  const recipients: RecipientKind[] = ['veteran', 'liableUnit', 'veteran'];
  const request = { sender, template: 'amount-notice', recipients, key: 'send:1', deadlines };
  const send = () => enqueueNoticesFor({ cases, clock: clock.now, parameters, templates, processOf: caseProcessOf }, caseNumber, request);
  const first = await send();
  expect(first.map(({ recipient, number }) => [recipient, number?.series])).toEqual([
    ['veteran', '某退军告'],
    ['liableUnit', '某退军告'],
  ]);
  expect(first.map(({ annex }) => annex?.rows.at(-1))).toEqual([['合计', '12个月', '', '', '5760.00', '2880.00', '8640.00'], undefined]);
  expect(await send()).toEqual(first);
  expect((await cases.progress.of(caseNumber))?.notices).toHaveLength(2);
});

describe('the copy of a letter in the progress of the case', () => {
  const letters = ['liableUnit', 'placementUnit', 'supervisingDepartment', 'submitter', 'veteran'] as const;

  test.each([
    ['veteran', '测**'],
    ['placementUnit', '测试人'],
  ] as const)('handed in by %s: names the veteran to a unit as its letter does, and to nobody else', async (submittedBy, toSubmitter) => {
    const caseNumber = await startedCase(cases, { submittedBy });
    for (const recipient of letters) {
      const letter = { template: 'amount-notice', title: '应缴金额告知书', body: '{{veteranName}}' };
      await cases.notices.enqueue(caseNumber, { key: recipient, recipient, ...letter });
    }
    const copies = (await cases.progress.of(caseNumber))?.notices ?? [];
    expect(Object.fromEntries(copies.map(({ recipient, body }) => [recipient, body]))).toEqual({
      liableUnit: '测试人',
      placementUnit: '测试人',
      supervisingDepartment: '测试人',
      submitter: toSubmitter,
      veteran: '测**',
    });
  });
});
