/** 核实办结后到账补缴款: it goes back from our bank, or whoever received it has given it back (B-04); the source says neither. */
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { caseProcessOf } from '../../../src/processes/index.ts';
import { findingOf, notOurs, wordsOf } from '../../../src/processes/return-late-money/answer.ts';
import { records } from '../../../src/processes/return-late-money/records.ts';

export default clerkStep({
  task: 'confirm-late-back-pay',
  schema: records.outcomes['confirm-late-back-pay'],
  outcomeText: wordsOf,
  objections: notOurs,
  async reasons(answer, { caseNumber, context }) {
    const { process } = await context.cases.files.get(caseNumber);
    return [{ requirement: 'B-04', clause: caseProcessOf(process).clauses['B-04'] ?? '', finding: findingOf(answer) }];
  },
});
