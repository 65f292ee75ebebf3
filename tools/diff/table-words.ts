/** The cells of a decision table in words. */
import type { Clause, Decision, Rule } from '../../src/models/index.ts';
import type { Names } from './names.ts';
import { quoted } from './words/sentence.ts';

export const columnName = ({ label, name, inputExpression }: Clause): string => label ?? name ?? inputExpression?.text ?? '';

const literals: Readonly<Record<string, string>> = { true: '“是”', false: '“否”', '-': '“任意”', '': '“任意”' };

/** What is not known of a case, or what an answer leaves out. */
const nothing = ({ inputExpression }: Clause): string => (inputExpression ? '“未知”' : '“无”');

/** A list of texts and literals, such as `"cityUrban","cityRural",null`. */
const LIST = /^(?:"[^"]*"|true|false|null|-?\d+(?:\.\d+)?)(?:\s*,\s*(?:"[^"]*"|true|false|null|-?\d+(?:\.\d+)?))*$/;

/** “本市城镇户口”或者“未知”; anything else than values is quoted as it stands. */
export function cellText(clause: Clause, text: string, names: Names): string {
  const plain = text.trim();
  if (plain in literals) return literals[plain] ?? '';
  if (plain === 'null') return nothing(clause);
  if (!LIST.test(plain)) return quoted(plain);
  const values = plain.match(/"[^"]*"|[^,\s]+/g) ?? [];
  return values
    .map((value) => (value === 'null' ? nothing(clause) : literals[value]) ?? quoted(labelled(clause, value.replace(/^"|"$/g, ''), names)))
    .join('或者');
}

/** Tables ask for the same facts as the application forms, by key or by label, so an option's label is the word for a value. */
function labelled({ inputExpression, label = '' }: Clause, value: string, names: Names): string {
  const fields = inputExpression ? [...names.fields(inputExpression.text), ...names.fieldsCalled(label)] : [];
  const options = fields.flatMap(({ values = [] }) => values);
  return options.find((option) => option.value === value)?.label ?? value;
}

/** 当“户口性质”为“本市城镇户口”时，“参保地”为“…” */
export function rowText({ inputEntry, outputEntry }: Rule, { decisionLogic: { input, output } }: Decision, names: Names): string {
  const said = (clauses: readonly Clause[], entries: readonly { text: string }[]): string[] =>
    clauses.flatMap((clause, index) => {
      const text = entries[index]?.text ?? '';
      return text === '' || text === '-' ? [] : [`${quoted(columnName(clause))}为${cellText(clause, text, names)}`];
    });
  const conditions = said(input, inputEntry);
  return `${conditions.length > 0 ? `当${conditions.join('、')}时` : '任何情形'}，${said(output, outputEntry).join('、')}`;
}
