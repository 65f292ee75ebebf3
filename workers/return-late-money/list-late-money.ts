/** The payment to a case that is over which goes back next: the one that came first. */
import { z } from 'zod';
import { recipientNames } from '../../src/cases/index.ts';
import { dateInChina } from '../../src/clock.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { codesOf, deadlines } from '../../src/policy/index.ts';
import { caseProcessOf, timersOf } from '../../src/processes/index.ts';
import { latePayment, latePaymentSchema } from '../../src/processes/return-late-money/late-payment.ts';
import { records } from '../../src/processes/return-late-money/records.ts';
import { taskContext } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'list-late-money',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({
    lateMoneyLeft: z.boolean(),
    office: z.enum(['veteransAffairs', 'socialInsurance']),
    /** Empty where nothing is left. */
    latePaymentId: z.string(),
    latePayment: latePaymentSchema.nullable(),
    lateMoneyRecipients: z.array(z.enum(codesOf(recipientNames))),
    application: z.object({ applicationDate: z.string() }),
    deadlines: z.object({ clerkTask: z.string() }),
    taskContextDisplayName: z.string(),
  }),
  async handle({ caseNumber }, context) {
    const { cases, clock, parameters } = context;
    const file = await cases.files.get(caseNumber);
    const process = caseProcessOf(file.process);
    const [next = null] = await cases.refunds.late(caseNumber);
    await records.write(context, caseNumber, 'list-late-money', {
      inputs: {},
      outcome: { next: next && { paymentId: next.paymentId, kind: next.kind, amount: next.amount, paidOn: next.paidOn } },
      outcomeText: next ? `待退还办结后到账款项${next.amount}元` : '没有待退还的款项',
      reasons: [],
    });
    const shown = next && (await latePayment(process, { caseNumber, context }, next));
    const { clerkTask = '' } = deadlines(parameters, dateInChina(clock()), timersOf(file.process));
    return {
      lateMoneyLeft: next !== null,
      office: process.office,
      latePaymentId: next?.paymentId ?? '',
      latePayment: shown && shown.view,
      lateMoneyRecipients: shown ? [shown.recipient] : [],
      application: { applicationDate: file.application.applicationDate },
      deadlines: { clerkTask },
      taskContextDisplayName: taskContext(caseNumber, file.application.applicant),
    };
  },
});
