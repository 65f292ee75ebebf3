/** An outcome as people read it, by its schema. */
import { z } from 'zod';
import { valueNames } from '../applications/index.ts';
import { dateText, isoDate, month, monthText } from '../policy/index.ts';
import { inner, labelOf } from './facts.ts';
import { commonOutcomes } from './outcome-words.ts';
import type { PreCheck } from './pre-check.ts';

/** Undefined for what has no words: a code that only programs read. */
export function toldOutcome({ outcomeSchema }: PreCheck, key: string, value: unknown): { label: string; text: string } | undefined {
  const schema = { ...commonOutcomes, ...outcomeSchema }[key];
  if (!schema) return undefined;
  const { description = '' } = z.toJSONSchema(schema);
  const text = textOf(value, namesOf(inner(schema)), description);
  return text === '' ? undefined : { label: labelOf(description), text };
}

const namesOf = (schema: z.core.$ZodType): Readonly<Record<string, string>> | undefined =>
  valueNames.get(schema instanceof z.ZodArray ? schema.element : schema);

function textOf(value: unknown, names: Readonly<Record<string, string>> | undefined, description: string): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return description.endsWith('（元）') ? `${value.toFixed(2)}元` : `${value}个月`;
  if (names)
    return [value]
      .flat()
      .map((one) => names[String(one)] ?? '')
      .join('、');
  return typeof value === 'string' ? dated(value) : '';
}

/** A date, a month or a place; a code has Latin letters. */
function dated(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateText(isoDate(text));
  if (/^\d{4}-\d{2}$/.test(text)) return monthText(month(text));
  return /^[a-z]+$/i.test(text) ? '' : text;
}
