/** C-01, C-22: contributions go on here. From here on nothing can be withdrawn. An open suspension of the person ends with it. */
import { z } from 'zod';
import { dateInChina } from '../../src/clock.ts';
import { defineWorker, type WorkerContext } from '../../src/jobs/index.ts';
import { readOffice } from '../../src/notices/index.ts';
import { because } from '../../src/processes/continuation/rules/index.ts';
import { type IsoDate, monthText } from '../../src/policy/index.ts';
import { type PensionRelations, RegistryRejected } from '../../src/registries/index.ts';
import { records } from '../../src/processes/continuation/records.ts';
import { endSuspensions, settle } from '../../src/processes/shared/index.ts';

type Resumption = Parameters<PensionRelations['resume']>[0];

export default defineWorker({
  jobType: 'resume-participation',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases } = context;
    const { idNumber } = (await cases.files.get(caseNumber, 'continuation')).application.applicant;
    const { from, servedUntil } = await records.read(cases, caseNumber, 'calculate-collection');
    const place = readOffice('socialInsurance').district;
    await settle({ caseNumber, context });
    const idempotencyKey = `${caseNumber}:resume-participation`;
    const resumedOn = await resume({ idempotencyKey, caseNumber, idNumber, place, from, servedUntil: servedUntil ?? undefined }, context);
    await endSuspensions({ caseNumber, context }, idNumber, resumedOn);
    await records.write(context, caseNumber, 'resume-participation', {
      inputs: { from, place },
      outcome: { resumedOn },
      outcomeText: `已在${place}接续`,
      reasons: [
        because('C-01', `基本养老保险关系已在${place}接续，起始缴费时间为${monthText(from)}。`),
        because('C-22', `由${place}社会保险局办理。`),
      ],
    });
    return {};
  },
});

/** The person may have ended a suspension meanwhile, so that contributions go on here already. */
async function resume(order: Resumption, { registries: { pensionRelations }, clock }: WorkerContext): Promise<IsoDate> {
  try {
    return (await pensionRelations.resume(order)).resumedOn;
  } catch (error) {
    if (!(error instanceof RegistryRejected)) throw error;
    const { status, place } = await pensionRelations.relation(order);
    if (status !== 'active' || place !== order.place) throw error;
    return dateInChina(clock());
  }
}
