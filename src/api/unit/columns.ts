/** The columns of a unit's spreadsheet, from the schema by which the intake checks an application. */
import { z } from 'zod';
import { datePattern, type DocumentCode, documentNames, valueNames } from '../../applications/index.ts';

export interface Column {
  /** `applicant.name`; of a document its list and its code: `documents.idCard`. */
  field: string;
  heading: string;
  as: 'text' | 'date' | 'wholeNumber' | 'yesOrNo' | 'tick' | { choice: Readonly<Record<string, string>> };
  optional: boolean;
}

/** A list of groups has no place in one row: it is left out. */
export function columnsOf(group: z.ZodObject, above: readonly string[] = [], inOptional = false): Column[] {
  return Object.entries(group.shape).flatMap(([name, schema]) => {
    const path = [...above, name];
    const { inner, optional } = bare(schema as z.ZodType, inOptional);
    if (inner instanceof z.ZodObject) return columnsOf(inner, path, optional);
    if (inner instanceof z.ZodArray) return inner.element instanceof z.ZodEnum ? ticks(path, inner.element) : [];
    if (inner instanceof z.ZodLiteral) return [];
    return [{ field: path.join('.'), heading: headingOf(inner), as: formOf(inner), optional }];
  });
}

const ticks = (path: readonly string[], { options }: z.ZodEnum): Column[] =>
  (options as DocumentCode[]).map((code) => ({
    field: [...path, code].join('.'),
    heading: `材料：${documentNames[code]}`,
    as: 'tick',
    optional: true,
  }));

/** Without what says that it may be left out, or how it is transformed. */
export function bare(schema: z.ZodType, optional = false): { inner: z.ZodType; optional: boolean } {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap() as z.ZodType, true);
  if (schema instanceof z.ZodPipe) return bare((schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType, optional);
  return { inner: schema, optional };
}

/** The description of a choice also lists its values. */
const headingOf = (schema: z.ZodType): string => schema.meta()?.description?.split('：')[0] ?? '';

function formOf(schema: z.ZodType): Column['as'] {
  const choice = valueNames.get(schema);
  if (choice) return { choice };
  if (schema instanceof z.ZodBoolean) return 'yesOrNo';
  if (schema instanceof z.ZodNumber) return 'wholeNumber';
  return schema.meta()?.['pattern'] === datePattern ? 'date' : 'text';
}
