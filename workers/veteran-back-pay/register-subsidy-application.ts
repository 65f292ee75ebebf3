/** B-45, B-51: the person's application for a subsidy is put on record, beside what the civil affairs bureau confirmed (B-40). */
import { z } from 'zod';
import type { Cases } from '../../src/cases/index.ts';
import { defineWorker, NeedsOperator } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { savedCalculation } from '../../src/processes/veteran-back-pay/facts/saved-calculation.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { type SubsidyApplication, subsidyApplied } from '../../src/processes/veteran-back-pay/subsidy-application.ts';
import { hardshipSchema } from '../../src/registries/index.ts';
import { hardshipNames } from '../../src/policy/index.ts';
import { comparisonOf } from '../../src/processes/veteran-back-pay/views/subsidy-view.ts';

export default defineWorker({
  jobType: 'register-subsidy-application',
  input: z.object({
    caseNumber: z.string(),
    hardship: hardshipSchema,
    subsidyApplication: subsidyApplied.shape.subsidyApplication.nullish(),
  }),
  output: z.object({}),
  async handle({ caseNumber, hardship, subsidyApplication }, context) {
    const { category, appliedOn } = subsidyApplication ?? (await onPaper(context.cases, caseNumber));
    const { ledger } = savedCalculation(await context.cases.files.get(caseNumber, 'veteran-back-pay'));
    const agrees = category === hardship;
    const categoryLabel = hardshipNames[category];
    const finding = `本人于${appliedOn}申请个人应缴部分补助，申报类别：${categoryLabel}，${comparisonOf(category, hardship)}`;
    const medical = ledger.some(({ insurance, base }) => insurance === 'medical' && base !== null);
    await records.write(context, caseNumber, 'register-subsidy-application', {
      inputs: { confirmed: hardship },
      outcome: { category, agrees, appliedOn },
      outcomeText: `本人已申请补助（${categoryLabel}）`,
      reasons: [because('B-45', finding), ...(medical ? [because('B-51', finding)] : [])],
    });
    return {};
  },
});

/** As the clerk noted it after the term was over. */
async function onPaper(cases: Cases, caseNumber: string): Promise<SubsidyApplication> {
  const noted = (await records.find(cases, caseNumber, 'decide-overdue-subsidy'))?.outcome;
  if (noted?.decision !== 'received') {
    throw new NeedsOperator(
      'there is no application for a subsidy: neither the variable "subsidyApplication" nor a decision at decide-overdue-subsidy has one',
      'Set the variable in Operate as the applicant has applied, such as {"category": "minimumLivingAllowance", "appliedOn": "2026-01-02"}, then resolve the incident.',
    );
  }
  return { category: noted.category, appliedOn: noted.receivedOn };
}
