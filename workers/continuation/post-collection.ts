/** C-14, C-17: the months that were paid for enter the ledger and the account; what was owed of them is settled. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/continuation/rules/index.ts';
import { countText, distinctMonths, Money } from '../../src/policy/index.ts';
import { records, type Collection, type Relation } from '../../src/processes/continuation/records.ts';

export default defineWorker({
  jobType: 'post-collection',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const { idNumber } = (await cases.files.get(caseNumber, 'continuation')).application.applicant;
    const collection = await records.read(cases, caseNumber, 'calculate-collection');
    const { months, total } = collection;
    const idempotencyKey = `${caseNumber}:post-collection`;
    const { postingNumber, postedOn } = await registries.pensionRelations.postContributions({
      idempotencyKey,
      caseNumber,
      idNumber,
      months,
    });
    await cases.postings.record(caseNumber, {
      idempotencyKey,
      insurance: 'pension',
      months: months.length,
      amount: total,
      reference: postingNumber,
      postedOn,
    });
    const settled = owedAndCollected(await records.read(cases, caseNumber, 'look-up-relation'), collection);
    if (settled) {
      const clearance = { idempotencyKey: `${caseNumber}:clear-arrears`, caseNumber, idNumber, amount: settled, paidOn: postedOn };
      await registries.pensionRelations.clearArrears(clearance);
    }
    await records.write(context, caseNumber, 'post-collection', {
      inputs: { months: months.map(({ month }) => month), total },
      outcome: { postingNumber, postedOn, arrearsCleared: settled },
      outcomeText: `已入账${countText(months.length)}，${total}元`,
      reasons: [because('C-14', `补收的${countText(months.length)}已记入缴费记录和个人账户。`)],
    });
    return {};
  },
});

/** What was paid for the months that the register has as owed; null unless all of them were. */
function owedAndCollected({ arrears }: Relation, { months }: Collection): Money | null {
  const owed = new Set(distinctMonths(arrears.months));
  const paid = months.filter(({ month }) => owed.has(month));
  return owed.size > 0 && paid.length === owed.size ? Money.sum(paid.map(({ amount }) => amount)) : null;
}
