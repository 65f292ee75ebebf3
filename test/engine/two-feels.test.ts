/**
 * The engine has its FEEL and the pre-check another: what the check lets through in a table is the same in both. The corpus is made
 * anew at each run, and is the same; TEST_FEEL_SEED=7 TEST_FEEL_EXPRESSIONS=20000 ask others, and more.
 */
import { afterAll, beforeAll, expect, test } from '#test';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { answers, type Facts, readDecision } from '../../src/models/decision-table.ts';
import { functionsInTables } from '../../tools/check/feel/sorts.ts';
import { evaluateInEngine } from './decisions.ts';
import { engineForTests } from './stack.ts';
import { cellsToAsk, outputsToAsk } from './two-feels/corpus.ts';
import type { Column } from './two-feels/grammar.ts';
import { tableOfCells, tableOfOutputs } from './two-feels/tables.ts';

const seed = Number(process.env['TEST_FEEL_SEED'] ?? 1);
/** Made of each kind, of which the check lets through a part. */
const made = Number(process.env['TEST_FEEL_EXPRESSIONS'] ?? 2000);
/** More in one table make an answer that the engine does not take. */
const most = 400;

/** What a case brings, the column of the cell apart. */
const brought: readonly Facts[] = [
  { text: 'ab', number: 3, truth: true, texts: ['ab', '𠮷野'] },
  { text: null, number: null, truth: null, texts: null },
  { text: '', number: -0.5, truth: false, texts: [] },
  { text: ' 𠮷 ', number: 0, truth: true, texts: [null, 'b'] },
  { text: '2021-02-03', number: 999999999999999, truth: false, texts: ['ab', 'ab'] },
];
const values: Record<Column, readonly unknown[]> = {
  text: [null, '', 'ab', ' ab ', '　ab　', 'b', '2021-02-03', '𠮷野', '\uE000', 'e\u0301'],
  number: [null, -3, -0.5, 0, 0.3, 2.5, 3, 12, 999999999999999],
  truth: [null, true, false],
};
const columns = Object.keys(values) as Column[];

const cells = Object.fromEntries(columns.map((column) => [column, cellsToAsk(column, made, seed)])) as Record<Column, string[]>;
const outputs = outputsToAsk(made, seed);

let client: EngineClient;
beforeAll(() => {
  client = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
});
afterAll(() => client.close());

function portions<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, index) => all.slice(index * most, (index + 1) * most));
}

async function deployed(id: string, xml: string) {
  await client.deploy([{ name: `${id}.dmn`, content: Buffer.from(xml) }]);
  return (await readDecision(xml)).decision;
}

test.each(columns)('cells of a column of %s apply here and in the engine alike', async (column) => {
  for (const [index, portion] of portions(cells[column]).entries()) {
    const decision = await deployed(`cells-${column}-${index}`, tableOfCells(`cells-${column}-${index}`, column, portion));
    for (const [which, value] of values[column].entries()) {
      const facts = { ...brought[which % brought.length], value };
      const rows = ((await evaluateInEngine(decision.id, facts)) ?? []) as readonly unknown[];
      const named = (found: readonly unknown[]) => ({ facts, apply: found.map((row) => portion[Number(row)]) });
      expect(named(answers(decision, facts).map(({ row }) => row))).toEqual(named(rows));
    }
  }
});

test('outputs are answered here and in the engine alike', async () => {
  for (const [index, portion] of portions(outputs).entries()) {
    const decision = await deployed(`outputs-${index}`, tableOfOutputs(`outputs-${index}`, portion));
    for (const facts of brought) {
      const named = (found: object) => ({ facts, answers: Object.values(found).map((answer, at) => ({ [portion[at] ?? '']: answer })) });
      const said = (await evaluateInEngine(decision.id, facts)) as Record<string, unknown>;
      const [here = {}] = JSON.parse(JSON.stringify(answers(decision, facts))) as Facts[];
      expect(named(here)).toEqual(named(Object.fromEntries(Object.keys(here).map((name) => [name, said[name]]))));
    }
  }
});

test('every function that the check lets through is asked, in cells and in outputs', () => {
  const unasked = (names: readonly string[], all: string) => names.filter((name) => !all.includes(`${name}(`));
  expect(unasked(functionsInTables.unaryTests, [...cells.text, ...cells.number].join('\n'))).toEqual([]);
  expect(unasked(functionsInTables.expression, outputs.join('\n'))).toEqual([]);
});
