/** 核对缴费记录, pension and medical: what only the applicant states is recognised with its proof, or it is not (B-36). */
import { z } from 'zod';
import { monthOf } from '../../policy/dates.ts';
import { compareMonths } from '../../policy/months.ts';
import type { Insurance } from './rules/calculation.ts';
import { because } from './rules/clauses.ts';
import { periodsText } from '../../policy/wording.ts';
import { monthSchema } from '../../registries/values.ts';
import { oneOf, requiredText } from '../shared/answer-fields.ts';
import type { Visit } from '../shared/visit.ts';

const recognizedPeriod = z
  .object({ from: monthSchema, to: monthSchema, place: requiredText, proof: requiredText })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'is before "from"' });

export const reconcileRecordsSchema = oneOf(
  z.object({
    decision: z.literal('accepted'),
    recognizedPeriods: z.array(recognizedPeriod).min(1, 'must have at least one period; choose "asRegistry" if there is none'),
    reason: requiredText,
  }),
  z.object({ decision: z.literal('asRegistry'), reason: requiredText }),
);

const words = { accepted: '认可申请人提供的缴费记录', asRegistry: '以系统记录为准' } as const;

type Answer = z.output<typeof reconcileRecordsSchema>;

/** The clerk's task for an insurance, but its name. */
export const reconcileRecords = (insurance: Insurance) => ({
  schema: reconcileRecordsSchema,
  outcomeText: ({ decision }: Answer) => words[decision],
  async objections(answer: Answer, { caseNumber, context }: Visit) {
    if (answer.decision !== 'accepted') return [];
    const { applicationDate } = (await context.cases.getCase(caseNumber, 'veteran-back-pay')).application;
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
