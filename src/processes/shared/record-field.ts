/** How the fields of a record are called in Chinese: said beside their form, and found again by their path. */
import { z } from 'zod';

/** By code: how the values of a field are called. */
export type Words = Readonly<Record<string, string>>;

/** The same form with the name of the field, and with words where its values are codes. */
export const field = <S extends z.ZodType>(label: string, schema: S, words: Words = {}): S => schema.meta({ title: label, words });

/** Codes that are recorded, with their words. */
export const coded = <const C extends string>(label: string, words: Readonly<Record<C, string>>) =>
  field(label, z.enum(Object.keys(words) as [C, ...C[]]), words);

export interface FieldNames {
  label: string;
  words: Words;
}

/** What the field at the path ("pension.unitTotal") of a record is called; undefined where nothing says so. */
export function fieldAt(record: z.ZodType, path: string): FieldNames | undefined {
  return path
    .split('.')
    .reduce<readonly z.ZodType[]>((found, name) => found.flatMap((schema) => membersOf(schema, name)), [record])
    .flatMap(formsOf)
    .map(namesOf)
    .find((names) => names !== undefined);
}

function namesOf(schema: z.ZodType): FieldNames | undefined {
  const { title, words } = schema.meta() ?? {};
  return title === undefined ? undefined : { label: title, words: words as Words };
}

function membersOf(schema: z.ZodType, name: string): z.ZodType[] {
  return formsOf(schema).flatMap((form) => {
    const member: unknown = form instanceof z.ZodObject ? form.shape[name] : undefined;
    return member instanceof z.ZodType ? [member] : [];
  });
}

/** The schema, and those that it is made of where a value may be left out or have one of several forms. */
function formsOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return [schema, ...(schema.options as z.ZodType[]).flatMap(formsOf)];
  const optional = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return optional ? [schema, ...formsOf(schema.unwrap() as z.ZodType)] : [schema];
}
