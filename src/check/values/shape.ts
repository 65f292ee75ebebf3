/** What a variable of a process can be: as much as the checks must know, wherever it comes from. */

export type Shape =
  /** These and no others; null among them where it can be absent. */
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  | { readonly kind: 'text' | 'number' | 'unknown' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, Shape>> }
  | { readonly kind: 'either'; readonly of: readonly Shape[] };

export const values = (...possible: readonly unknown[]): Shape => ({ kind: 'values', values: possible });
export const text: Shape = { kind: 'text' };
export const number: Shape = { kind: 'number' };
export const unknown: Shape = { kind: 'unknown' };
export const list = (of: Shape): Shape => ({ kind: 'list', of });
export const object = (members: Readonly<Record<string, Shape>>): Shape => ({ kind: 'object', members });

const isImpossible = (shape: Shape): boolean => shape.kind === 'values' && shape.values.length === 0;

export function either(shapes: readonly Shape[]): Shape {
  const flat = shapes.flatMap((shape) => (shape.kind === 'either' ? shape.of : [shape])).filter((shape) => !isImpossible(shape));
  const [only, ...more] = flat;
  if (!only) return values();
  return more.length === 0 ? only : { kind: 'either', of: flat };
}

/** The member of an object, or of each entry of a list; null where there is none. */
export function memberOf(shape: Shape, name: string): Shape {
  switch (shape.kind) {
    case 'unknown':
      return unknown;
    case 'either':
      return either(shape.of.map((one) => memberOf(one, name)));
    case 'list':
      return list(memberOf(shape.of, name));
    case 'object':
      return shape.members[name] ?? values(null);
    case 'values':
      return values(...shape.values.map((value) => memberOfValue(value, name)));
    default:
      return values(null);
  }
}

function memberOfValue(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => memberOfValue(entry, name));
  return (value as Record<string, unknown> | null)?.[name] ?? null;
}

/** All that it can be, entries of lists one by one. @returns undefined where that is not known */
export function closedValues(shape: Shape): readonly unknown[] | undefined {
  if (shape.kind === 'values') return [...new Set(shape.values.flat())];
  if (shape.kind === 'list') return closedValues(shape.of);
  if (shape.kind !== 'either') return undefined;
  const parts = shape.of.map(closedValues);
  return parts.some((part) => part === undefined) ? undefined : [...new Set(parts.flatMap((part) => part ?? []))];
}

/** What is left of the first after something that takes nothing but the second. */
export function narrow(shape: Shape, demand: Shape): Shape {
  if (demand.kind === 'unknown') return shape;
  if (shape.kind === 'unknown') return demand;
  if (shape.kind === 'either') return either(shape.of.map((one) => narrow(one, demand)));
  if (demand.kind === 'either') return either(demand.of.map((one) => narrow(shape, one)));
  if (shape.kind === 'values') return values(...shape.values.filter((value) => takes(demand, value)));
  if (shape.kind === 'text' && demand.kind === 'values') return values(...demand.values.filter((value) => typeof value === 'string'));
  if (shape.kind === 'object' && demand.kind === 'object') return narrowMembers(shape.members, demand.members);
  return shape.kind === demand.kind ? shape : values();
}

function narrowMembers(members: Readonly<Record<string, Shape>>, demands: Readonly<Record<string, Shape>>): Shape {
  const narrowed = { ...members };
  for (const [name, demand] of Object.entries(demands)) narrowed[name] = narrow(members[name] ?? values(null), demand);
  return Object.values(narrowed).some(isImpossible) ? values() : object(narrowed);
}

function takes(demand: Shape, value: unknown): boolean {
  if (demand.kind === 'values') return demand.values.includes(value);
  if (demand.kind === 'list') return Array.isArray(value);
  if (demand.kind === 'object') return typeof value === 'object' && value !== null;
  return typeof value === (demand.kind === 'text' ? 'string' : 'number');
}
