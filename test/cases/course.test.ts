import { describe, expect, test } from '#test';
import { IdempotencyConflict, type NewStep } from '../../src/cases/index.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { onDatabase } from './databases.ts';
import { calculation, messagesOf, startedCase } from './fixtures.ts';

let keys = 100;

function visit(elementId: string, changes: Partial<NewStep> = {}): NewStep {
  return { elementId, elementInstanceKey: String(++keys), name: `步骤${elementId}`, ...changes };
}

const reason = { requirement: 'B-08', clause: '以政府安排工作方式退出现役的士兵', finding: '退役方式为政府安排工作。' };

onDatabase('the course of a case', (use) => {
  const sent = (caseNumber: string) => messagesOf(use.cases, caseNumber);

  describe('steps', () => {
    test('are begun and finished once, whoever repeats it', async () => {
      const caseNumber = await startedCase(use.cases);
      const step = visit('accept-application', { dueAt: new Date('2026-04-01T00:00:00Z') });
      const [begun, again] = await Promise.all([1, 2].map(() => use.cases.steps.begin(caseNumber, step)));
      expect(begun).toEqual(again);
      const finished = await use.cases.steps.finish(caseNumber, step);
      expect(await use.cases.steps.finish(caseNumber, step)).toEqual(finished);
      expect(await use.cases.steps.of(caseNumber)).toEqual([finished]);
    });

    test('that were never begun on record can be finished', async () => {
      const caseNumber = await startedCase(use.cases);
      const step = await use.cases.steps.finish(caseNumber, visit('await-supplement'));
      expect(step.finishedAt).not.toBeNull();
    });

    test('that a boundary event cut off are shown as cut off', async () => {
      const caseNumber = await startedCase(use.cases);
      const wait = visit('await-personal-share');
      await use.cases.steps.begin(caseNumber, wait);
      await use.cases.steps.begin(caseNumber, visit('look-up-hardship'));
      await use.cases.steps.begin(caseNumber, visit('decide-overdue-payment', { interrupts: ['await-personal-share'] }));
      const progress = await use.cases.progress.of(caseNumber);
      expect(progress?.stepsInterrupted.map(({ elementId }) => elementId)).toEqual(['await-personal-share']);
      expect(progress?.stepsAwaited.map(({ elementId }) => elementId)).toEqual(['look-up-hardship', 'decide-overdue-payment']);
    });

    test('are all cut off by an event subprocess, but not the step that begins it', async () => {
      const caseNumber = await startedCase(use.cases);
      await use.cases.steps.begin(caseNumber, visit('determine-identity'));
      await use.cases.steps.begin(caseNumber, visit('refund-withdrawn-payments', { interrupts: 'all' }));
      const progress = await use.cases.progress.of(caseNumber);
      expect(progress?.stepsAwaited.map(({ elementId }) => elementId)).toEqual(['refund-withdrawn-payments']);
    });

    test('of an earlier visit end when the element is visited again', async () => {
      const caseNumber = await startedCase(use.cases);
      await use.cases.steps.begin(caseNumber, visit('await-personal-share'));
      await use.cases.steps.begin(caseNumber, visit('await-personal-share'));
      const progress = await use.cases.progress.of(caseNumber);
      expect([progress?.stepsAwaited.length, progress?.stepsInterrupted.length]).toEqual([1, 1]);
    });

    test('that are open when the case is closed are cut off; the closing step itself can still be finished', async () => {
      const caseNumber = await startedCase(use.cases);
      const closing = visit('close-lapsed-case');
      await use.cases.steps.begin(caseNumber, visit('await-supplement'));
      await use.cases.steps.begin(caseNumber, closing);
      await use.cases.files.close(caseNumber, 'lapsed', []);
      await use.cases.steps.finish(caseNumber, closing);
      const progress = await use.cases.progress.of(caseNumber);
      expect(progress?.stepsDone.map(({ elementId }) => elementId)).toEqual(['close-lapsed-case']);
      expect(progress?.stepsInterrupted.map(({ elementId }) => elementId)).toEqual(['await-supplement']);
    });
  });

  describe('supplements (B-25 to B-30)', () => {
    test('are taken while they are awaited, and wake the process', async () => {
      const caseNumber = await startedCase(use.cases);
      const early = use.cases.documents.add(caseNumber, ['idCard:original'], 'early');
      await expect(early).rejects.toMatchObject({ reason: 'notAwaitingSupplement' });
      await use.cases.steps.begin(caseNumber, visit('await-supplement'));
      const answer = await use.cases.documents.add(caseNumber, ['idCard:original', 'idCard:copy'], 's1');
      expect(answer.added).toEqual(['idCard:copy', 'idCard:original']);
      expect([...answer.documents].sort()).toEqual(['applicationForm:original', 'idCard:copy', 'idCard:original']);
      expect((await sent(caseNumber)).map(({ name, messageId }) => [name, messageId])).toEqual([
        ['materials-supplemented', `${caseNumber}:materials-supplemented:s1`],
      ]);
    });

    test('are taken once for a key, even after the wait is over', async () => {
      const caseNumber = await startedCase(use.cases);
      const wait = visit('await-supplement');
      await use.cases.steps.begin(caseNumber, wait);
      const first = await use.cases.documents.add(caseNumber, ['idCard:original'], 's2');
      await use.cases.steps.finish(caseNumber, wait);
      expect(await use.cases.documents.add(caseNumber, ['idCard:original'], 's2')).toEqual(first);
      await expect(use.cases.documents.add(caseNumber, ['idCard'], 's2')).rejects.toThrow(IdempotencyConflict);
      await expect(use.cases.documents.add(caseNumber, [], 's3')).rejects.toThrow(RangeError);
    });

    test('are refused once the case is closed', async () => {
      const caseNumber = await startedCase(use.cases);
      await use.cases.files.close(caseNumber, 'lapsed', []);
      await expect(use.cases.documents.add(caseNumber, ['idCard'])).rejects.toMatchObject({
        reason: 'closed',
        explanation: '该申请已经办结，不能再变更。',
      });
    });

    test('that are missing are shown while they are awaited', async () => {
      const caseNumber = await startedCase(use.cases);
      const missing = { code: 'idCard:original', name: '身份证', form: '查验原件并交复印件', requirement: 'B-28', clause: '' };
      const outcome = { documentsComplete: false, missingDocuments: [missing] };
      const record = { step: 'check-materials', inputs: {}, outcome, reasons: [], parameterVersions: [], decidedBy: 'rules' };
      await use.cases.decisions.record(caseNumber, record);
      expect(await use.cases.progress.of(caseNumber)).toMatchObject({ missingDocuments: [] });
      await use.cases.steps.begin(caseNumber, visit('await-supplement'));
      const { code, name, form } = missing;
      expect(await use.cases.progress.of(caseNumber)).toMatchObject({ missingDocuments: [{ code, name, form }] });
    });
  });

  describe('statements at a hearing', () => {
    const statement = { receivedOn: isoDate('2026-03-02'), text: '本人测试人，电话13800000000，对认定有异议。' };

    test('are taken during the hearing and are kept without name and numbers; the engine learns when one came', async () => {
      const caseNumber = await startedCase(use.cases);
      await expect(use.cases.statements.save(caseNumber, statement)).rejects.toMatchObject({ reason: 'notInHearing' });
      await use.cases.steps.begin(caseNumber, visit('hearing'));
      const saved = await use.cases.statements.save(caseNumber, statement, 'st-1');
      expect(saved.text).toBe('本人测**，电话*********00，对认定有异议。');
      expect(await use.cases.statements.save(caseNumber, statement, 'st-1')).toEqual(saved);
      const changed = { ...statement, text: '另一内容' };
      await expect(use.cases.statements.save(caseNumber, changed, 'st-1')).rejects.toThrow(IdempotencyConflict);
      const heard = (await use.cases.steps.of(caseNumber)).find(({ elementId }) => elementId === 'hearing');
      expect(heard).toMatchObject({ finishedAt: expect.any(Date), interruptedAt: null });
      await expect(use.cases.statements.save(caseNumber, changed, 'st-2')).rejects.toMatchObject({ reason: 'notInHearing' });
      const messages = await sent(caseNumber);
      expect(messages.map(({ name, variables }) => [name, variables])).toEqual([
        ['statement-received', { statement: { receivedOn: saved.receivedOn } }],
      ]);
      expect((await use.cases.files.get(caseNumber)).statement).toEqual(saved);
      await use.cases.files.close(caseNumber, 'refused', [reason]);
      await expect(use.cases.statements.save(caseNumber, statement)).rejects.toMatchObject({ reason: 'closed' });
    });
  });

  describe('decisions', () => {
    const decision = {
      step: 'assess-identity',
      name: '审核身份条件',
      inputs: { dischargeDate: '1992-12-01' },
      outcome: { eligible: true },
      outcomeText: '拟予认定',
      reasons: [reason],
      parameterVersions: ['x@2019-01-01'],
      decidedBy: 'rules',
    };

    test('are kept with inputs, outcome, reasons and parameter versions, once a visit', async () => {
      const caseNumber = await startedCase(use.cases);
      const [first] = await Promise.all([1, 2].map(() => use.cases.decisions.record(caseNumber, { ...decision, elementInstanceKey: '1' })));
      const later = await use.cases.decisions.record(caseNumber, { ...decision, elementInstanceKey: '1', outcome: 'other' });
      expect(later).toEqual(first);
      expect(later).toMatchObject({ ...decision, elementInstanceKey: '1' });
    });

    test('the latest of a step is that of the latest visit', async () => {
      const caseNumber = await startedCase(use.cases);
      expect(await use.cases.decisions.latest(caseNumber, 'assess-identity')).toBeNull();
      await use.cases.decisions.record(caseNumber, { ...decision, elementInstanceKey: '1' });
      await use.cases.decisions.record(caseNumber, { ...decision, elementInstanceKey: '2', outcome: { eligible: false } });
      expect(await use.cases.decisions.latest(caseNumber, 'assess-identity')).toMatchObject({ outcome: { eligible: false } });
    });

    test('tell the progress view who pays and which hardship is confirmed (B-40, B-44)', async () => {
      const caseNumber = await startedCase(use.cases);
      const record = (step: string, parts: object) =>
        use.cases.decisions.record(caseNumber, { ...decision, step, elementInstanceKey: String(++keys), ...parts });
      expect(await use.cases.progress.of(caseNumber)).toMatchObject({ hardship: null, payer: null });
      await record('look-up-hardship', { outcome: { hardship: 'extremePoverty' } });
      await record('confirm-hardship', { outcome: { decision: 'deny', reason: '不符合' } });
      expect(await use.cases.progress.of(caseNumber)).toMatchObject({ hardship: 'none' });
      await record('look-up-hardship', { outcome: { hardship: 'extremePoverty' } });
      const payer = { branch: 'able', explanation: '责任单位有缴费能力', remitter: 'placementUnit', personalShareBorneBy: 'veteran' };
      await record('calculate-back-pay', { outcome: { payer } });
      expect(await use.cases.progress.of(caseNumber)).toMatchObject({
        hardship: 'extremePoverty',
        payer: { ...payer, remitterName: '原安置单位', personalShareBorneByName: '退役士兵本人' },
      });
    });
  });

  describe('the end', () => {
    test('of a case whose withdrawal was taken is that: what was about to refuse it has to wait for the engine', async () => {
      const caseNumber = await startedCase(use.cases);
      await use.cases.withdrawals.request(caseNumber);
      await expect(use.cases.files.close(caseNumber, 'refused', [reason])).rejects.toThrow('ends as withdrawn');
      expect(await use.cases.files.close(caseNumber, 'withdrawn', [])).toEqual({ outcome: 'withdrawn' });
    });

    test('comes once: a second outcome changes nothing, and is noted', async () => {
      const caseNumber = await startedCase(use.cases);
      expect(await use.cases.files.close(caseNumber, 'refused', [reason])).toEqual({ outcome: 'refused' });
      expect(await use.cases.files.close(caseNumber, 'refused', [reason])).toEqual({ outcome: 'refused' });
      expect(await use.cases.files.close(caseNumber, 'withdrawn', [])).toEqual({ outcome: 'refused' });
      expect(await use.cases.files.get(caseNumber)).toMatchObject({ state: 'closed', outcome: 'refused', outcomeReasons: [reason] });
      const actions = (await use.cases.audit.of(caseNumber)).map(({ action }) => action);
      expect(actions).toEqual(['case-created', 'case-started', 'case-closed', 'second-outcome-ignored']);
    });

    test('stops withdrawal', async () => {
      const caseNumber = await startedCase(use.cases);
      await use.cases.files.close(caseNumber, 'completed', []);
      await expect(use.cases.withdrawals.request(caseNumber)).rejects.toMatchObject({ reason: 'closed' });
    });
  });

  test('the progress view shows everything in Chinese and nothing personal', async () => {
    const caseNumber = await startedCase(use.cases);
    await use.cases.ledgers.save(caseNumber, calculation());
    const notice = { key: 'n', template: 'amount-notice', recipient: 'veteran' as const };
    await use.cases.notices.enqueue(caseNumber, { ...notice, title: '告知书', body: '{{veteranName}}同志：' });
    const progress = await use.cases.progress.of(caseNumber);
    const { application } = await use.cases.files.get(caseNumber);
    const { name, idNumber, phone, address } = application.applicant;
    for (const secret of [name, idNumber, phone, address ?? '']) expect(JSON.stringify(progress)).not.toContain(secret);
    expect(progress).toMatchObject({
      caseNumber,
      processName: '部分退役士兵保险补缴',
      stateName: '办理中',
      outcomeName: null,
      submittedByName: '退役士兵本人',
      applicant: { name: '测**', idNumber: `51${'*'.repeat(14)}${idNumber.slice(-2)}` },
      calculation: { serviceMonths: 48, backPayMonths: 2, total: '1440.00', pension: { personalTotal: '480.00' } },
      notices: [{ recipientName: '退役士兵本人', title: '告知书', body: '测**同志：', deliveredAt: null }],
    });
    expect(progress?.ledger).toHaveLength(3);
    expect(progress?.ledger[1]).toEqual({
      insurance: 'pension',
      insuranceName: '基本养老保险',
      sequence: 2,
      month: '1995-02',
      treatment: 'backPay',
      treatmentName: '补缴',
      base: '3000.00',
      unitRate: '0.16',
      personalRate: '0.08',
      unitShare: '480.00',
      personalShare: '240.00',
      remitter: 'placementUnit',
      remitterName: '原安置单位',
      personalShareBorneBy: 'veteran',
      personalShareBorneByName: '退役士兵本人',
      requirement: 'B-12',
      parameterVersions: ['pensionUnitRate@2019-05-01'],
    });
  });

  test('is counted by state for the metrics', async () => {
    const before = await use.cases.counts();
    const caseNumber = await startedCase(use.cases);
    const notice = { key: 'n', template: 't', recipient: 'veteran' as const, title: 'a', body: 'b' };
    await use.cases.notices.enqueue(caseNumber, notice);
    const after = await use.cases.counts();
    expect(after.cases.inProgress).toBe(before.cases.inProgress + 1);
    expect(after.pendingNotices).toBe(before.pendingNotices + 1);
    await use.cases.ping();
  });
});
