/** What is to be refused and why, and the applicant's statement against it, which is read from the case file for this task alone. */
import { z } from 'zod';
import { currentRefusal, groundViews, groundViewSchema, type TaskView } from '../../shared/index.ts';
import { refusals } from '../refusals.ts';

export const refusalView: TaskView = {
  schema: z.object({
    statement: z.object({ text: z.string(), receivedOn: z.string() }).nullable(),
    refusal: z.object({ stageLabel: z.string(), reason: z.string(), reasons: z.array(groundViewSchema) }).nullable(),
  }),
  async show({ caseNumber, context }) {
    const refusal = await currentRefusal(context.cases, caseNumber, refusals);
    const { statement } = await context.cases.files.get(caseNumber);
    return {
      statement,
      refusal: refusal && { stageLabel: refusal.stage, reason: refusal.reason, reasons: groundViews(refusal.reasons) },
    };
  },
};
