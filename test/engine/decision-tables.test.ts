/** The engine answers every table as src/models does: a pre-check, which needs no engine, says what a case will get. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from '#test';
import { mapBounded } from '../../tools/demo/bounded.ts';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { answers, type Decision, type Facts } from '../../src/models/decision-table.ts';
import { owners } from '../../src/models/owners.ts';
import { allFacts, loadDecision } from '../models/decision-tables.ts';
import { evaluateInEngine } from './decisions.ts';
import { engineForTests } from './stack.ts';

const tables = readdirSync(owners.tables.folder).map((file) => basename(file, owners.tables.ending));
/** More at once the engine refuses. */
const questionsAtOnce = 10;

let client: EngineClient;
beforeAll(() => {
  client = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
});
afterAll(() => client.close());

/** Our rows as the engine puts them: one output without its name, the only row of a unique hit without a list, nothing as null. */
function asTheEngineSays({ decisionLogic: { hitPolicy, output } }: Decision, rows: readonly Facts[]): unknown {
  const values = output.length === 1 ? rows.flatMap((row) => Object.values(row)) : rows;
  if (values.length === 0) return null;
  return hitPolicy === 'COLLECT' ? values : values[0];
}

test.each(tables)('%s: the same answer to everything that can come, and to every unknown', async (id) => {
  await client.deploy([{ name: `${id}.dmn`, content: readFileSync(`dmn/${id}.dmn`) }]);
  const decision = await loadDecision(id);
  const questions = allFacts(decision, null);
  const said = await mapBounded(questions, questionsAtOnce, async (facts) => ({ facts, answer: await evaluateInEngine(id, facts) }));
  expect(said).toEqual(questions.map((facts) => ({ facts, answer: asTheEngineSays(decision, answers(decision, facts)) })));
});
