import { z } from 'zod';

/** The value with the Chinese names that the form's fields have, as far as they have any. */
export function labelled(schema: z.ZodType, value: unknown): unknown {
  const inner = bare(schema);
  if (Array.isArray(value))
    return value.map((entry: unknown) => labelled(inner instanceof z.ZodArray ? (inner.element as z.ZodType) : z.unknown(), entry));
  if (typeof value !== 'object' || value === null) return value;
  const fields = inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => {
      const field = fields[name];
      return [(field && labelOf(field)) ?? name, labelled(field ?? z.unknown(), entry)];
    }),
  );
}

/** A description goes on after a colon with the values that there are. */
const labelOf = (field: z.ZodType): string | undefined => (bare(field).meta() ?? field.meta())?.description?.split('：')[0];

/** Without what says that it may be left out. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe)
    return schema.out instanceof z.ZodTransform ? bare(schema.in as z.ZodType) : bare(schema.out as z.ZodType);
  return schema;
}
