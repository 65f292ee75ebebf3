/** How the fields of a record are called in Chinese: said beside their form, and read again by their path. */
import { z } from 'zod';
import type { Outcomes } from './records.ts';

/** By code: how the values of a field are called. */
type Words = Readonly<Record<string, string>>;

/** The same form with the name of the field, and with words where its values are codes. */
export const field = <S extends z.ZodType>(label: string, schema: S, words: Words = {}): S => schema.meta({ title: label, words });

/** Codes that are recorded, with their words. */
export const coded = <const C extends string>(label: string, words: Readonly<Record<C, string>>) =>
  field(label, z.enum(Object.keys(words) as [C, ...C[]]), words);

export interface FieldNames {
  /** By the path in an outcome, "pension.unitTotal". */
  labels: Readonly<Record<string, string>>;
  /** For the codes in it. */
  words: Words;
}

/** What the outcomes say of how their fields and values are called. */
export function fieldNames(outcomes: Outcomes): FieldNames {
  const found = Object.values(outcomes).flatMap((outcome) => namedIn(outcome, ''));
  return {
    labels: Object.fromEntries(found.map(({ path, label }) => [path, label])),
    words: Object.assign({}, ...found.map(({ words }) => words)) as Words,
  };
}

interface Named {
  path: string;
  label: string;
  words: Words;
}

function namedIn(schema: z.ZodType, path: string): Named[] {
  return formsOf(schema).flatMap((form) => {
    const { title, words } = form.meta() ?? {};
    const members = form instanceof z.ZodObject ? Object.entries<z.ZodType>(form.shape) : [];
    return [
      ...(title === undefined ? [] : [{ path, label: title, words: words as Words }]),
      ...members.flatMap(([name, member]) => namedIn(member, path === '' ? name : `${path}.${name}`)),
    ];
  });
}

/** The schema, and those that it is made of where a value may be left out or have one of several forms. */
function formsOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return [schema, ...(schema.options as z.ZodType[]).flatMap(formsOf)];
  const optional = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return optional ? [schema, ...formsOf(schema.unwrap() as z.ZodType)] : [schema];
}
