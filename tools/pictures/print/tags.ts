/** Short words beside symbols: where they stand without covering anything. */
import type { Bounds } from '../../../src/models/index.ts';
import { overlap } from '../../bpmnlint-plugin/index.ts';
import { smallestLabel } from './paper.ts';

export interface Wanted {
  readonly lines: readonly string[];
  /** The symbol that they belong to. */
  readonly place: Bounds;
  readonly kind: 'tag' | 'reference' | 'name';
}
export interface Tag extends Wanted, Bounds {}

const lineHeight = 13;
/** How far from its symbol a tag may stand, and in which steps a place is looked for. In points of the diagram. */
const reach = 100;
const step = 4;

const steps = Array.from({ length: (2 * reach) / step + 1 }, (_, index) => index * step - reach);
/** Below and above its symbol a tag is found sooner than beside it. */
const offsets = steps.flatMap((x) => steps.map((y) => ({ x, y }))).toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));

/** Each at the nearest place that is free; the first of them choose first. */
export function tagged(wanted: readonly Wanted[], obstacles: readonly Bounds[]): Tag[] {
  const taken = [...obstacles];
  return wanted.map((one) => {
    const width = Math.max(...one.lines.map(({ length }) => length)) * smallestLabel;
    const height = one.lines.length * lineHeight;
    const { place } = one;
    const middle = { x: place.x + place.width / 2 - width / 2, y: place.y + place.height / 2 - height / 2 };
    const boxAt = (offset: { readonly x: number; readonly y: number }): Bounds => ({
      x: middle.x + offset.x,
      y: middle.y + offset.y,
      width,
      height,
    });
    const free = offsets.find((offset) => !taken.some((other) => overlap(boxAt(offset), other, 4))) ?? { x: 0, y: 0 };
    const box = boxAt(free);
    taken.push(box);
    return { ...one, ...box };
  });
}
