/**
 * Cases that go at random through the diagrams, with the real workers: each comes to an end. A few in each run;
 * TEST_WALKS=1000 TEST_WALKS_SEED=7 walk a thousand of each process, others than those of each run.
 */
import { afterAll, beforeAll, expect, test } from '#test';
import { loadExamples } from '../../tools/demo/index.ts';
import type { Bureau } from '../../tools/rehearse/examples.ts';
import { bureauIn } from '../tools/rehearse/rehearsals.ts';
import { drawing } from './drawing.ts';
import { randomCase } from './random-case.ts';

const walks = Number(process.env['TEST_WALKS'] ?? 5);
const seed = Number(process.env['TEST_WALKS_SEED'] ?? 1);

const examples = Map.groupBy(loadExamples('examples'), ({ application }) => String(application['process']));

let bureau: Bureau;
beforeAll(async () => {
  bureau = await bureauIn();
});
afterAll(() => bureau.close());

test.each([...examples.keys()])('%s: no case is stuck, whatever happens', async (id) => {
  const outcomes: string[] = [];
  const stuck: unknown[] = [];
  for (let walk = 1; walk <= walks; walk++) {
    const flows: string[] = [];
    try {
      const draw = drawing(seed * 1_000_003 + walk);
      const caseNumber = await randomCase(bureau, examples.get(id) ?? [], draw, (flow) => flows.push(flow));
      const { state, outcome } = await bureau.cases.files.get(caseNumber);
      if (state !== 'closed') throw new Error(`The walk is over, and the case is ${state}.`);
      outcomes.push(String(outcome));
    } catch (error) {
      stuck.push({ walk, why: (error as Error).message, flows: flows.slice(-8) });
    }
  }
  if (walks > 100) process.stdout.write(`${id}: ${JSON.stringify(Object.groupBy(outcomes, String))}\n`);
  expect(stuck).toEqual([]);
  // Not all the same way.
  expect(new Set(outcomes).size).toBeGreaterThan(1);
});
