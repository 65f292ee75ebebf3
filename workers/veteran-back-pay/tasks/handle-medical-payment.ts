/** 办理医保一次性缴费手续: in person, with the ID card, at the medical insurance agency of the insured place (B-49). */
import { z } from 'zod';
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { choice, optionalText } from '../../../src/processes/shared/answer-fields.ts';
import { clerkStep } from '../../../src/processes/shared/clerk-step.ts';

export default clerkStep({
  task: 'handle-medical-payment',
  schema: z.object({
    decision: choice('done'),
    idCardChecked: z.literal(true, { error: 'must be true: the procedure needs the ID card (B-49)' }),
    reason: optionalText,
  }),
  outcomeText: () => '已查验身份证并办理手续',
  reasons: ({ reason }) => [because('B-49', `已查验身份证，办理一次性缴费手续${reason ? `，备注：${reason}` : ''}。`)],
});
