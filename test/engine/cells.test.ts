/** What a cell can say, asked of the engine and here: the pre-check gives every value the answer that a case will get. */
import { afterAll, beforeAll, expect, test } from '#test';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { answers, readDecision } from '../../src/models/decision-table.ts';
import { functionsAlike } from '../../src/models/feel.ts';
import { engineForTests } from './stack.ts';

const columns = {
  string: {
    cells: [
      'string length(?) > 3',
      'string length(?) = 2',
      'trim(?) = "ab"',
      'string length(trim(?)) <= 2',
      'matches(?, "^[0-9]{2,}$")',
      'matches(?, "A", "i")',
      'contains(?, "b")',
      'not(contains(?, "b"))',
      'starts with(?, "a")',
      'ends with(?, "b")',
      'upper case(?) = "AB"',
      'lower case(?) = "ab"',
      'if ? = "ab" then true else false',
      'if string length(?) > 2 then true else ? = ""',
      'number(?) > 12',
      'date(?) > date("2020-01-01")',
      '? in ("ab", "123")',
      '"ab", null',
      'not("ab")',
      'not(null)',
      '? = null',
      '-',
    ],
    values: [null, '', 'ab', 'AB', ' ab ', 'abcd', '123', '2021-02-03', '𠮷', '𠮷野', '张三'],
  },
  number: {
    cells: [
      'abs(?) = 3',
      'modulo(?, 2) = 1',
      'even(?)',
      'odd(?)',
      'floor(?) = 3',
      'ceiling(?) = 4',
      '> 3',
      '[1..5]',
      '? between 1 and 5',
      '-3',
      'null',
    ],
    values: [null, -3, 0, 1, 2.5, 3, 3.5, 4, 12],
  },
} as const;
type Type = keyof typeof columns;

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A table that lists the cells that apply. */
const tableOf = (type: Type): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="cells-${type}-definitions" name="cells" namespace="http://camunda.org/schema/1.0/dmn">
  <decision id="cells-${type}" name="cells">
    <decisionTable id="cells-${type}-table" hitPolicy="COLLECT">
      <input id="value"><inputExpression id="value-expression" typeRef="${type}"><text>value</text></inputExpression></input>
      <output id="cell" name="cell" typeRef="number" />
      ${columns[type].cells
        .map(
          (cell, row) => `<rule id="row-${row}">
        <inputEntry id="in-${row}"><text>${inXml(cell)}</text></inputEntry>
        <outputEntry id="out-${row}"><text>${row}</text></outputEntry>
      </rule>`,
        )
        .join('')}
    </decisionTable>
  </decision>
</definitions>`;

let client: EngineClient;
beforeAll(() => {
  client = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
});
afterAll(() => client.close());

async function inEngine(type: Type, value: unknown): Promise<number[]> {
  const response = await fetch(`${engineForTests().restAddress}/v2/decision-definitions/evaluation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ decisionDefinitionId: `cells-${type}`, variables: { value } }),
  });
  const { output, failureMessage } = (await response.json()) as { output: string; failureMessage?: string };
  if (failureMessage) throw new Error(failureMessage);
  return (JSON.parse(output) as number[] | null) ?? [];
}

test.each(Object.keys(columns) as Type[])('cells of a column of %s apply here and in the engine alike', async (type) => {
  const { cells, values } = columns[type];
  await client.deploy([{ name: `cells-${type}.dmn`, content: Buffer.from(tableOf(type)) }]);
  const { decision } = await readDecision(tableOf(type));
  for (const value of values) {
    const named = (rows: readonly unknown[]) => ({ value, apply: rows.map((row) => cells[Number(row)]) });
    expect(named(answers(decision, { value }).map((answer) => answer['cell']))).toEqual(named(await inEngine(type, value)));
  }
});

test('every function that the check lets through in a cell is tried', () => {
  const all = [...columns.string.cells, ...columns.number.cells].join('\n');
  expect(functionsAlike.unaryTests.filter((name) => !all.includes(`${name}(`))).toEqual([]);
});
