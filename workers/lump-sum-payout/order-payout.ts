/** L-01, L-14: the bank pays what the account held when the relation ended to whoever claims it, once in a case. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { amountDue } from '../../src/processes/lump-sum-payout/facts/termination.ts';

export default defineWorker({
  jobType: 'order-payout',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, { cases, registries, parameters }) {
    const { claimant, bankAccount } = (await cases.files.get(caseNumber, 'lump-sum-payout')).application;
    // First the note, then the order: from here on no withdrawal is taken, and one that came before stops the order.
    const noted = await cases.payouts.recordOrder(caseNumber, {
      idempotencyKey: `${caseNumber}:order-payout`,
      payee: claimant.role,
      amount: await amountDue(cases, caseNumber),
    });
    // Tried again until the withdrawal's event subprocess cuts the job off: the case never goes on as if it were paid.
    if (!noted.ordered) throw new Error(`nothing is paid out, the case is ${noted.reason}`);
    // What the first delivery noted is ordered by every other one: the bank knows the key, and pays once.
    const { idempotencyKey, payee, amount } = noted.payout;
    const { accountName, accountNumber } = bankAccount;
    const purpose = `办件${caseNumber}基本养老保险个人账户一次性支付`;
    const receipt = await registries.bank.payout({ idempotencyKey, caseNumber, payee, accountName, accountNumber, amount, purpose });
    const { payoutNumber: reference, paidOn } = receipt;
    const samplePercent = parameters.parameter('lumpSumArrivalSample', paidOn).value;
    await cases.payouts.recordMade(caseNumber, { idempotencyKey, reference, paidOn, samplePercent });
    return {};
  },
});
