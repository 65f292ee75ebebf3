/** The objects that an answer can be, such as one for each decision. */
import type { Shape, Value } from '../data-flow/shape.ts';

export type Variant = Extract<Shape, { kind: 'object' }>;

export function variants({ shape }: Value): Variant[] {
  if (shape.kind === 'object') return [shape];
  return shape.kind === 'oneOf' ? shape.shapes.flatMap((one) => variants({ shape: one, mayBeNull: false })) : [];
}
