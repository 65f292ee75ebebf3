/** What a worker's or a clerk step's schema lets through. */
import { z } from 'zod';
import { either, list, number, object, text, unknown, values, type Shape } from './shape.ts';

interface JsonSchema {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

const known = new WeakMap<z.ZodType, { input?: Shape; output?: Shape }>();

/** @param side `input`: what somebody fills in; `output`: what the schema makes of it, and hands on */
export function shapeOfSchema(schema: z.ZodType, side: 'input' | 'output' = 'output'): Shape {
  const shapes = known.get(schema) ?? {};
  known.set(schema, shapes);
  return (shapes[side] ??= shapeOf(z.toJSONSchema(schema, { io: side, unrepresentable: 'any' }) as JsonSchema));
}

function shapeOf(schema: JsonSchema): Shape {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return either(alternatives.map(shapeOf));
  if (schema.const !== undefined) return values(schema.const);
  if (schema.enum) return values(...schema.enum);
  if (Array.isArray(schema.type)) return either(schema.type.map((type: string) => shapeOfType(type, schema)));
  return shapeOfType(String(schema.type), schema);
}

function shapeOfType(type: string, { items, properties, required = [] }: JsonSchema): Shape {
  switch (type) {
    case 'boolean':
      return values(true, false);
    case 'null':
      return values(null);
    case 'string':
      return text;
    case 'number':
    case 'integer':
      return number;
    case 'array':
      return list(items ? shapeOf(items) : unknown);
    case 'object':
      return properties ? object(mapMembers(properties, required)) : unknown;
    default:
      return unknown;
  }
}

function mapMembers(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): Record<string, Shape> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const shape = shapeOf(schema);
      return [name, required.includes(name) ? shape : either([shape, values(null)])];
    }),
  );
}
