/** What steps record: written, read, and called by its name. */
import { describe, expect, test } from '#test';
import { z } from 'zod';
import type { Cases, Decision } from '../../../src/cases/index.ts';
import type { WorkerContext } from '../../../src/jobs/worker.ts';
import { isoDate } from '../../../src/policy/dates.ts';
import { Money } from '../../../src/policy/money.ts';
import { notedParameters } from '../../../src/policy/noted-parameters.ts';
import { caseProcesses } from '../../../src/processes/index.ts';
import { coded, field, fieldNames } from '../../../src/processes/shared/record-field.ts';
import { recordsOf } from '../../../src/processes/shared/records.ts';
import { moneySchema } from '../../../src/registries/values.ts';
import { shippedParameters } from '../../policy/parameter-files.ts';

const records = recordsOf({
  'check-payout': z.object({ possible: z.boolean(), amount: moneySchema }),
  'look-up-account': z.object({ balance: moneySchema }),
});

let decisions: Decision[] = [];
const cases = {
  decisions: {
    latest: async (_caseNumber: string, step: string) => decisions.findLast((decision) => decision.step === step) ?? null,
    record: async (caseNumber: string, decision: Decision) => {
      const kept = { ...decision, caseNumber, decidedAt: new Date(0), outcome: JSON.parse(JSON.stringify(decision.outcome)) };
      decisions.push(kept);
      return kept;
    },
  },
} as unknown as Cases;

const reasons = [{ requirement: 'L-14', clause: '', finding: '账户余额。' }];
const decided = (step: string, outcome: unknown): Decision => ({
  caseNumber: 'a',
  step,
  inputs: {},
  outcome,
  reasons,
  parameterVersions: [],
  decidedBy: 'rules',
  decidedAt: new Date(0),
});

describe('reading', () => {
  test('the latest outcome of a step, in the form that the records have', async () => {
    decisions = [1, 2].map((yuan) => decided('check-payout', { possible: true, amount: `${yuan}.00` }));
    expect(await records.read(cases, 'a', 'check-payout')).toEqual({ possible: true, amount: Money.of('2.00') });
    expect(await records.stored(cases, 'a', 'check-payout')).toMatchObject({ decidedAt: new Date(0), reasons });
    expect(await records.find(cases, 'a', 'look-up-account')).toBeNull();
  });

  test('what a reader does not need may be missing', async () => {
    decisions = [decided('check-payout', { possible: false })];
    expect(await records.read(cases, 'a', 'check-payout', ['possible'])).toEqual({ possible: false });
    await expect(records.read(cases, 'a', 'check-payout')).rejects.toThrow(/check-payout does not have the form .*amount/);
  });

  test('a step that must have been taken, and has not been, is for an operator', async () => {
    decisions = [];
    await expect(records.read(cases, 'a', 'look-up-account')).rejects.toThrow('the case file has no record of the step look-up-account');
  });

  test('all that were taken, and have the form', () => {
    const taken = [{ balance: '1.00' }, { balance: 'unknown' }, { balance: '3.00' }].map((outcome) => decided('look-up-account', outcome));
    const found = records.among([decided('check-payout', { balance: '2.00' }), ...taken], 'look-up-account');
    expect(found.map(({ outcome }) => outcome.balance.toString())).toEqual(['1.00', '3.00']);
  });
});

describe('writing', () => {
  const job = { elementId: 'check-payout', elementInstanceKey: '1' };
  const parameters = notedParameters(shippedParameters());
  const context = { cases, job, parameters, steps: { nameOf: async () => '核查支付条件' } } as unknown as WorkerContext;
  const written = { inputs: {}, reasons, outcomeText: '可以支付' };

  test('keeps the outcome under the job’s element, and returns what is on record', async () => {
    decisions = [];
    const outcome = { possible: true, amount: Money.of('5.00') };
    expect((await records.write(context, 'a', 'check-payout', { ...written, outcome })).outcome).toEqual(outcome);
    expect(decisions).toMatchObject([{ step: 'check-payout', name: '核查支付条件', decidedBy: 'rules', outcome: { amount: '5.00' } }]);
  });

  test('keeps which values have been taken of the parameters, whoever has taken them', async () => {
    decisions = [];
    parameters.parameter('individualContributionRate', isoDate('2019-05-01'));
    await records.write(context, 'a', 'check-payout', { ...written, outcome: { possible: true, amount: Money.zero } });
    expect(decisions).toMatchObject([{ parameterVersions: ['individualContributionRate@2006-01-01'] }]);
  });

  test('refuses what could not be read again, and keeps nothing', async () => {
    decisions = [];
    const outcome = { possible: true, amount: Money.of('-5.00') };
    await expect(records.write(context, 'a', 'check-payout', { ...written, outcome })).rejects.toThrow(
      'invalid record of the step check-payout: amount: is not an amount with two decimals',
    );
    expect(decisions).toEqual([]);
  });
});

describe('names of fields', () => {
  test('by their path, whatever their form, with words for codes', () => {
    const outcome = z.object({
      proposal: coded('规则建议', { confirm: '拟予认定' }),
      pension: z.object({ total: field('养老保险合计（元）', moneySchema.nullable()) }).nullable(),
      scope: field('退回的资料', z.string(), { all: '所有资料' }).optional(),
      either: z.union([z.object({ from: field('起始月', z.string()) }), z.object({ ended: z.literal(true) })]),
      unnamed: moneySchema,
    });
    expect(fieldNames({ step: outcome })).toEqual({
      labels: { proposal: '规则建议', 'pension.total': '养老保险合计（元）', scope: '退回的资料', 'either.from': '起始月' },
      words: { confirm: '拟予认定', all: '所有资料' },
    });
  });

  test.each([
    ['veteran-back-pay', 'pension.unitTotal', '养老保险单位部分（元）'],
    ['veteran-back-pay', 'payer.remitter', '缴费主体'],
    ['enrollment', 'refusalIsOpen', '不予办理与否有待明确'],
    ['continuation', 'deadlines.transferReply', '转移答复期限'],
    ['suspension', 'missingDocuments', '尚缺材料'],
  ])('%s calls %s %s', (id, path, label) => {
    const { outcomes } = caseProcesses.find((process) => process.id === id)?.records ?? { outcomes: {} };
    expect(fieldNames(outcomes).labels[path]).toBe(label);
  });
});
