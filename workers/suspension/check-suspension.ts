/** S-01 to S-17: what the rules say: possible or not, from which month, what counts, and what becomes of what is owed. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { type Calculation, Money } from '../../src/policy/index.ts';
import { arrearsTreatments, assessSuspension, type SuspensionAssessment } from '../../src/processes/suspension/rules/index.ts';
import { omit } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { relationFacts } from '../../src/processes/suspension/facts/participation.ts';
import { proposalOf, suspensionView, suspensionViewSchema } from '../../src/processes/suspension/views/suspension-view.ts';

export default defineWorker({
  jobType: 'check-suspension',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ suspensionCheck: suspensionViewSchema, arrearsTreatment: z.enum(arrearsTreatments) }),
  async handle({ caseNumber }, context) {
    const { cases, parameters } = context;
    const { application } = await cases.files.get(caseNumber, 'suspension');
    const { participation } = await records.read(cases, caseNumber, 'look-up-participation');
    const relation = relationFacts(participation);
    const assessment = assessSuspension(application, relation, parameters);
    if (application.suspensionReason === 'transferOut') await cases.ledgers.save(caseNumber, toBePaid(assessment));
    const { arrears, reasons, ...outcome } = omit(assessment, 'parameterVersions');
    await records.write(context, caseNumber, 'check-suspension', {
      inputs: { relation },
      outcome: { ...outcome, arrearsMonths: arrears.ledger.length, arrearsAmount: arrears.total },
      outcomeText: proposalOf(assessment),
      reasons,
    });
    return { suspensionCheck: suspensionView(assessment, context), arrearsTreatment: assessment.arrearsTreatment };
  },
});

/** S-07: only a transfer-out waits for what is owed, and not where it is to be deleted. */
function toBePaid({ arrears, arrearsTreatment }: SuspensionAssessment): Calculation {
  if (arrearsTreatment === 'settle') return arrears;
  return { ...arrears, ledger: [], personalTotal: Money.zero, total: Money.zero };
}
