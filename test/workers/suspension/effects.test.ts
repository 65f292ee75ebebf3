/** What is done to the relation, and that a job delivered twice does it once (S-01, S-07, S-08, S-15, S-17). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../../src/policy/dates.ts';
import { Money } from '../../../src/policy/money.ts';
import { month } from '../../../src/policy/months.ts';
import assessResumption from '../../../workers/suspension/assess-resumption.ts';
import clearArrears from '../../../workers/suspension/clear-arrears.ts';
import creditInterest from '../../../workers/suspension/credit-interest.ts';
import recordArrearsDeletion from '../../../workers/suspension/record-arrears-deletion.ts';
import resumeRelation from '../../../workers/suspension/resume-relation.ts';
import suspendRelation from '../../../workers/suspension/suspend-relation.ts';
import transferRelation from '../../../workers/suspension/transfer-relation.ts';
import beginStep from '../../../workers/shared/begin-step.ts';
import { ratesPublishedFor, yearsToCome } from '../../policy/parameter-files.ts';
import { participantNamed } from '../../registries/simulated.ts';
import { bureau, type Bureau } from './bureau.ts';

let at: Bureau;
beforeAll(async () => {
  at = await bureau();
});
afterAll(() => at.at.stop());

const day = 24 * 60 * 60 * 1000;
const relationOf = (name: string) => at.at.agencies.registries.pensionRelations.relation({ idNumber: participantNamed(name).idNumber });
const interestOf = async (name: string) => (await relationOf(name)).account.interest.toString();
/** 2 January, so many years after the one in which this runs. */
const newYear = (years: number) => at.at.clock.advance(Date.UTC(new Date().getUTCFullYear() + years, 0, 2) - at.at.clock.now().getTime());
const kinds = async () => (await at.at.agencies.state()).relationOrders.map(({ kind }) => kind);

async function reviewed(...of: Parameters<Bureau['caseOf']>): Promise<string> {
  const caseNumber = await at.caseOf(...of);
  await at.toReview(caseNumber);
  return caseNumber;
}

/** The clock of the case file is moved to the day on which the register seals. */
async function sealed(...of: Parameters<Bureau['caseOf']>): Promise<string> {
  const caseNumber = await reviewed(...of);
  await at.run(suspendRelation, caseNumber);
  await at.run(suspendRelation, caseNumber);
  at.at.clock.advance(Math.max(0, Date.now() - at.at.clock.now().getTime()));
  return caseNumber;
}

describe('S-01 the seal', () => {
  test('is set once; from then on no withdrawal is taken', async () => {
    const before = (await kinds()).length;
    const caseNumber = await sealed('测试断一');
    expect(await relationOf('测试断一')).toMatchObject({ status: 'suspended', deemedMonths: 0, suspension: { from: '2026-09' } });
    expect((await kinds()).length - before).toBe(1);
    await expect(at.at.cases.withdrawals.request(caseNumber)).rejects.toThrow();
  });

  test('is not set after a withdrawal: the job fails until it is cut off', async () => {
    const caseNumber = await reviewed('测试断五');
    await at.at.cases.withdrawals.request(caseNumber);
    await expect(at.run(suspendRelation, caseNumber)).rejects.toThrow('the applicant has withdrawn');
    await expect(at.run(transferRelation, await withdrawn('测试断九'))).rejects.toThrow('the applicant has withdrawn');
    expect((await relationOf('测试断五')).status).toBe('active');
  });
});

async function withdrawn(name: string): Promise<string> {
  const caseNumber = await reviewed(name);
  await at.at.cases.withdrawals.request(caseNumber);
  return caseNumber;
}

describe('S-17 interest', () => {
  test('is credited once a year, whatever is delivered twice, also when the answer was lost', async () => {
    const caseNumber = await sealed('测试断五');
    const visit = (number: number) => at.run(creditInterest, caseNumber, {}, { visit: number });
    await visit(1);
    expect(await interestOf('测试断五')).toBe('1581.59');

    // The year of the sealing is the register's; the next is over, but its rate has not been published.
    newYear(2);
    await visit(11);
    expect(await interestOf('测试断五')).toBe('1581.59');
    at.at.uses(ratesPublishedFor(yearsToCome));
    await at.at.agencies.post('/faults', { path: '/pension-relations/interest-credits', times: 1, loseAnswer: true });
    await expect(visit(2)).rejects.toThrow();
    await visit(2);
    await visit(2);
    expect(await interestOf('测试断五')).toBe('1844.26');
    // Another visit in the same year has nothing to credit.
    await visit(3);
    expect(await interestOf('测试断五')).toBe('1844.26');

    newYear(4);
    await visit(4);
    // 10288.42 at 2.62%, and 10557.98 at 2.62%
    expect(await interestOf('测试断五')).toBe('2390.44');
  });

  test('none is credited where the suspension is over: the case is told so', async () => {
    const caseNumber = await sealed('测试断二');
    const element = { id: 'await-resumption' };
    await at.run(beginStep, caseNumber, {}, element);
    await at.at.agencies.registries.pensionRelations.resume({
      idempotencyKey: 'another case',
      caseNumber: 'BJ2026-00000-00000',
      idNumber: participantNamed('测试断二').idNumber,
      place: '示例区',
      from: month('2026-11'),
    });
    at.at.clock.advance(366 * day);
    await at.run(creditInterest, caseNumber);
    await at.run(creditInterest, caseNumber);
    expect(await interestOf('测试断二')).toBe('7848.62');
    const messages = (await at.at.cases.messages.pending(50)).filter(
      ({ name, correlationKey }) => name === 'contributions-resumed' && correlationKey === caseNumber,
    );
    expect(messages).toHaveLength(1);
  });

  test('a case that does not wait any more needs not be told', async () => {
    const caseNumber = await sealed('测试断七');
    await at.at.agencies.post('/pension-relations/reset', { idNumber: participantNamed('测试断七').idNumber });
    await expect(at.run(creditInterest, caseNumber)).resolves.toEqual({});
  });
});

describe('S-07 what was owed', () => {
  const pay = (caseNumber: string, key: string, amount: string, paidOn: string) =>
    at.at.cases.payments.record(caseNumber, {
      idempotencyKey: key,
      kind: 'personalShare',
      amount: Money.of(amount),
      paidOn: isoDate(paidOn),
      reference: key,
    });

  test('is cleared with the assessed amount, once, although more money arrives in between', async () => {
    const caseNumber = await reviewed('测试断十');
    await pay(caseNumber, 'first', '1620.80', '2026-03-12');
    await at.at.agencies.post('/faults', { path: '/pension-relations/arrears-clearances', times: 1, loseAnswer: true });
    await expect(at.run(clearArrears, caseNumber)).rejects.toThrow();
    await pay(caseNumber, 'second', '10.00', '2026-03-15');
    await at.run(clearArrears, caseNumber);
    expect((await relationOf('测试断十')).arrears.amount.isZero()).toBe(true);
    expect(await at.at.cases.decisions.latest(caseNumber, 'clear-arrears')).toMatchObject({
      outcome: { amount: '1620.80', paidOn: '2026-03-12' },
      parameterVersions: ['individualAccountRate@2006-01-01'],
    });
  });

  test('is not cleared without a payment', async () => {
    await expect(at.run(clearArrears, await reviewed('测试断三'))).rejects.toThrow('no payment of what was owed');
  });

  test('S-08 deleted: nothing is due any more, and the register deletes it with the transfer', async () => {
    const caseNumber = await reviewed('测试断三');
    await pay(caseNumber, 'part', '500.00', '2026-09-12');
    await at.run(recordArrearsDeletion, caseNumber);
    const { due, surplus } = (await at.at.cases.payments.totals(caseNumber)).personalShare;
    expect([due?.toString(), surplus.toString()]).toEqual(['0.00', '500.00']);
    await at.run(transferRelation, caseNumber);
    await at.run(transferRelation, caseNumber);
    expect(await relationOf('测试断三')).toMatchObject({ status: 'transferredOut', place: '示例二区', arrears: { months: [] } });
  });
});

describe('S-15 the resumption', () => {
  test('of a relation that is in its months of imprisonment counts none of them; delivered twice it resumes once', async () => {
    const caseNumber = await sealed('测试断十三');
    const { relationNow, resumption } = await at.run(assessResumption, caseNumber, { resumedOn: '2026-10-09' });
    expect({ relationNow, resumption }).toMatchObject({ relationNow: 'suspended', resumption: { possible: true, countedMonths: '0个月' } });
    await at.run(resumeRelation, caseNumber);
    await at.run(resumeRelation, caseNumber);
    expect(await relationOf('测试断十三')).toMatchObject({ status: 'active', servedSentences: [{ from: '2021-03', to: '2026-09' }] });
    expect(await at.run(assessResumption, caseNumber, { resumedOn: '2026-10-09' }, { visit: 2 })).toMatchObject({ relationNow: 'active' });
  });

  test('finds that another case was faster, while the clerk had the task', async () => {
    const caseNumber = await sealed('测试断四', {
      suspensionReason: 'other',
      otherReason: '暂停缴费',
      transferTo: undefined,
      arrearsDeletionRequested: false,
    });
    await at.run(assessResumption, caseNumber, { resumedOn: '2026-11-20' });
    const { idNumber } = participantNamed('测试断四');
    const order = { idempotencyKey: 'faster', caseNumber: 'BJ2026-00000-00000', idNumber, place: '示例区', from: month('2026-11') };
    await at.at.agencies.registries.pensionRelations.resume(order);
    await expect(at.run(resumeRelation, caseNumber)).resolves.toEqual({});
  });

  test('by another case, which has collected the months since the release: they are added', async () => {
    const caseNumber = await sealed('测试断十三');
    const other = { caseNumber: 'BJ2026-00000-00000', idNumber: participantNamed('测试断十三').idNumber };
    const { pensionRelations } = at.at.agencies.registries;
    const paid = { base: Money.of('4188.00'), amount: Money.of('837.60'), accountAmount: Money.of('335.04') };
    await pensionRelations.postContributions({
      ...other,
      idempotencyKey: 'collected',
      months: [
        { month: month('2026-09'), ...paid },
        { month: month('2026-10'), ...paid },
      ],
    });
    await pensionRelations.resume({ ...other, idempotencyKey: 'resumed', place: '示例区', from: month('2026-09') });
    expect(await at.run(assessResumption, caseNumber, { resumedOn: '2026-11-25' })).toMatchObject({
      relationNow: 'active',
      resumption: { actualMonthsBefore: '214个月（17年10个月）', actualMonthsAfter: '2个月', creditedActualMonths: '216个月（18年）' },
    });
  });

  test.each(['测试断五', '测试断六', '测试断七'])('S-14 %s was not in prison: no end of a sentence is taken', async (name) => {
    const caseNumber = await sealed(name);
    await at.run(assessResumption, caseNumber, { resumedOn: '2026-11-20' });
    await expect(at.decide(caseNumber, 'confirm-resumption', { decision: 'confirm', endedOn: '2026-10-15' })).rejects.toThrow(
      'endedOn: leave it out',
    );
    await expect(at.decide(caseNumber, 'confirm-resumption', { decision: 'confirm', endedOn: '' })).resolves.toBeDefined();
  });

  test('is not confirmed in the month in which the suspension begins', async () => {
    const caseNumber = await sealed('测试断六');
    const { resumption } = await at.run(assessResumption, caseNumber, { resumedOn: '2026-09-30' });
    expect(resumption).toMatchObject({ possible: false, options: [{ value: 'reject' }] });
    await expect(at.decide(caseNumber, 'confirm-resumption', { decision: 'confirm' })).rejects.toThrow('choose "reject"');
    await expect(at.decide(caseNumber, 'confirm-resumption', { decision: 'reject', reason: '日期有误' })).resolves.toBeDefined();
  });
});
