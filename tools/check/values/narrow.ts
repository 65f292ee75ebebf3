/** What is left of a value behind something that takes nothing but what its schema says. */
import { among, object, oneOf, type Shape, type Value } from '../data-flow/shape.ts';

/** @returns undefined if nothing is left */
export function narrow(value: Value, demand: Value): Value | undefined {
  const shape = narrowShape(value.shape, demand.shape);
  const mayBeNull = value.mayBeNull && demand.mayBeNull;
  if (!shape) return mayBeNull ? { shape: oneOf([]), mayBeNull } : undefined;
  return { shape, mayBeNull };
}

function narrowShape(shape: Shape, demand: Shape): Shape | undefined {
  if (demand.kind === 'any') return shape;
  if (shape.kind === 'any') return demand;
  if (shape.kind === 'oneOf') return anyOf(shape.shapes.map((one) => narrowShape(one, demand)));
  if (demand.kind === 'oneOf') return anyOf(demand.shapes.map((one) => narrowShape(shape, one)));
  if (shape.kind === 'plain' && demand.kind === 'plain') return narrowPlain(shape, demand);
  if (shape.kind === 'object' && demand.kind === 'object') return narrowMembers(shape, demand.members);
  return shape.kind === demand.kind ? shape : undefined;
}

function anyOf(shapes: readonly (Shape | undefined)[]): Shape | undefined {
  const left = shapes.filter((shape) => shape !== undefined);
  return left.length === 0 ? undefined : oneOf(left);
}

type Plain = Extract<Shape, { kind: 'plain' }>;

function narrowPlain(shape: Plain, demand: Plain): Shape | undefined {
  if (demand.of === undefined || shape.of === demand.of) return shape;
  if (shape.of === undefined) return demand;
  const listed = [shape, demand].find(({ of }) => typeof of === 'object')?.of;
  if (typeof listed !== 'object') return undefined;
  const left = listed.filter((value) => takes(shape, value) && takes(demand, value));
  return left.length === 0 ? undefined : among(left);
}

const takes = ({ of }: Plain, value: unknown): boolean =>
  typeof of === 'object' ? of.includes(value) : typeof value === (of === 'text' ? 'string' : 'number');

function narrowMembers({ members, open }: Extract<Shape, { kind: 'object' }>, demands: Readonly<Record<string, Value>>): Shape | undefined {
  const narrowed = Object.entries(members).map(([name, value]) => [name, demands[name] ? narrow(value, demands[name]) : value] as const);
  const left = narrowed.flatMap(([name, value]): [string, Value][] => (value ? [[name, value]] : []));
  return left.length < narrowed.length ? undefined : object(Object.fromEntries(left), open);
}
