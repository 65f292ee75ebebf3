/** What a fact is, by its schema: so that it can be asked for, varied and told without a second vocabulary. */
import { z } from 'zod';
import { valueNames } from '../applications/index.ts';
import { ageText, countText, dateText, isoDate, month, monthText } from '../policy/index.ts';

type Kind = 'choice' | 'yesOrNo' | 'date' | 'month' | 'months' | 'number' | 'money' | 'text' | 'list';

export interface Fact {
  key: string;
  label: string;
  kind: Kind;
  /** Of a choice: what people read, by value. */
  names: Readonly<Record<string, string>>;
  /** Of a list of groups: the facts of an entry. */
  entry: readonly Fact[];
}

interface JsonSchema {
  type?: string;
  description?: string;
  pattern?: string;
  enum?: unknown[];
}

export const factsOf = (group: z.ZodObject): Fact[] =>
  Object.entries<z.core.$ZodType>(group.shape).map(([key, schema]) => factOf(key, inner(schema)));

function factOf(key: string, schema: z.core.$ZodType): Fact {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const { description = '' } = described;
  const element = schema instanceof z.ZodArray ? schema.element : undefined;
  return {
    key,
    label: labelOf(description),
    kind: kindOf(described),
    names: valueNames.get(schema) ?? {},
    entry: element instanceof z.ZodObject ? factsOf(element) : [],
  };
}

/** Without the values that it may have, and the unit. */
export const labelOf = (description: string): string => description.replace(/：.*$|（(月数?|元)）$/gu, '');

/** What is left of a schema that may be absent or null. */
export const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? inner(schema.unwrap()) : schema;

function kindOf({ type, description = '', pattern, enum: values }: JsonSchema): Kind {
  if (values) return 'choice';
  if (type === 'boolean') return 'yesOrNo';
  if (type === 'array') return 'list';
  if (type === 'integer') return description.endsWith('（月数）') ? 'months' : 'number';
  if (type === 'number') return 'money';
  if (pattern) return /\\d\{2\}.*\\d\{2\}/.test(pattern) ? 'date' : 'month';
  return 'text';
}

const told: Record<Kind, (value: unknown, fact: Fact) => string> = {
  choice: (value, { names }) => names[String(value)] ?? '',
  yesOrNo: (value) => (value === true ? '是' : '否'),
  date: (value) => dateText(isoDate(String(value))),
  month: (value) => monthText(month(String(value))),
  months: (value, { label }) => (label.includes('年龄') ? ageText(Number(value)) : countText(Number(value))),
  number: String,
  money: (value) => `${Number(value).toFixed(2)}元`,
  text: String,
  list: (value, { entry }) =>
    (value as Record<string, unknown>[])
      .map((one) => entry.map((fact) => `${fact.label}${valueText(fact, one[fact.key])}`).join('，'))
      .join('；'),
};

/** The value of a fact, as people read it. */
export const valueText = (fact: Fact, value: unknown): string => told[fact.kind](value, fact);
