/** B-08 to B-18: the months and amounts, month by month. The ledger stays in the case file; the engine gets a summary. */
import { z } from 'zod';
import { dateInChina } from '../../src/clock.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { calculateBackPay } from '../../src/processes/veteran-back-pay/rules/calculate-back-pay.ts';
import { hardshipSchema } from '../../src/registries/index.ts';
import { omit } from '../../src/processes/shared/index.ts';
import { backPayFacts } from '../../src/processes/veteran-back-pay/facts/back-pay-facts.ts';
import { payerSchema, withBranchLabel } from '../../src/processes/veteran-back-pay/facts/payer.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { calculationView, calculationViewSchema } from '../../src/processes/veteran-back-pay/views/calculation-view.ts';

export default defineWorker({
  jobType: 'calculate-back-pay',
  input: z.object({ caseNumber: z.string(), payer: payerSchema.describe('缴费主体'), hardship: hardshipSchema.describe('困难人员类别') }),
  output: z.object({
    calculation: calculationViewSchema,
    anythingPayable: z.boolean(),
    personalShareDue: z.boolean(),
    /** B-45, B-51: whoever has applied once need not apply again. */
    subsidyToApplyFor: z.boolean(),
    pensionPayable: z.boolean(),
    medicalPayable: z.boolean(),
  }),
  async handle({ caseNumber, payer, hardship }, context) {
    const { cases, clock, parameters } = context;
    const facts = await backPayFacts(cases, await cases.files.get(caseNumber, 'veteran-back-pay'), payer, dateInChina(clock()));
    const calculation = calculateBackPay(facts, parameters);
    await cases.ledgers.save(caseNumber, calculation);
    await records.write(context, caseNumber, 'calculate-back-pay', {
      // The birth date stays in the application, the ledger in its own table.
      inputs: { ...omit(facts, 'birthDate'), hardship },
      outcome: { ...omit(calculation, 'ledger', 'reasons', 'parameterVersions'), payer },
      outcomeText: calculation.anythingPayable ? `可补缴${calculation.backPayMonths}个月，合计${calculation.total}元` : '没有可补缴的月份',
      reasons: calculation.reasons,
    });
    const payable = (insurance: 'pension' | 'medical') =>
      calculation.ledger.some((row) => row.insurance === insurance && row.base !== null);
    const personalShareDue = !calculation.personalTotal.isZero();
    const applied = await records.find(cases, caseNumber, 'register-subsidy-application');
    return {
      calculation: calculationView(calculation, { payer: withBranchLabel(payer), hardship, now: context }),
      anythingPayable: calculation.anythingPayable,
      personalShareDue,
      subsidyToApplyFor: (payer.subsidyAppliedTo ?? null) !== null && personalShareDue && !applied,
      pensionPayable: payable('pension'),
      medicalPayable: payable('medical'),
    };
  },
});
