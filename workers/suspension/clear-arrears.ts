/** S-07: what was owed has been paid in full, as it was assessed (S-09): the months count, and the register takes the debt out. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/suspension/rules/index.ts';
import { countText, dateText, Money } from '../../src/policy/index.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { clearedRows } from '../../src/processes/suspension/facts/arrears.ts';
import { clearMonths, lastPaidOn, paidMonths } from '../../src/processes/suspension/facts/clearance.ts';
import { type RecordOf, settle, type Visit } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'clear-arrears',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const visit = { caseNumber, context };
    await settle(visit);
    // Noted first, so that a repetition orders the same: more money may arrive in between.
    const { months, paidOn } = await noteClearance(visit);
    await clearMonths(visit, months, paidOn);
    return {};
  },
});

async function noteClearance(visit: Visit): Promise<RecordOf<typeof records, 'clear-arrears'>> {
  const { caseNumber, context } = visit;
  const file = await context.cases.files.get(caseNumber, 'suspension');
  const earlier = await clearedRows(visit, file);
  const rows = (file.calculation?.ledger ?? []).filter(({ month }) => !earlier.some((row) => row.month === month));
  const paidOn = await lastPaidOn(visit);
  const amount = Money.sum(rows.map(({ personalShare }) => personalShare));
  const recorded = await records.write(context, caseNumber, 'clear-arrears', {
    inputs: { arrearsMonths: rows.length },
    outcome: { amount, paidOn, months: paidMonths(rows, context.parameters) },
    outcomeText: '欠费已完清',
    reasons: [because('S-07', `欠费${amount}元（${countText(rows.length)}）已于${dateText(paidOn)}完清，计算缴费年限。`)],
  });
  return recorded.outcome;
}
