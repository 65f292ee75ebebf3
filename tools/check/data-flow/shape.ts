/** What is known of a value without running anything: which members it has, and whether it may be null. */

export type Shape =
  /** Nothing is known: every member may be there. */
  | { readonly kind: 'any'; readonly key: string }
  /** Text, number, truth value, date: without members that anybody reads here. */
  | { readonly kind: 'plain'; readonly key: string; readonly of?: Kind }
  /** An open one may have others as well. */
  | { readonly kind: 'object'; readonly key: string; readonly members: Readonly<Record<string, Value>>; readonly open: boolean }
  | { readonly kind: 'list'; readonly key: string; readonly item: Value }
  | { readonly kind: 'oneOf'; readonly key: string; readonly shapes: readonly Shape[] };

/** Any text, any number, or one of these values; null is not among them. */
export type Kind = 'text' | 'number' | readonly unknown[];

export interface Value {
  readonly shape: Shape;
  /** Null, or not set at all: FEEL makes no difference. */
  readonly mayBeNull: boolean;
}

// Equal shapes have equal keys, so that the analysis sees when nothing changes any more.
export const any: Shape = { kind: 'any', key: '?' };
export const plain: Shape = { kind: 'plain', key: '.' };
export const text: Shape = { kind: 'plain', key: '.text', of: 'text' };
export const number: Shape = { kind: 'plain', key: '.number', of: 'number' };

/** @param values texts, numbers and truth values */
export function among(values: readonly unknown[]): Shape {
  const different = [...new Set(values)];
  return {
    kind: 'plain',
    key: `.${different
      .map((value) => JSON.stringify(value))
      .sort()
      .join('/')}`,
    of: different,
  };
}
export const truth: Shape = among([true, false]);

export function object(members: Readonly<Record<string, Value>>, open = false): Shape {
  const key = Object.entries(members)
    .map(([name, value]) => `${name}:${keyOf(value)}`)
    .sort()
    .join(',');
  return { kind: 'object', key: `{${key}${open ? '+' : ''}}`, members, open };
}

export const list = (item: Value): Shape => ({ kind: 'list', key: `[${keyOf(item)}]`, item });

export function oneOf(shapes: readonly Shape[]): Shape {
  const flat = shapes.flatMap((shape) => (shape.kind === 'oneOf' ? shape.shapes : [shape]));
  const different = [...new Map(together(flat).map((shape) => [shape.key, shape])).values()];
  const [only, ...more] = different;
  if (only && more.length === 0) return only;
  return {
    kind: 'oneOf',
    key: `(${different
      .map(({ key }) => key)
      .sort()
      .join('|')})`,
    shapes: different,
  };
}

/** Values that are listed in several places are one list; where any plain value may come, they say nothing more. */
function together(shapes: readonly Shape[]): Shape[] {
  const isListed = (shape: Shape): boolean => shape.kind === 'plain' && typeof shape.of === 'object';
  const listed = shapes.filter(isListed).flatMap((shape) => (shape.kind === 'plain' && typeof shape.of === 'object' ? shape.of : []));
  const others = shapes.filter((shape) => !isListed(shape));
  return listed.length === 0 || others.some(({ key }) => key === plain.key) ? others : [...others, among(listed)];
}

/** Nothing but null: the union of no shapes. */
export const nothing: Shape = oneOf([]);

export const keyOf = ({ shape, mayBeNull }: Value): string => `${shape.key}${mayBeNull ? '0' : ''}`;
export const sure = (shape: Shape): Value => ({ shape, mayBeNull: false });
export const maybe = (shape: Shape): Value => ({ shape, mayBeNull: true });
export const isNull: Value = maybe(nothing);

export function eitherOf(values: readonly Value[]): Value {
  return { shape: oneOf(values.map(({ shape }) => shape)), mayBeNull: values.some(({ mayBeNull }) => mayBeNull) };
}

/** `a.b`; undefined if there can be no such member. FEEL reads it from a list item by item, and from null as null. */
export function memberOf({ shape, mayBeNull }: Value, name: string): Value | undefined {
  const found = memberOfShape(shape, name);
  return found && { shape: found.shape, mayBeNull: found.mayBeNull || mayBeNull };
}

function memberOfShape(shape: Shape, name: string): Value | undefined {
  switch (shape.kind) {
    case 'any':
      return maybe(any);
    case 'plain':
      return undefined;
    case 'object':
      if (Object.hasOwn(shape.members, name)) return shape.members[name];
      return shape.open ? maybe(any) : undefined;
    case 'list': {
      const item = memberOf(shape.item, name);
      return item && sure(list(item));
    }
    case 'oneOf': {
      if (shape.shapes.length === 0) return isNull;
      const found = shape.shapes.map((one) => memberOfShape(one, name));
      const there = found.filter((value) => value !== undefined);
      return there.length === 0 ? undefined : eitherOf(there.length < found.length ? [...there, isNull] : there);
    }
  }
}

/** What a list holds; of anything else FEEL makes a list of one. */
export function itemOf({ shape }: Value): Value {
  if (shape.kind === 'list') return shape.item;
  if (shape.kind === 'oneOf' && shape.shapes.length > 0) return eitherOf(shape.shapes.map((one) => itemOf(sure(one))));
  return shape.kind === 'any' ? maybe(any) : sure(shape);
}

/** Names of all members that are known, for whoever looks for a similar one. */
export function memberNames(shape: Shape): string[] {
  if (shape.kind === 'object') return Object.keys(shape.members);
  if (shape.kind === 'list') return memberNames(shape.item.shape);
  return shape.kind === 'oneOf' ? shape.shapes.flatMap(memberNames) : [];
}

/** All that it can be besides null, items of lists one by one; undefined if that is not known. */
export function listed(shape: Shape): readonly unknown[] | undefined {
  if (shape.kind === 'list') return listed(shape.item.shape);
  if (shape.kind === 'plain') return typeof shape.of === 'object' ? shape.of : undefined;
  if (shape.kind !== 'oneOf') return undefined;
  const parts = shape.shapes.map(listed);
  return parts.includes(undefined) ? undefined : [...new Set(parts.flatMap((part) => part ?? []))];
}
