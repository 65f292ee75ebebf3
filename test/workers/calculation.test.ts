import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import calculateBackPay from '../../workers/veteran-back-pay/calculate-back-pay.ts';
import type { CalculationView } from '../../src/processes/veteran-back-pay/views/calculation-view.ts';
import recordDecision from '../../workers/shared/record-decision.ts';
import { payers } from './payers.ts';
import { toCalculation, toIdentity, toVerified } from './paths.ts';
import { world, type World } from './world.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.stop());

interface Example {
  title: string;
  application: { applicant: { name: string } };
  expect: { calculation?: Record<string, number | string>; payer?: object };
}
const folder = join(import.meta.dirname, '..', '..', 'examples');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Example)
  .filter((example) => example.expect.calculation && Object.keys(example.expect.calculation).length > 0);

describe('the examples are calculated as they say', () => {
  test.each(examples.map((example) => [example.title, example] as const))('%s', async (_title, example) => {
    const caseNumber = await at.caseOf(example.application.applicant.name);
    await toCalculation(at, caseNumber, { ...payers.ableUnit, ...example.expect.payer });
    const { calculation } = await at.cases.files.get(caseNumber, 'veteran-back-pay');
    expect({
      ...calculation,
      pensionExtensionMonths: calculation?.pension.extensionMonths,
      pensionLumpSumMonths: calculation?.pension.lumpSumMonths,
      medicalLumpSumMonths: calculation?.medical.lumpSumMonths,
    }).toMatchObject(example.expect.calculation ?? {});
  });
});

describe('calculate-back-pay', () => {
  test('keeps the ledger in the case file and gives the form one line for months alike', async () => {
    const caseNumber = await at.caseOf('测试丁四');
    const output = await toCalculation(at, caseNumber, payers.ableUnit);
    const view = output['calculation'] as CalculationView;
    const file = await at.cases.files.get(caseNumber, 'veteran-back-pay');
    const ledger = file.calculation?.ledger ?? [];
    expect(view.periods.reduce((sum, { months }) => sum + months, 0)).toBe(ledger.length);
    expect(view.periods.length).toBeLessThan(ledger.length);
    expect(view.amounts.at(-1)).toMatchObject({ insuranceLabel: '合计', total: view.total });
    expect(view).toMatchObject({ usesExampleParameters: true, remitterLabel: '原安置单位', lateFee: '0.00' });
    expect(view.parameters).toContainEqual(expect.objectContaining({ name: '基本养老保险单位缴费费率', value: '0.16' }));
    expect(Buffer.byteLength(JSON.stringify(output))).toBeLessThan(64_000);
    expect(output).toMatchObject({ anythingPayable: true, personalShareDue: true, pensionPayable: true, medicalPayable: false });
  });

  test('delivered twice it saves one calculation and one decision', async () => {
    const caseNumber = await at.caseOf('测试丁三');
    const first = await toCalculation(at, caseNumber, payers.noUnit);
    const again = await at.run(calculateBackPay, caseNumber, { payer: payers.noUnit, hardship: 'none' });
    expect(again).toEqual(first);
    const audit = (await at.cases.audit.of(caseNumber)).map(({ action }) => action);
    expect(audit.filter((action) => action === 'calculation-saved')).toHaveLength(1);
    expect(await at.cases.decisions.latest(caseNumber, 'calculate-back-pay')).toMatchObject({
      inputs: { payer: payers.noUnit },
      outcome: { total: expect.stringMatching(/^\d+\.\d\d$/), unitTotal: expect.stringMatching(/^\d+\.\d\d$/) },
      parameterVersions: expect.arrayContaining([expect.stringMatching(/^pensionUnitRate@/)]),
    });
  });

  test.each(['测试乙一', '测试乙五'])('%s has nothing payable', async (person) => {
    const output = await toCalculation(at, await at.caseOf(person), payers.ableUnit);
    expect(output).toMatchObject({ anythingPayable: false, pensionPayable: false, personalShareDue: false });
  });

  test('a clerk recognises stated months: they are no longer a gap', async () => {
    const stated = { insurance: 'pension', from: '2017-01', to: '2017-03', place: '例外市', unit: '例外厂' } as const;
    const caseNumber = await at.caseOf('测试丁十', (application) => ({
      ...application,
      statedContributions: [...application.statedContributions, stated as never],
    }));
    await toIdentity(at, caseNumber);
    const { hardship, breakTime } = (await toVerified(at, caseNumber)) as {
      hardship: string;
      breakTime: { periods: { from: string; to: string }[] };
    };
    const [gap] = breakTime.periods;
    const recognizedPeriods = [{ from: gap?.from, to: gap?.from, place: '例外市', proof: '银行缴费凭证' }];
    const answer = { reconcilePensionRecords: { decision: 'accepted', recognizedPeriods, beyondDifference: true, reason: '凭证属实' } };
    const before = await at.run(calculateBackPay, caseNumber, { payer: payers.ableUnit, hardship });
    await at.run(recordDecision, caseNumber, answer, { id: 'reconcile-pension-records' });
    const after = await at.run(calculateBackPay, caseNumber, { payer: payers.ableUnit, hardship }, { id: 'calculate-back-pay', visit: 2 });
    const gapMonths = (output: Record<string, unknown>) => (output['calculation'] as CalculationView).gapMonths;
    expect(gapMonths(after)).toBe(gapMonths(before) - 1);
  });

  test('AMB-51 a payer that is not confirmed is refused', async () => {
    const caseNumber = await at.caseOf('测试丁七');
    const unconfirmed = { ...payers.noUnit, branch: 'unconfirmed', remitter: null, personalShareBorneBy: null };
    await expect(at.run(calculateBackPay, caseNumber, { payer: unconfirmed, hardship: 'none' })).rejects.toThrow(
      /invalid variables: payer.branch/,
    );
  });

  test('a step that was left out is named in the incident', async () => {
    const caseNumber = await at.caseOf('测试丁八');
    await expect(at.run(calculateBackPay, caseNumber, { payer: payers.noUnit, hardship: 'none' })).rejects.toThrow(
      /no record of the step assess-identity/,
    );
  });
});
