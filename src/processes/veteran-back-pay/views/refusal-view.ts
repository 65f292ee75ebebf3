/** What is to be refused and why, for the clerk who reads the applicant's statement against it. */
import { z } from 'zod';
import { currentRefusal, groundViews, groundViewSchema, type TaskView } from '../../shared/index.ts';
import { refusals } from '../refusals.ts';

export const refusalView: TaskView = {
  schema: z.object({
    refusal: z.object({ stageLabel: z.string(), reason: z.string(), reasons: z.array(groundViewSchema) }).nullable(),
  }),
  async show({ caseNumber, context }) {
    const refusal = await currentRefusal(context.cases, caseNumber, refusals);
    return { refusal: refusal && { stageLabel: refusal.stage, reason: refusal.reason, reasons: groundViews(refusal.reasons) } };
  },
};
