/** What a schema of the OpenAPI document allows. Rules that no schema can say are left to chance, and to the examples. */
import fc from 'fast-check';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  example?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

export type Schemas = Readonly<Record<string, Schema>>;

/** One of them fits most patterns. */
const texts = [
  '经核对情况属实。',
  '示例一区',
  '2026-11-02',
  '2025-12',
  '1234.50',
  '0123456789',
  '51010119800101901X',
  '13800000000',
  '1',
  'a',
];

export function rightValue(schema: Schema, all: Schemas): fc.Arbitrary<unknown> {
  const of = (one: Schema) => rightValue(one, all);
  if (schema.$ref) return of(named(schema.$ref, all));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(of));
  if (schema.allOf) return fc.tuple(...schema.allOf.map(of)).map((parts) => Object.assign({}, ...parts) as unknown);
  const made = madeBy(schema, of);
  return 'example' in schema ? fc.oneof(made, fc.constant(schema.example)) : made;
}

function madeBy(schema: Schema, of: (one: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { type, properties, required = [], items, minimum = 0, maximum = 1000, minItems = 0, maxItems = minItems + 2 } = schema;
  if (properties) {
    return fc.record(Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, of(field)])), {
      requiredKeys: required.filter((name) => name in properties),
    });
  }
  if (items) return fc.array(of(items), { minLength: minItems, maxLength: Math.min(minItems + 2, maxItems) });
  const [kind] = [type].flat();
  if (kind === 'boolean') return fc.boolean();
  if (kind === 'null') return fc.constant(null);
  if (kind === 'integer' || kind === 'number') return fc.integer({ min: minimum, max: Math.max(minimum, maximum) });
  if (kind === 'object') return fc.constant({});
  return fc.constantFrom(...fitting(schema));
}

function fitting({ pattern = '', minLength = 0, maxLength = 5000 }: Schema): string[] {
  const fits = new RegExp(pattern, 'u');
  const found = texts.filter((text) => fits.test(text) && text.length >= minLength && text.length <= maxLength);
  return found.length > 0 ? found : ['x'.repeat(minLength)];
}

function named(ref: string, all: Schemas): Schema {
  const found = all[ref.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`The document has no schema ${ref}.`);
  return found;
}
