/** 认定军龄和参加工作时间: a second person confirms what was stated, or corrects it (E-28, E-29). */
import { z } from 'zod';
import { compareMonths, countText, type Month, monthOf, monthsBetween, monthText } from '../../../src/policy/index.ts';
import { because, enrollmentEligibility } from '../../../src/processes/enrollment/rules/index.ts';
import { clerkStep, type Visit } from '../../../src/processes/shared/index.ts';
import { deemedService } from '../../../src/processes/enrollment/facts/deemed-service.ts';
import { establishedFacts, withService } from '../../../src/processes/enrollment/facts/enrollment-facts.ts';
import { records, type serviceCorrection } from '../../../src/processes/enrollment/records.ts';

const schema = records.outcomes['determine-deemed-service'];
type Answer = z.output<typeof schema>;

export default clerkStep({
  task: 'determine-deemed-service',
  schema,
  outcomeText: ({ decision }) => (decision === 'confirm' ? '确认' : '更正'),
  async objections(answer, { caseNumber, context }) {
    if (answer.decision === 'confirm') return [];
    const { dischargeDate } = (await context.cases.files.get(caseNumber, 'enrollment')).application;
    return dischargeDate === undefined ? [] : impossibleService(answer, monthOf(dischargeDate));
  },
  derived: {
    schema: z.object({ recheckNeeded: z.boolean() }),
    from: async (answer, visit) => ({ recheckNeeded: await losesEligibility(answer, visit) }),
  },
  async reasons(answer, visit) {
    if (answer.decision === 'correct') {
      const { creditableServiceMonths: months, workStartMonth, reason } = answer;
      return [
        because('E-28', `符合国家规定计算连续工龄的军龄认定为${countText(months)}，视为缴费年限，理由：${reason}`),
        because('E-29', `参加工作时间认定为${monthText(workStartMonth)}。`),
      ];
    }
    const facts = await establishedFacts(visit);
    return (await deemedService(visit.context.cases, visit.caseNumber, facts))?.reasons ?? [];
  },
});

function impossibleService({ creditableServiceMonths, workStartMonth }: z.output<typeof serviceCorrection>, discharge: Month): string[] {
  if (compareMonths(workStartMonth, discharge) > 0) return ['workStartMonth: is after the month of the discharge'];
  const longest = monthsBetween(workStartMonth, discharge);
  return creditableServiceMonths > longest ? [`creditableServiceMonths: is more than the ${longest} months of the service`] : [];
}

/** With the corrected months the age limit may be another one (E-25, AMB-15): the window then decides again. */
async function losesEligibility(answer: Answer, visit: Visit): Promise<boolean> {
  const { cases, parameters } = visit.context;
  if (answer.decision === 'confirm') return false;
  const checked = await records.read(cases, visit.caseNumber, 'check-enrollment');
  if (!checked.eligible) return false;
  const facts = withService(await establishedFacts(visit), answer.creditableServiceMonths);
  return enrollmentEligibility(facts, parameters)?.value === false;
}
