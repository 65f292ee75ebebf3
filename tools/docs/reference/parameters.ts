/** Every parameter with all its values: from which day, by which citation, and whether it is only an example. */
import { loadParameters } from '../../../src/models/index.ts';
import { parameterSchemas } from '../../../src/processes/index.ts';
import { termText } from '../../../src/policy/index.ts';
import { lines, markdownTable } from './table.ts';

const isTerm = (value: unknown): value is string => typeof value === 'string' && /^((R\d*\/)?P\d|\d+WD$)/.test(value);

/** What the clerks are told of the law in force. */
function itemText({ requirements, law, citation, verified }: Record<string, unknown>): string {
  return `${String(requirements)}：${String(law)}（${String(citation)}${verified === true ? '' : '，须核实'}）`;
}

function valueText(value: unknown): string {
  // Amounts and rates are written as in their file, with their zeros.
  const written: unknown = JSON.parse(JSON.stringify(value));
  if (isTerm(written)) return `${termText(written)}（${written}）`;
  if (Array.isArray(written)) return lines(written.map(itemText));
  return typeof written === 'string' ? written : `\`${JSON.stringify(written)}\``;
}

export function parametersTable(): string {
  const rows = loadParameters(parameterSchemas).definitions.map(({ name, title, hint, values }) => [
    `${title}<br>\`${name}\``,
    lines(values.map(({ value, validFrom }) => `${validFrom}起：${valueText(value)}`)),
    lines(values.map(({ citation }) => citation)),
    lines([...(hint === undefined ? [] : [hint]), ...values.map(({ note }) => note).filter((note) => note !== '')]),
    values.some(({ example }) => example) ? '示例值，启用前须核定' : '来源载明',
  ]);
  return markdownTable(['参数', '生效日期和取值', '依据', '说明', '状态'], rows);
}
