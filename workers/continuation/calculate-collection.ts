/** C-14 to C-18, C-21, S-10: what is collected, month by month. The ledger stays in the case file; the engine gets a summary. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { collectionPlan } from '../../src/processes/continuation/rules/index.ts';
import { countText } from '../../src/policy/index.ts';
import { omit } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/continuation/records.ts';
import { collectionFacts } from '../../src/processes/continuation/facts/collection-facts.ts';
import { collectionOf } from '../../src/processes/continuation/facts/collection.ts';
import { collectionView, collectionViewSchema } from '../../src/processes/continuation/views/collection-view.ts';

export default defineWorker({
  jobType: 'calculate-collection',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ collection: collectionViewSchema, collectionDue: z.boolean() }),
  async handle({ caseNumber }, context) {
    const { cases, parameters } = context;
    const facts = await collectionFacts(cases, await cases.files.get(caseNumber, 'continuation'), parameters);
    const plan = collectionPlan(facts, parameters);
    const { ledger, reasons, total } = plan;
    // What the ledger has no column for is kept with the decision.
    const rows = ledger.map((row) => omit(row, 'baseFloor', 'baseCap', 'accountRate', 'accountAmount', 'clause'));
    await cases.ledgers.save(caseNumber, { ...plan, ledger: rows });
    await records.write(context, caseNumber, 'calculate-collection', {
      inputs: facts,
      outcome: collectionOf(plan, facts),
      outcomeText: total.isZero() ? '没有应补收的月份' : `应补收${countText(ledger.length)}，合计${total}元`,
      reasons,
    });
    return { collection: collectionView(plan, facts, context), collectionDue: !total.isZero() };
  },
});
