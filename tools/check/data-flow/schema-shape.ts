/** What a zod schema says of the value that passes it. */
import type { z } from 'zod';
import { among, any, eitherOf, isNull, list, maybe, number, object, plain, type Shape, sure, text, truth, type Value } from './shape.ts';

/** Of zod's schemas, what is looked at: their definition says what they are made of. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly catchall?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly values?: readonly unknown[];
  readonly keyType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  /** Of an enumeration. */
  readonly entries?: object;
  readonly in?: z.core.$ZodType;
  readonly out?: z.core.$ZodType;
}

const known = new WeakMap<z.core.$ZodType, Value>();

/** What comes out of the schema; what may be left out counts as null, as it does in FEEL. */
export function valueOf(schema: z.core.$ZodType): Value {
  const found = known.get(schema);
  if (found) return found;
  // Schemas may contain themselves.
  known.set(schema, maybe(any));
  const value = read(schema._zod.def);
  known.set(schema, value);
  return value;
}

const plainTypes: Readonly<Record<string, Shape>> = {
  string: text,
  template_literal: text,
  number,
  int: number,
  boolean: truth,
  bigint: plain,
  date: plain,
};

function read(definition: Definition): Value {
  const { type, innerType, element, options, in: from, out: to } = definition;
  if (plainTypes[type]) return sure(plainTypes[type]);
  if (type === 'enum') return sure(among(Object.values(definition.entries ?? {})));
  if (type === 'literal') return oneOfThese(definition.values ?? []);
  if (type === 'object') return sure(members(definition));
  if (type === 'array' && element) return sure(list(valueOf(element)));
  if (type === 'union' && options) return eitherOf(options.map(valueOf));
  if ((type === 'optional' || type === 'nullable') && innerType) return maybe(valueOf(innerType).shape);
  if (type === 'null' || type === 'undefined' || type === 'void') return isNull;
  if (innerType)
    return { shape: valueOf(innerType).shape, mayBeNull: type === 'default' || type === 'prefault' ? false : valueOf(innerType).mayBeNull };
  // What a transformation makes is known by what it may be given: an optional text stays an optional text.
  if (type === 'pipe' && from && to) return isTransform(to) ? { shape: any, mayBeNull: valueOf(from).mayBeNull } : valueOf(to);
  return type === 'record' ? sure(entries(definition)) : maybe(any);
}

const oneOfThese = (values: readonly unknown[]): Value => ({
  shape: among(values.filter((value) => value !== null)),
  mayBeNull: values.includes(null),
});

/** A record whose names are listed has these. */
function entries({ keyType, valueType }: Definition): Shape {
  const names = keyType && Object.keys((keyType._zod.def as Definition).entries ?? {});
  return names && names.length > 0 && valueType ? object(Object.fromEntries(names.map((name) => [name, valueOf(valueType)]))) : any;
}

const isTransform = (schema: z.core.$ZodType): boolean => (schema._zod.def as { type: string }).type === 'transform';

function members({ shape = {}, catchall }: Definition): Shape {
  // A loose object lets everything through.
  const open = catchall !== undefined && (catchall._zod.def as { type: string }).type !== 'never';
  return object(Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, valueOf(schema)])), open);
}
