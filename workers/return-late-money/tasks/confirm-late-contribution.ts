/** 核实办结后到账费用: it goes back from our bank, or whoever received it has given it back; the source says neither. */
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { notOurs, wordsOf } from '../../../src/processes/return-late-money/answer.ts';
import { records } from '../../../src/processes/return-late-money/records.ts';

export default clerkStep({
  task: 'confirm-late-contribution',
  schema: records.outcomes['confirm-late-contribution'],
  outcomeText: wordsOf,
  objections: notOurs,
  // Neither source says anything of it.
  reasons: () => [],
});
