/** Flows that leave the page of a phase: where they are cut, and what is said there. */
import { type Bounds, type Element, isNode, labelOf, type Point } from '../../../src/models/index.ts';
import { linesOf } from '../text-lines.ts';
import { reference } from './measures.ts';
import { cutAt, type Side } from './polyline.ts';
import type { Drawn } from './selection.ts';

export interface Reference {
  readonly at: Point;
  readonly side: Side;
  readonly lines: readonly string[];
}

/** In heights of the font. */
const widest = 10;
const lineHeight = 13;

export const isUpright = (side: Side): boolean => side === 'top' || side === 'bottom';

/** Cuts the flow where it leaves the frame. @param onwards whether it begins on this page @param page on which it goes on */
export function leave(flow: Drawn, frame: Bounds, onwards: boolean, page: number): Reference {
  const line = flow.waypoint ?? [];
  const { points, side } = cutAt(onwards ? line : line.toReversed(), frame);
  const at = points.at(-1) as Point;
  // The points belong to the diagram that they are read from: it takes no others.
  line.length = points.length;
  (onwards ? points : points.toReversed()).forEach((point, index) => Object.assign(line[index] as object, point));
  const there = (onwards ? flow.bpmnElement.targetRef : flow.bpmnElement.sourceRef) as Element;
  const step = namedStep(there, onwards);
  return { at, side, lines: [`${onwards ? '转第' : '接第'}${page}页`, ...(step === '' ? [] : linesOf(step, widest))] };
}

/** Gateways that only join have no name: the reader is led to what comes behind them, or before them. */
function namedStep(node: Element, onwards: boolean, left = 10): string {
  if (node.name) return labelOf(node);
  const [flow, ...more] = (onwards ? node.outgoing : node.incoming) ?? [];
  const next = onwards ? flow?.targetRef : flow?.sourceRef;
  return next && isNode(next) && more.length === 0 && left > 0 ? namedStep(next, onwards, left - 1) : '';
}

/** Flows that run out on one line are referred to together. */
export function together(references: readonly Reference[]): Reference[] {
  const byPlace = Map.groupBy(references, ({ at, side }) => `${side} ${at.x} ${at.y}`);
  return [...byPlace.values()].flatMap((same) => {
    const lines = [...new Set(same.flatMap((one) => one.lines))];
    return same.slice(0, 1).map((first) => ({ ...first, lines }));
  });
}

/** Those on one side one below the other, each as near to its flow as it can be. */
export function apart(references: readonly Reference[]): Reference[] {
  return Object.values(Object.groupBy(references, ({ side }) => side)).flatMap((same) => {
    let free = -Infinity;
    return same
      .toSorted((a, b) => a.at.y - b.at.y)
      .map((one) => {
        const y = isUpright(one.side) ? one.at.y : Math.max(one.at.y, free);
        free = y + reference.height;
        return { ...one, at: { x: one.at.x, y } };
      });
  });
}

/** What must be kept free: beside the steps there is room enough to the side; the words of an upright flow stand right of it. */
export const roomFor = ({ at, side }: Reference): Bounds => ({
  x: at.x,
  y: at.y - reference.height / 2,
  width: isUpright(side) ? reference.width : 1,
  height: reference.height,
});

/** Where its words stand. */
export function wordsOf({ at, side, lines }: Reference): Bounds {
  const height = lines.length * lineHeight;
  return { x: side === 'left' ? at.x - reference.width : at.x, y: at.y - height / 2, width: reference.width, height };
}
