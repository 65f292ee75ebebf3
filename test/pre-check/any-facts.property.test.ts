/** Whatever facts a process may be given: an answer, in the words of the vocabulary, with its reasons in Chinese. */
import { expect, test } from '#test';
import fc from 'fast-check';
import { outcomeSchemaOf } from '../../src/pre-check/index.ts';
import { prechecks } from '../../src/processes/index.ts';
import { anyFacts } from './any-facts.ts';
import { ask, precheckProcesses } from './cases.ts';

const outcomeSchema = outcomeSchemaOf(prechecks);

test.each(precheckProcesses)('%s', (process) => {
  fc.assert(
    fc.property(anyFacts(process), (facts) => {
      const { outcome, reasons } = ask(process, facts);
      expect(outcomeSchema.parse(outcome)).toEqual(outcome);
      expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
      expect(Object.keys(outcome).filter((key) => !reasons.some(({ keys }) => keys.includes(key)))).toEqual([]);
      for (const { requirement, clause, finding } of reasons) {
        expect(requirement).toMatch(/^[BECLS]-\d\d$/);
        expect(clause).toMatch(/\p{Script=Han}/u);
        expect(finding).toMatch(/\p{Script=Han}.*。$/u);
      }
    }),
    { numRuns: 400 },
  );
});
