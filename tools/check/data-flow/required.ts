/** What a schema asks for that the value given does not have. */
import type { z } from 'zod';
import { itemOf, memberOf, type Value } from './shape.ts';

/** Paths of the members that are required and never there, such as `payer.remitter`. */
export function missingMembers(schema: z.core.$ZodType, value: Value, path: string): string[] {
  const { innerType, element, shape } = schema._zod.def as {
    innerType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    shape?: Record<string, z.ZodType>;
  };
  if (value.shape.kind === 'any') return [];
  if (innerType) return missingMembers(innerType, value, path);
  if (element) return missingMembers(element, itemOf(value), path);
  return Object.entries(shape ?? {}).flatMap(([name, member]) => {
    const given = memberOf(value, name);
    if (given) return missingMembers(member, given, `${path}.${name}`);
    return member.safeParse(undefined).success ? [] : [`${path}.${name}`];
  });
}
