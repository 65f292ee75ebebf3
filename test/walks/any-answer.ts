/** What a clerk may enter in the form of a task: at random by the schema of its answer, or as an example has it. */
import fc from 'fast-check';
import { z } from 'zod';
import type { ClerkStep } from '../../src/processes/shared/index.ts';
import type { Example } from '../../tools/demo/index.ts';

interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

const days = ['2019-06-30', '2025-12-01', '2026-03-31', '2026-09-28', '2027-01-04'];
const months = ['1994-01', '2003-07', '2018-12', '2025-12'];
const texts = ['经核对情况属实。', '请补交身份证原件。', '1000.00', '0.01', '示例一区'];

function valueOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(valueOf));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.items) return fc.array(valueOf(schema.items), { maxLength: 3 });
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => [name, valueOf(field)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
  }
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'integer' || schema.type === 'number') return fc.constantFrom(0, 1, 12, 240);
  // Days and months are texts, and the schema does not always say so.
  return fc.constantFrom(...days, ...months, ...texts);
}

/** @param examples whose clerks have decided the same task */
export function anyAnswer({ task, schema }: ClerkStep, examples: readonly Example[]): fc.Arbitrary<Record<string, unknown>> {
  const told = examples.flatMap(({ script }) => script.clerks[task] ?? []);
  const made = valueOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
  const random = made.filter((answer) => schema.safeParse(answer).success) as fc.Arbitrary<Record<string, unknown>>;
  return told.length === 0 ? random : fc.oneof(random, fc.constantFrom<Record<string, unknown>>(...told));
}
