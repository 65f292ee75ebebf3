/** 核对缴费记录, pension and medical: what only the applicant states is recognised with its proof, or it is not (B-36). */
import type { z } from 'zod';
import { compareMonths, monthOf, periodsText } from '../../policy/index.ts';
import type { Insurance } from './rules/calculation.ts';
import { because } from './rules/clauses.ts';
import { records } from './records/index.ts';
import type { Visit } from '../shared/index.ts';

/** Both insurances' records are reconciled alike. */
const schema = records.outcomes['reconcile-pension-records'];

const words = { accepted: '认可申请人提供的缴费记录', asRegistry: '以系统记录为准' } as const;

type Answer = z.output<typeof schema>;

/** The clerk's task for an insurance, but its name. */
export const reconcileRecords = (insurance: Insurance) => ({
  schema,
  outcomeText: ({ decision }: Answer) => words[decision],
  async objections(answer: Answer, { caseNumber, context }: Visit) {
    if (answer.decision !== 'accepted') return [];
    const { applicationDate } = (await context.cases.files.get(caseNumber, 'veteran-back-pay')).application;
    return answer.recognizedPeriods.flatMap(({ to }, index) =>
      compareMonths(to, monthOf(applicationDate)) > 0 ? [`recognizedPeriods.${index}.to: is after the month of the application`] : [],
    );
  },
  reasons(answer: Answer) {
    const title = insurance === 'pension' ? '养老缴费记录' : '医疗缴费记录';
    const what = answer.decision === 'accepted' ? `认可${periodsText(answer.recognizedPeriods)}` : words.asRegistry;
    return [because('B-36', `${title}核对：${what}，理由：${answer.reason}`)];
  },
});
