/** E-01, E-28, E-29, E-40: the new relation in the register. Here it begins; from here on nothing can be withdrawn. */
import { z } from 'zod';
import type { EnrollmentApplication } from '../../src/processes/enrollment/application.ts';
import { maskIdNumber } from '../../src/applications/index.ts';
import { defineWorker, type WorkerContext } from '../../src/jobs/index.ts';
import { readOffice } from '../../src/notices/index.ts';
import { monthOf, monthText } from '../../src/policy/index.ts';
import { because, treatedAs } from '../../src/processes/enrollment/rules/index.ts';
import { type PensionRelations, RegistryRejected } from '../../src/registries/index.ts';
import { orIfUnknown, settle } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/enrollment/records.ts';
import { type DeemedService, deemedService } from '../../src/processes/enrollment/facts/deemed-service.ts';
import { statedFacts } from '../../src/processes/enrollment/facts/enrollment-facts.ts';
import { canBegin, type KnownRelation, notInRegister } from '../../src/processes/enrollment/facts/enrollment-status.ts';

type Order = Parameters<PensionRelations['enroll']>[0];

export default defineWorker({
  jobType: 'enroll-participant',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ enrolled: z.boolean() }),
  async handle({ caseNumber }, context) {
    const { cases, registries, parameters } = context;
    const { application } = await cases.files.get(caseNumber, 'enrollment');
    const service = await deemedService(cases, caseNumber, statedFacts(application, parameters));
    await settle({ caseNumber, context });
    const order = orderOf(caseNumber, application, service);
    const receipt = await enroll(registries.pensionRelations, order);
    if (!receipt) return insuredMeanwhile(context, caseNumber);
    const { category, place, insuredFrom, deemedMonths, workStartMonth } = order;
    await records.write(context, caseNumber, 'enroll-participant', {
      inputs: { category, place, insuredFrom, deemedMonths, workStartMonth },
      // The account's number is personal: the notice shows it masked, and nothing needs it whole.
      outcome: { ...receipt, accountNumber: maskIdNumber(receipt.accountNumber), place, insuredFrom, deemedMonths, workStartMonth },
      outcomeText: '已参保登记',
      reasons: [because('E-01', `已在${place}登记参保，自${monthText(insuredFrom)}起参保。`), ...(service?.reasons ?? [])],
    });
    return { enrolled: true };
  },
});

/** The source does not say from when: from the month of the application. */
function orderOf(caseNumber: string, application: EnrollmentApplication, service: DeemedService | null): Order {
  const { applicant, applicationDate, category } = application;
  return {
    idempotencyKey: `${caseNumber}:enroll-participant`,
    caseNumber,
    idNumber: applicant.idNumber,
    category: treatedAs({ applicantCategory: category })?.value ?? category,
    place: readOffice('socialInsurance').district,
    insuredFrom: monthOf(applicationDate),
    deemedMonths: service?.months ?? 0,
    workStartMonth: service?.workStart ?? null,
  };
}

/** Null where the register refuses since the person has been insured elsewhere in the meantime. */
async function enroll(relations: PensionRelations, order: Order) {
  try {
    return await relations.enroll(order);
  } catch (error) {
    if (!(error instanceof RegistryRejected)) throw error;
    const { status } = await orIfUnknown<KnownRelation>(relations.relation({ idNumber: order.idNumber }), notInRegister);
    if (canBegin(status)) throw error;
    return null;
  }
}

/** The case goes back to the look-up, and the window decides anew. */
async function insuredMeanwhile(context: WorkerContext, caseNumber: string) {
  await records.write(context, caseNumber, 'enroll-participant', {
    inputs: {},
    outcome: { enrolled: false },
    outcomeText: '未登记，重新审核',
    reasons: [because('E-01', '登记前已另行参加基本养老保险，重新查询参保状况并审核。')],
  });
  return { enrolled: false };
}
