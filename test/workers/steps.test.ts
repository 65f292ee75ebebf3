import { afterAll, beforeAll, describe, expect, test } from '#test';
import { placeOf } from '../../src/policy/source-places.ts';
import { dateInChina } from '../../src/clock.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { dateText } from '../../src/policy/wording.ts';
import { addWorkingDays } from '../../src/policy/working-days.ts';
import { Money } from '../../src/policy/money.ts';
import beginStep from '../../workers/shared/begin-step.ts';
import finishStep from '../../workers/shared/finish-step.ts';
import recordDecision from '../../workers/shared/record-decision.ts';
import { shippedParameters } from '../policy/parameter-files.ts';
import { payers } from './payers.ts';
import { toCalculation, toIdentity } from './paths.ts';
import { world, type World } from './world.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.stop());

const deadlines = { supplement: 'P30D', personalShare: 'P30D', remittance: 'P1M', hearing: 'P10D', clerkTask: 'P5D' };
const day = 24 * 60 * 60 * 1000;

describe('begin-step', () => {
  test('notes what the case waits for, under its name in the diagram and with its term', async () => {
    const caseNumber = await at.caseOf('测试甲一');
    const before = at.clock.now().getTime();
    await at.run(beginStep, caseNumber, { deadlines }, { id: 'await-supplement', process: 'supplement-materials' });
    await at.run(beginStep, caseNumber, { deadlines: { ...deadlines, clerkTask: 'P7D' } }, { id: 'accept-application' });
    const [supplement, acceptance] = await at.cases.steps.of(caseNumber);
    expect(supplement).toMatchObject({ elementId: 'await-supplement', name: '等待补正', finishedAt: null });
    expect((supplement?.dueAt?.getTime() ?? 0) - before).toBeLessThan(30 * day + 1000);
    expect((supplement?.dueAt?.getTime() ?? 0) - before).toBeGreaterThan(30 * day - 1000);
    expect(acceptance).toMatchObject({ name: '受理审核', groups: ['veterans-window'] });
    expect(dateInChina(acceptance?.dueAt ?? new Date(0))).toBe(dateInChina(new Date(before + 7 * day)));
  });

  test('delivered twice is one step, and finish-step ends it', async () => {
    const caseNumber = await at.caseOf('测试甲二');
    const element = { id: 'await-remittance' };
    for (const worker of [beginStep, beginStep, finishStep, finishStep]) {
      expect(await at.run(worker, caseNumber, { deadlines }, element)).toEqual({});
    }
    expect(await at.cases.steps.of(caseNumber)).toEqual([expect.objectContaining({ finishedAt: expect.any(Date) })]);
  });

  test('tells the timers of the step how long a term in working days is, counted from its beginning', async () => {
    const caseNumber = await at.caseOf('测试乙一');
    // The clock of these tests begins in 2026: the days that nobody works are known.
    const today = dateInChina(at.clock.now());
    const due = addWorkingDays(today, 45, shippedParameters());
    const output = await at.run(beginStep, caseNumber, { deadlines: { ...deadlines, remittance: '45WD' } }, { id: 'await-remittance' });
    const [step] = await at.cases.steps.of(caseNumber);
    expect(dateInChina(step?.dueAt ?? new Date(0))).toBe(due);
    const days = (Date.parse(due) - Date.parse(today)) / day;
    expect(output).toEqual({ deadlines: { ...deadlines, remittance: `P${days}D` } });
  });

  test('shows the clerk what a supplement brought, and the other cases of the person; not who only waits', async () => {
    const earlier = await at.caseOf('测试乙二');
    await at.cases.files.close(earlier, 'refused', []);
    const caseNumber = await at.caseOf('测试乙二');
    await at.cases.steps.begin(caseNumber, { elementId: 'await-supplement', elementInstanceKey: '1', name: '等待补正' });
    await at.cases.documents.add(caseNumber, ['idCard:copy']);
    const today = dateText(dateInChina(at.clock.now()));
    expect(await at.run(beginStep, caseNumber, {}, { id: 'accept-application' })).toEqual({
      caseHistory: {
        supplements: [{ receivedOn: today, documents: '居民身份证（复印件）' }],
        otherCases: [{ caseNumber: earlier, processName: '部分退役士兵保险补缴', receivedOn: today, state: `${today}办结（不予办理）` }],
        decisions: [],
        returned: null,
        nameDoubt: null,
        casePage: `https://shebao.example.cn/work/cases/${caseNumber}`,
      },
    });
    expect(await at.run(beginStep, caseNumber, { deadlines }, { id: 'await-remittance' })).toEqual({});
  });

  test('a term that is not among the variables is named', async () => {
    const caseNumber = await at.caseOf('测试甲三');
    await expect(at.run(beginStep, caseNumber, {}, { id: 'await-remittance' })).rejects.toThrow(/no term remittance/);
    await expect(at.run(beginStep, caseNumber, { deadlines: {} }, { id: 'accept-application' })).rejects.toThrow(/no term clerkTask/);
  });

  test('a process that nobody knows is named', async () => {
    const caseNumber = await at.caseOf('测试甲四');
    await expect(at.run(beginStep, caseNumber, {}, { id: 'x', process: 'other' })).rejects.toThrow(/do not know the process other/);
  });

  test('decide-overdue-payment cuts off the wait and shows how far the payment has come', async () => {
    const caseNumber = await at.caseOf('测试甲六');
    await toCalculation(at, caseNumber, payers.noUnit);
    const paidOn = isoDate('2026-03-03');
    await at.cases.payments.record(caseNumber, {
      idempotencyKey: 'a',
      kind: 'personalShare',
      amount: Money.of('1.00'),
      paidOn,
      reference: '流水',
    });
    await at.run(beginStep, caseNumber, { deadlines }, { id: 'await-personal-share' });
    await at.cases.steps.begin(caseNumber, { elementId: 'remind-personal-share', elementInstanceKey: '1', name: '催缴' });
    at.clock.advance(30 * day);
    const { paymentStatus } = (await at.run(beginStep, caseNumber, { deadlines }, { id: 'decide-overdue-payment' })) as {
      paymentStatus: Record<string, unknown>;
    };
    const due = (await at.cases.payments.totals(caseNumber)).personalShare;
    expect(paymentStatus).toEqual({
      requestedOn: '2026-03-02',
      dueOn: '2026-04-01',
      amountDue: due.due?.toString(),
      amountReceived: '1.00',
      amountOutstanding: due.outstanding.toString(),
      reminders: 1,
      extensions: 0,
    });
    const steps = await at.cases.steps.of(caseNumber);
    expect(steps.find(({ elementId }) => elementId === 'await-personal-share')?.interruptedAt).toEqual(expect.any(Date));
  });

  test('review-statement shows the refusal that the applicant answers, and what they say', async () => {
    const caseNumber = await at.caseOf('测试甲十');
    await toIdentity(at, caseNumber);
    const answer = { determineIdentity: { decision: 'refuse', reason: '退役时间不符' } };
    await at.run(recordDecision, caseNumber, answer, { id: 'determine-identity' });
    await at.cases.steps.begin(caseNumber, { elementId: 'hearing', elementInstanceKey: '1', name: '陈述申辩' });
    await at.cases.statements.save(caseNumber, { receivedOn: '2026-03-05' as never, text: '退役命令日期有误。' });
    const { refusal, statement } = (await at.run(beginStep, caseNumber, {}, { id: 'review-statement' })) as {
      statement: object;
      refusal: { reasons: { place: string }[] };
    };
    expect(statement).toEqual({ receivedOn: '2026-03-05', text: '退役命令日期有误。' });
    expect(refusal).toMatchObject({ stageLabel: '身份认定', reason: '退役时间不符' });
    expect(refusal.reasons.map(({ place }) => place)).toEqual(expect.arrayContaining(['B-08', 'B-32'].map(placeOf)));
  });

  test('a refusal because nothing is payable names its stage', async () => {
    const caseNumber = await at.caseOf('测试乙四');
    await toCalculation(at, caseNumber, payers.ableUnit);
    expect(await at.run(beginStep, caseNumber, {}, { id: 'review-statement' })).toMatchObject({
      refusal: { stageLabel: '补缴核定', reason: '' },
    });
  });
});

test('while a supplement is awaited the clock of the office stands still: the task goes on with what was left of its term', async () => {
  const own = await world();
  const caseNumber = await own.caseOf('测试乙五');
  const terms = { deadlines: { ...deadlines, clerkTask: 'P5D' } };
  const visits = [1, 2, 3, 4, 5].map((visit) => ({ id: 'accept-application', visit }));
  const [first, afterSupplement, afterReturn, anew, again] = visits;
  const supplement = { id: 'await-supplement', process: 'supplement-materials' };
  const begun = own.clock.now().getTime();
  const seen = async () => {
    const { clockStoppedSince, stepsAwaited } = (await own.cases.progress.of(caseNumber)) ?? {};
    const days = (instant?: string | null) => instant && Math.round((Date.parse(instant) - begun) / day);
    return { stoppedOn: days(clockStoppedSince), dueOn: days(stepsAwaited?.[0]?.dueAt) };
  };
  await own.run(beginStep, caseNumber, terms, first);
  own.clock.advance(2 * day);
  await own.run(finishStep, caseNumber, {}, first);
  await own.run(beginStep, caseNumber, terms, supplement);
  expect(await seen()).toEqual({ stoppedOn: 2, dueOn: 32 });
  own.clock.advance(10 * day);
  await own.run(finishStep, caseNumber, {}, supplement);

  // Three days but some milliseconds: so the engine is told, and so everybody reads it.
  expect(await own.run(beginStep, caseNumber, terms, afterSupplement)).toMatchObject({ deadlines: { clerkTask: 'PT259199S' } });
  expect(await seen()).toEqual({ stoppedOn: null, dueOn: 15 });
  own.clock.advance(4 * day);
  const visit = { step: 'accept-application', elementInstanceKey: 'accept-application 2', instanceKey: `instance of ${caseNumber}` };
  await own.cases.returnedTasks.note(caseNumber, { ...visit, person: undefined, reason: 'nobody' });
  expect(await own.run(beginStep, caseNumber, terms, afterReturn)).toMatchObject({ deadlines: { clerkTask: '-PT86401S' } });
  expect((await seen()).dueOn).toBe(15);

  // Who comes back for another cause has the whole term, here in working days: from the 18th, a Wednesday, to the 27th.
  const worked = { deadlines: { ...deadlines, clerkTask: '7WD' } };
  await own.run(finishStep, caseNumber, {}, afterReturn);
  expect(await own.run(beginStep, caseNumber, worked, anew)).toMatchObject({ deadlines: { clerkTask: 'P9D' } });
  expect((await seen()).dueOn).toBe(25);
  own.clock.advance(2 * day);
  await own.run(finishStep, caseNumber, {}, anew);
  await own.run(beginStep, caseNumber, terms, { ...supplement, visit: 2 });
  // Five are left; from 4 to 6 April nobody works (清明节).
  own.clock.advance(12 * day);
  await own.run(finishStep, caseNumber, {}, { ...supplement, visit: 2 });
  await own.run(beginStep, caseNumber, worked, again);
  expect((await seen()).dueOn).toBe(38);
  await own.stop();
});
