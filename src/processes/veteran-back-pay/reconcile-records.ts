/** 核对缴费记录, pension and medical: what only the applicant states is recognised with its proof, or it is not (B-36). */
import type { z } from 'zod';
import { compareMonths, countText, monthOf, periodsText } from '../../policy/index.ts';
import { agreementOf } from './facts/check-records.ts';
import type { Insurance } from './rules/calculation.ts';
import { because } from './rules/clauses.ts';
import { recognizedBeside, type Recognized } from './rules/record-agreement.ts';
import { records } from './records/index.ts';
import type { Visit } from '../shared/index.ts';

/** Both insurances' records are reconciled alike. */
const schema = records.outcomes['reconcile-pension-records'];

const words = { accepted: '认可申请人提供的缴费记录', asRegistry: '以系统记录为准' } as const;

type Answer = z.output<typeof schema>;
type Accepted = Extract<Answer, { decision: 'accepted' }>;

/** The clerk's task for an insurance, but its name. */
export const reconcileRecords = (insurance: Insurance) => ({
  schema,
  outcomeText: ({ decision }: Answer) => words[decision],
  async objections(answer: Answer, visit: Visit) {
    if (answer.decision !== 'accepted') return [];
    const late = await afterApplication(answer, visit);
    return late.length > 0 || answer.beyondDifference ? late : beyondDifference(await besideDifference(answer, insurance, visit));
  },
  async reasons(answer: Answer, visit: Visit) {
    const title = insurance === 'pension' ? '养老缴费记录' : '医疗缴费记录';
    const what = answer.decision === 'accepted' ? await recognition(answer, insurance, visit) : words.asRegistry;
    return [because('B-36', `${title}核对：${what}，理由：${answer.reason}`)];
  },
});

async function afterApplication({ recognizedPeriods }: Accepted, visit: Visit): Promise<string[]> {
  const { applicationDate } = (await fileOf(visit)).application;
  return recognizedPeriods.flatMap(({ to }, index) =>
    compareMonths(to, monthOf(applicationDate)) > 0 ? [`recognizedPeriods.${index}.to: is after the month of the application`] : [],
  );
}

/** A range from the first to the last month ever paid, typed where two months differ, would recognise what nobody has stated. */
const beyondDifference = ({ recognized, differing, beyond }: Recognized): string[] =>
  beyond === 0
    ? []
    : [
        `beyondDifference: must be true where more months are recognised (${recognized}) than those in which the application and the records differ (${differing}); ` +
          'correct recognizedPeriods, or have the clerk confirm them',
      ];

async function recognition(answer: Accepted, insurance: Insurance, visit: Visit): Promise<string> {
  const { recognized, differing, beyond } = await besideDifference(answer, insurance, visit);
  const periods = `认可${periodsText(answer.recognizedPeriods)}`;
  if (beyond === 0) return periods;
  return `${periods}（共${countText(recognized)}，申请填报与登记记录不一致的为${countText(differing)}，超出部分已经办人员确认）`;
}

async function besideDifference({ recognizedPeriods }: Accepted, insurance: Insurance, visit: Visit): Promise<Recognized> {
  const { caseNumber, context } = visit;
  const { paid } = await records.read(context.cases, caseNumber, `look-up-${insurance}-arrears`, ['paid']);
  const { application } = await fileOf(visit);
  return recognizedBeside(recognizedPeriods, agreementOf(application, insurance, paid).value.differences);
}

const fileOf = ({ caseNumber, context }: Visit) => context.cases.files.get(caseNumber, 'veteran-back-pay');
