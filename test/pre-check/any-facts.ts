/** Facts that a process may be given, on both sides of the limits that the rules have. */
import fc from 'fast-check';
import { z } from 'zod';
import { precheckOf } from './cases.ts';

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  pattern?: string;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}

/** Values on both sides of the limits that the rules have. */
const days = ['1994-06-15', '1995-12-31', '1996-01-01', '2006-09-30', '2006-10-01', '2011-06-30', '2011-07-01', '2019-01-20', '2019-01-21'];
const months = ['2001-01', '2018-12', '2019-01', '2019-06', '2019-12'];
const counts = [0, 1, 6, 7, 12, 13, 59, 60, 119, 120, 191, 192, 599, 600, 660, 719, 720];

function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valuesOf));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.items) return fc.array(valuesOf(schema.items), { maxLength: 6 });
  if (schema.properties) return fc.record(mapped(schema.properties));
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'integer') return fc.constantFrom(...counts);
  if (schema.type === 'number') return fc.constantFrom(0, 0.01, 1000, 1234.5);
  if (schema.pattern) return fc.constantFrom(...(schema.pattern.endsWith('-\\d{2}-\\d{2}$') ? days : months));
  return fc.constantFrom('渝中区', '万州区', '北碚区');
}

function mapped(properties: Record<string, JsonSchema>): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, valuesOf(schema)]));
}

export function anyFacts(process: string): fc.Arbitrary<object> {
  const schema = z.toJSONSchema(precheckOf(process).given, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return fc
    .record(mapped(schema.properties ?? {}), { requiredKeys: [] })
    .filter((facts) => precheckOf(process).given.safeParse(facts).success);
}
