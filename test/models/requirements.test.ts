import { expect, test } from '@jest/globals';
import { drawnElements } from '../../src/check/elements.ts';
import { idsIn } from '../../src/docs/ids.ts';
import { clauses as backPay } from '../../src/policy/veteran-back-pay/clauses.ts';
import { clauses as continuation } from '../../src/policy/continuation/clauses.ts';
import { clauses as enrollment } from '../../src/policy/enrollment/clauses.ts';
import { clauses as lumpSumPayout } from '../../src/policy/lump-sum-payout/clauses.ts';
import { clauses as suspension } from '../../src/policy/suspension/clauses.ts';
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
