/** B-34: the social insurance agency (社保经办机构) determines the time of the break. */
import { z } from 'zod';
import { defineWorker, type WorkerContext } from '../../src/jobs/index.ts';
import { countText, type IsoDate, monthsBetween, type Period, periodsText } from '../../src/policy/index.ts';
import { breakTimeDetermination } from '../../src/processes/veteran-back-pay/rules/break-time.ts';
import { because } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { timeConcerned } from '../../src/processes/veteran-back-pay/facts/break-time.ts';
import { periodsWithout } from '../../src/processes/veteran-back-pay/facts/months.ts';
import { orIfUnknown } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { noPensionRecords } from '../../src/processes/veteran-back-pay/facts/records.ts';

export default defineWorker({
  jobType: 'determine-break-time',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({
    breakTime: z.object({
      periods: z.array(z.object({ from: z.string(), to: z.string(), months: z.int() })),
      totalMonths: z.int(),
    }),
  }),
  async handle({ caseNumber }, context) {
    const { application } = await context.cases.files.get(caseNumber, 'veteran-back-pay');
    const { established, difficult } = await records.read(context.cases, caseNumber, 'assess-identity');
    const scope = context.parameters.parameter('breakTimeDetermination', application.applicationDate).value;
    const ask = breakTimeDetermination({ crossCheckNeeded: difficult, breakTimeDetermination: scope });
    const concerned = timeConcerned(established.dischargeDate, application.applicationDate, context.parameters);
    const question = { idNumber: application.applicant.idNumber, dischargeDate: established.dischargeDate };
    const periods = await (ask.value ? determined(context, question, concerned) : unpaid(context, question, concerned));
    const rows = periods.map(({ from, to }) => ({ from, to, months: monthsBetween(from, to) }));
    const totalMonths = rows.reduce((sum, { months }) => sum + months, 0);
    const who = ask.value ? '社会保险经办机构认定' : '按征缴机构缴费记录';
    const finding = totalMonths === 0 ? `${who}，没有断缴。` : `${who}，断缴${countText(totalMonths)}：${periodsText(periods)}。`;
    await records.write(context, caseNumber, 'determine-break-time', {
      inputs: { dischargeDate: established.dischargeDate, askedAgency: ask.value },
      outcome: { periods },
      outcomeText: totalMonths === 0 ? '没有断缴' : `断缴${countText(totalMonths)}`,
      reasons: [...ask.reasons, because('B-34', finding)],
    });
    return { breakTime: { periods: rows, totalMonths } };
  },
});

interface Question {
  idNumber: string;
  dischargeDate: IsoDate;
}

/** A person whom the agency does not know has never been insured: all of the time is a gap (AMB-07). */
async function determined({ registries }: WorkerContext, question: Question, concerned: Period[]): Promise<Period[]> {
  return (await orIfUnknown(registries.socialInsurance.determineBreakTime(question), { periods: concerned })).periods;
}

/** Without a determination the gap is what the collection agency has no payment for. */
async function unpaid({ registries }: WorkerContext, { idNumber }: Question, concerned: Period[]): Promise<Period[]> {
  const { paid } = await orIfUnknown(registries.socialInsurance.pensionRecords({ idNumber }), noPensionRecords);
  return periodsWithout(concerned, paid);
}
