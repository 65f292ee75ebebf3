/** Who prepared and who approved what the third person is to release. */
import { z } from 'zod';
import { decisionView, type TaskView } from '../../shared/index.ts';

const text = z.string();

/** The variable `payoutSigners`: of the round that led here. */
export const signersView: TaskView = {
  schema: z.object({ payoutSigners: z.object({ reviewed: text, approved: text }) }),
  async show({ caseNumber, context: { cases, staff } }) {
    const signed = async (step: 'review-payout' | 'approve-payout'): Promise<string> => {
      const decision = await cases.decisions.latest(caseNumber, step);
      if (!decision) throw new Error(`nobody has decided ${step}, and the payout is to be released`);
      const { decidedBy, decidedOn, outcome } = decisionView(decision, staff);
      return `${decidedBy}，${decidedOn}${outcome}`;
    };
    return { payoutSigners: { reviewed: await signed('review-payout'), approved: await signed('approve-payout') } };
  },
};
