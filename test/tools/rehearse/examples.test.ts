/**
 * Examples, handled on the real case file and agencies, decided again by edited parameters and tables. Not all of them: that
 * each goes as its file says, and comes to the same when rehearsed, is held where each is played on the engine.
 */
import { beforeAll, describe, expect, test } from '#test';
import { Temporal } from 'temporal-polyfill';
import { dateInChina } from '../../../src/clock.ts';
import type { Decision } from '../../../src/cases/index.ts';
import { isoDate } from '../../../src/policy/dates.ts';
import { Money } from '../../../src/policy/money.ts';
import { interestDue } from '../../../src/processes/suspension/rules/index.ts';
import { dueDates } from '../../../tools/rehearse/due-dates.ts';
import { caseProcessOf } from '../../../src/processes/index.ts';
import type { CaseResult } from '../../../tools/rehearse/compare.ts';
import { replay } from '../../../tools/rehearse/replay.ts';
import { prepareRehearsal } from '../../../tools/rehearse/rehearse.ts';
import { diagramSteps } from '../../../tools/rehearse/diagrams.ts';
import type { CaseHistory } from '../../../tools/rehearse/history.ts';
import { caseReport } from '../../../tools/rehearse/report.ts';
import { edited, exampleNamed, handled, rehearsed, shipped } from './rehearsals.ts';

/** Of each process a few, which between them have every field and every outside effect that the rules of any example decide. */
const chosen = [
  // A unit that pays, with months of the wage that is changed; hardship and the state's money; a hearing and a refusal; no level.
  ...['01', '05', '10', '52'],
  // Materials supplemented and service deemed insured; a refusal.
  ...['12', '13'],
  // Paid in one sum; ten years reached, with nothing to pay; a transfer that is sent back; the applicant's death and heirs.
  ...['21', '25', '27', '57'],
  // A death with arrears; a refusal.
  ...['31', '33'],
  // Interest and resumption; arrears paid in full; in part, the rest deleted on request.
  ...['41', '42', '45'],
].map(exampleNamed);

let histories: CaseHistory[];
beforeAll(async () => {
  const all = await handled(chosen);
  expect(all.filter((history) => 'cannot' in history)).toEqual([]);
  histories = all as CaseHistory[];
});

const pension = 'parameters/pension.json';
const suspensionParameters = 'parameters/suspension.json';
const namesOf = (results: readonly { name: string }[]) => results.map(({ name }) => name.slice(0, 2));

describe('handled along the diagrams', () => {
  test('every example ends as its file says', () => {
    const expected = chosen.map(({ file, expect: { outcome } }) => [file, outcome]);
    expect(histories.map(({ name, file }) => [name, file.outcome])).toEqual(expected);
  });

  test('every example decides the amounts that its file says', () => {
    const payable = chosen.filter(({ expect: { total } }) => total !== undefined);
    expect(payable.length).toBeGreaterThan(3);
    for (const {
      file,
      expect: { total },
    } of payable) {
      expect([file, histories.find(({ name }) => name === file)?.file.calculation?.total.toString()]).toEqual([file, total]);
    }
  });
});

describe('what has not changed', () => {
  test('the same files come to what the case file recorded, for every one', async () => {
    const { results, changed } = await rehearsed(histories, shipped);
    expect(results).toHaveLength(histories.length);
    expect(changed).toEqual([]);
  });

  test('the terms come to the due days that the case file recorded', async () => {
    const { base, project } = await prepareRehearsal(shipped, shipped);
    let terms = 0;
    for (const history of histories) {
      const steps = diagramSteps(project).get(history.file.process);
      if (!steps) throw new Error(history.file.process);
      const due = dueDates(history, await replay(history, steps, base), base.parameters);
      const recorded = history.steps.flatMap(({ dueAt, elementId }) => (dueAt ? [[elementId, { dueOn: dateInChina(dueAt) }]] : []));
      expect(due.map(({ step, outcome }) => [step, outcome])).toEqual(recorded);
      terms += due.length;
    }
    expect(terms).toBeGreaterThan(15);
  });

  test('a task that the case comes back to after a supplement has what was left of its term', async () => {
    const { base, project } = await prepareRehearsal(shipped, shipped);
    const [history] = histories;
    const steps = history && diagramSteps(project).get(history.file.process);
    if (!steps) throw new Error('no example');
    const day = (count: number) => new Date(Date.parse('2026-03-02T01:00:00Z') + count * 86_400_000);
    const visit = (elementId: string, from: number, to: number, due: number) => ({
      ...{ elementId, elementInstanceKey: String(from), name: elementId, groups: elementId === 'await-supplement' ? null : ['window'] },
      ...{ startedAt: day(from), finishedAt: day(to), dueAt: day(due), interruptedAt: null },
    });
    const visits = [visit('accept-application', 0, 2, 5), visit('await-supplement', 2, 20, 32), visit('accept-application', 20, 21, 23)];
    const due = dueDates({ ...history, steps: visits }, await replay(history, steps, base), base.parameters);
    expect(due.map(({ outcome }) => outcome)).toEqual(['2026-03-07', '2026-04-03', '2026-03-25'].map((dueOn) => ({ dueOn })));
  });

  test('a value that comes into force after all decisions changes nothing', async () => {
    const later = '{"value": "4188.00", "validFrom": "2026-01-01"';
    const entry = '{"value": "9000.00", "validFrom": "2099-01-01", "citation": "示例", "note": "", "example": true}';
    const text = shipped.get(pension) ?? '';
    const end = text.indexOf('}', text.indexOf(later));
    const head = new Map(shipped).set(pension, `${text.slice(0, end + 1)},\n${entry}${text.slice(end + 1)}`);
    expect((await rehearsed(histories, head)).changed).toEqual([]);
  });
});

describe('parameters', () => {
  test('the average wage of a year changes exactly the cases with months of it, by the exact amount', async () => {
    const head = edited(pension, '{"value": "2986.00", "validFrom": "2019-01-01"', '{"value": "3086.07", "validFrom": "2019-01-01"');
    const { changed, totals } = await rehearsed(histories, head);
    const expected = histories.flatMap(({ name, file }) => {
      const rows = (file.calculation?.ledger ?? []).filter(
        ({ base, parameterVersions }) => base !== null && parameterVersions.includes('averageMonthlyWage@2019-01-01'),
      );
      // The base is 60% of the wage.
      const share = (wage: string, rate: string | null) =>
        Money.of(wage)
          .times('0.60')
          .times(rate ?? '0');
      const more = rows.flatMap(({ unitRate, personalRate }) =>
        [unitRate, personalRate].map((rate) => share('3086.07', rate).minus(share('2986.00', rate))),
      );
      return rows.length === 0 ? [] : [{ name, moneyDifference: `+${Money.sum(more)}` }];
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(changed.map(({ name, moneyDifference }) => ({ name, moneyDifference }))).toEqual(expected);
    const sum = Money.sum(expected.map(({ moneyDifference }) => Money.of(moneyDifference.slice(1))));
    expect(totals.find(({ service }) => service === '部分退役士兵保险补缴')).toMatchObject({
      changed: expected.length,
      moneyDifference: `+${sum}`,
    });
    const [change] = changed[0]?.changes ?? [];
    expect(change?.causes).toContainEqual({
      kind: 'parameter',
      name: 'averageMonthlyWage',
      title: '当地上年度职工月平均工资（元）',
      citation: '上年度当地职工平均工资，由当地逐年公布',
      before: { value: '2986.00', validFrom: '2019-01-01' },
      after: { value: '3086.07', validFrom: '2019-01-01' },
    });
  });

  test('a term changes the due day of those who have waited by it, and of nobody else', async () => {
    const { changed } = await rehearsed(histories, edited('parameters/deadlines.json', '"P10D"', '"P15D"'));
    expect(namesOf(changed)).toEqual(['10']);
    const due = changed[0]?.changes.find(({ step }) => step === 'hearing');
    expect(due?.fields).toEqual([expect.objectContaining({ label: '到期日', difference: '+5日' })]);
    expect(due?.causes).toEqual([{ kind: 'step', step: 'register-application', name: '登记申请' }]);
    expect(changed[0]?.changes[0]?.fields).toEqual([{ path: 'deadlines.hearing', label: '陈述申辩期限', before: '10日', after: '15日' }]);
  });

  test('the interest rate changes what is credited, and the next visit goes on from the changed balance', async () => {
    const history = await sealedForTwoYears();
    expect((await rehearsed([history], shipped)).changed).toEqual([]);
    const head = edited(suspensionParameters, '"0.0612"', '"0.0900"');
    const { changed } = await rehearsed([history], head);
    const { balance } = history.decisions.find(({ step }) => step === 'credit-interest')?.inputs as { balance: string };
    const first = Money.of(balance).times('0.0900');
    const second = Money.of(balance).plus(first).times('0.0397');
    const recorded = history.decisions.flatMap(({ step, outcome }) =>
      step === 'credit-interest' ? (outcome as { credits: { amount: string }[] }).credits : [],
    );
    const before = Money.sum(recorded.map(({ amount }) => Money.of(amount)));
    expect(changed[0]?.moneyDifference).toBe(`+${first.plus(second).minus(before)}`);
    expect(changed[0]?.changes.map(({ step }) => step)).toEqual(['credit-interest', 'credit-interest']);
  });

  test('a clerk’s decision that the rules do not admit any more is told', async () => {
    const head = edited('parameters/retirement.json', '"originalMonths": 720', '"originalMonths": 480');
    const { changed } = await rehearsed(histories, head);
    const refused = changed.flatMap(({ name, changes }) =>
      changes.flatMap((change) => (change.failure === null ? [] : [{ name: name.slice(0, 2), change }])),
    );
    expect(refused.map(({ name, change: { step } }) => [name, step])).toContainEqual(['21', 'review-continuation']);
    expect(refused[0]?.change.failure).toMatch(/C-18/);
    expect(caseReport(changed.find(({ name }) => name.startsWith('21')) as CaseResult)).toContain(
      '经办人的决定不再能够成立（C-08、C-18、C-21）',
    );
  });
});

describe('tables', () => {
  test('a material that is required anew is missing in the cases of its row', async () => {
    const head = edited('dmn/enrollment-required-documents.dmn', '"hukouBook:original"', '"hukouBook:stampedCopy"');
    const { changed } = await rehearsed(histories, head);
    expect(changed.length).toBeGreaterThan(0);
    for (const { process, changes } of changed) {
      expect(process).toBe('enrollment');
      const check = changes.find(({ step }) => step === 'check-materials');
      expect(check?.fields.map(({ path }) => path)).toContain('missingDocuments');
      expect(check?.causes).toContainEqual(expect.objectContaining({ kind: 'table', table: 'enrollment-required-documents' }));
    }
  });

  test('another payer in a row changes the cases of that row only', async () => {
    const path = 'dmn/back-pay-payer.dmn';
    const text = shipped.get(path) ?? '';
    const row = text.indexOf('<rule id="payer-able-unit">');
    const cell = text.indexOf('"placementUnit"', row);
    const head = new Map(shipped).set(path, `${text.slice(0, cell)}"supervisingDepartment"${text.slice(cell + '"placementUnit"'.length)}`);
    const { changed } = await rehearsed(histories, head);
    const paying = histories.filter(({ decisions }) => {
      const calculated = decisions.filter(({ step }) => step === 'calculate-back-pay').map(({ outcome }) => outcome);
      return (calculated as { payer: { branch: string; personalShareBorneBy: string } }[]).some(
        ({ payer }) => payer.branch === 'ableUnit' && payer.personalShareBorneBy === 'veteran',
      );
    });
    expect(changed.map(({ name }) => name)).toEqual(paying.map(({ name }) => name));
    const [calculation] = changed[0]?.changes ?? [];
    expect(calculation?.fields).toEqual([
      { path: 'payer.remitter', label: '缴费主体', before: '原安置单位', after: '原安置单位上级主管部门' },
    ]);
    expect(calculation?.causes).toContainEqual(
      expect.objectContaining({ kind: 'table', table: 'back-pay-payer', before: [expect.objectContaining({ row: 1 })] }),
    );
  });
});

describe('the report', () => {
  test('has a Chinese label for every field that the rule steps of the examples decide', () => {
    const outside =
      /^(look-up-(service|account|relation|participation|enrollment)|cross|confirm-account|terminate|enroll-|request|return|resume|post|suspend|clear|record|list-held|transfer-)/;
    const unlabelled = histories.flatMap(({ file, decisions }) => {
      const decided = decisions.filter(({ decidedBy, step }) => decidedBy === 'rules' && !outside.test(step));
      const { labels } = caseProcessOf(file.process).rehearsal;
      return decided.flatMap(({ outcome }) => leaves(outcome, '')).filter((path) => labels[path] === undefined);
    });
    expect(unlabelled).toEqual([]);
  });

  test('has no personal data', async () => {
    const { changed } = await rehearsed(
      histories,
      edited(pension, '{"value": "0.08", "validFrom": "2004-01-01"', '{"value": "0.09", "validFrom": "2004-01-01"'),
    );
    const text = changed.map(caseReport).join('') + JSON.stringify(changed);
    for (const { file } of histories) {
      const { name, idNumber, phone } = file.application.applicant;
      for (const personal of [name, idNumber, phone]) expect(text).not.toContain(personal);
    }
    expect(text.length).toBeGreaterThan(1000);
  });
});

function leaves(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, path === '' ? key : `${path}.${key}`));
}

/** A suspension that has lasted: interest was credited in two visits, the second on what the first had added. */
async function sealedForTwoYears(): Promise<CaseHistory> {
  const { base } = await prepareRehearsal(shipped, shipped);
  const history = histories.find(({ name }) => name.startsWith('41'));
  const sealed = history?.decisions.find(({ step }) => step === 'suspend-relation');
  if (!history || !sealed) throw new Error('example 41 suspends no relation');
  // Long enough ago for the rates of the years since to be published.
  const sealedOn = isoDate('2021-11-25');
  const { principal, interest } = sealed.outcome as { principal: string; interest: string };
  let balance = Money.of(principal).plus(Money.of(interest));
  const visits: Decision[] = [];
  for (const years of [2, 3]) {
    const today = isoDate(Temporal.PlainDate.from(sealedOn).add({ years }).toString());
    const credited = visits.map(({ outcome }) => (outcome as { credits: { year: number }[] }).credits[0]?.year ?? 0);
    const { value: credits, reasons } = interestDue({ sealedOn, today, credited, balance }, base.parameters);
    const outcomeText = `计入${credits.map(({ year, amount }) => `${year}年利息${amount}元`).join('、')}`;
    const record = { inputs: { sealedOn, balance }, outcome: { credits }, reasons };
    visits.push({
      ...sealed,
      ...(JSON.parse(JSON.stringify(record)) as typeof record),
      step: 'credit-interest',
      elementInstanceKey: `${years}`,
      outcomeText,
      decidedAt: new Date(`${today}T04:00:00Z`),
    });
    balance = Money.sum([balance, ...credits.map(({ amount }) => amount)]);
  }
  const at = history.decisions.indexOf(sealed) + 1;
  const before = history.decisions.slice(0, at - 1);
  const sealedThen = { ...sealed, outcome: { ...(sealed.outcome as object), sealedOn } };
  return { ...history, decisions: [...before, sealedThen, ...visits] };
}
