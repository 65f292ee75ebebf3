import { expect, test } from '#test';
import { drawnElements } from '../../tools/bpmnlint-plugin/elements.ts';
import { idsIn } from '../../tools/shared/requirement-ids.ts';
import { clauses as backPay } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clauses as continuation } from '../../src/processes/continuation/rules/clauses.ts';
import { clauses as enrollment } from '../../src/processes/enrollment/rules/clauses.ts';
import { clauses as lumpSumPayout } from '../../src/processes/lump-sum-payout/rules/clauses.ts';
import { clauses as suspension } from '../../src/processes/suspension/rules/clauses.ts';
import { diagramOf } from './project.ts';

const requirements = { 'veteran-back-pay': backPay, enrollment, continuation, 'lump-sum-payout': lumpSumPayout, suspension };

test.each(Object.entries(requirements))('%s names every one of its requirements', (id, clauses) => {
  const diagram = diagramOf(id);
  const texts = drawnElements(diagram)
    .filter((element) => element !== diagram.process)
    .flatMap(({ documentation = [] }) => documentation.map(({ text }) => text));
  const named = new Set(texts.flatMap((text) => [...idsIn(text)]));
  expect(Object.keys(clauses).filter((requirement) => !named.has(requirement))).toEqual([]);
});
