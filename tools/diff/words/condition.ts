/** Conditions in FEEL in words, where they follow a common pattern and the fields they name have labels. */
import type { Component } from '../../../src/models/index.ts';

/** Quotation within a quotation. */
const inner = (text: string): string => `‘${text}’`;

/** The form fields that hold a value. */
export type FieldsOf = (key: string) => readonly Component[];

const NAME = String.raw`([A-Za-z][\w.]*)`;

type Read = (match: readonly string[], fieldsOf: FieldsOf) => string | undefined;

function compared(name: string, verb: string, values: readonly string[], fieldsOf: FieldsOf): string | undefined {
  const said = fieldsOf(name).flatMap(({ label, values: options = [] }) => {
    const labels = values.flatMap((value) => options.find((option) => option.value === value)?.label ?? []);
    return label && labels.length === values.length ? [`${inner(label)}${verb}${labels.map(inner).join('或者')}`] : [];
  });
  return said[0];
}

function said(name: string, words: string, fieldsOf: FieldsOf): string | undefined {
  const label = fieldsOf(name).find((field) => field.label)?.label;
  return label && `${inner(label)}${words}`;
}

const strings = (list: string): string[] => [...list.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
const verbs: Readonly<Record<string, string>> = { '=': '为', '!=': '不为' };
const filled: Readonly<Record<string, string>> = { '=': '未填写', '!=': '已填写' };
const yesNo: Readonly<Record<string, string>> = { true: '‘是’', false: '‘否’' };

const patterns: readonly (readonly [RegExp, Read])[] = [
  [
    RegExp(`^${NAME}\\s*(!?=)\\s*"([^"]*)"$`),
    ([, name = '', sign = '', value = ''], fieldsOf) => compared(name, verbs[sign] ?? '', [value], fieldsOf),
  ],
  [
    RegExp(`^${NAME} in \\(((?:"[^"]*",?\\s*)+)\\)$`),
    ([, name = '', list = ''], fieldsOf) => compared(name, '为', strings(list), fieldsOf),
  ],
  [RegExp(`^${NAME}\\s*(!?=)\\s*null$`), ([, name = '', sign = ''], fieldsOf) => said(name, filled[sign] ?? '', fieldsOf)],
  [
    RegExp(`^${NAME}\\s*(!?=)\\s*(true|false)$`),
    ([, name = '', sign = '', value = ''], fieldsOf) => said(name, `${verbs[sign]}${yesNo[value]}`, fieldsOf),
  ],
  [RegExp(`^${NAME}$`), ([, name = ''], fieldsOf) => said(name, '为‘是’', fieldsOf)],
  [RegExp(`^not\\(${NAME}\\)$`), ([, name = ''], fieldsOf) => said(name, '不为‘是’', fieldsOf)],
];

function atom(text: string, fieldsOf: FieldsOf): string | undefined {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text);
    if (match) return read(match, fieldsOf);
  }
  return undefined;
}

/** ‘审核意见’为‘同意’; the expression itself where it cannot be said, or where and / or would be ambiguous. */
export function conditionWords(expression: string, fieldsOf: FieldsOf): string {
  const text = expression.replace(/^=/, '').trim();
  const [ands, ors] = [text.split(' and '), text.split(' or ')];
  if (ands.length > 1 && ors.length > 1) return expression;
  const atoms = (ands.length > 1 ? ands : ors).map((part) => atom(part.trim(), fieldsOf));
  return atoms.every((words) => words !== undefined) ? atoms.join(ands.length > 1 ? '，并且' : '，或者') : expression;
}
