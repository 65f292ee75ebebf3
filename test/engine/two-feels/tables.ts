/** Many expressions as one table, so that one question asks them all. */
import type { Column } from './grammar.ts';
import { typeRefs } from './corpus.ts';

const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\t', '&#9;');

const table = (id: string, columns: string, rules: string, hitPolicy: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${id}-definitions" name="cells" namespace="http://camunda.org/schema/1.0/dmn">
  <decision id="${id}" name="cells">
    <decisionTable id="${id}-table" hitPolicy="${hitPolicy}">${columns}${rules}</decisionTable>
  </decision>
</definitions>`;

const input = (typeRef: string): string =>
  `<input id="value"><inputExpression id="value-expression" typeRef="${typeRef}"><text>value</text></inputExpression></input>`;

/** Lists the rows whose cell applies. */
export const tableOfCells = (id: string, column: Column, cells: readonly string[]): string =>
  table(
    id,
    `${input(typeRefs[column])}<output id="row" name="row" typeRef="number" />`,
    cells
      .map(
        (cell, row) =>
          `<rule id="rule-${row}"><inputEntry id="in-${row}"><text>${inXml(cell)}</text></inputEntry>` +
          `<outputEntry id="out-${row}"><text>${row}</text></outputEntry></rule>`,
      )
      .join(''),
    'COLLECT',
  );

/** Answers each by its name: `answer0` and so on. */
export const tableOfOutputs = (id: string, outputs: readonly string[]): string =>
  table(
    id,
    input('string') + outputs.map((_, index) => `<output id="answer-${index}" name="answer${index}" typeRef="Any" />`).join(''),
    `<rule id="rule"><inputEntry id="in"><text>-</text></inputEntry>${outputs
      .map((output, index) => `<outputEntry id="out-${index}"><text>${inXml(output)}</text></outputEntry>`)
      .join('')}</rule>`,
    'UNIQUE',
  );
