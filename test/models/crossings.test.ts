import { expect, test } from '#test';
import { drawingOf, pairs, type Flow } from '../../tools/bpmnlint-plugin/drawing.ts';
import type { Segment } from '../../tools/bpmnlint-plugin/geometry.ts';
import type { Point } from '../../src/models/element.ts';
import { diagramOf } from './project.ts';

const isLevel = ({ from, to }: Segment): boolean => from.y === to.y;
const isBetween = (value: number, one: number, other: number): boolean => value > Math.min(one, other) && value < Math.max(one, other);

/** Where two pieces cross, one level and the other upright, between their ends. */
function crossing([a, b]: [Segment, Segment]): Point[] {
  const [level, upright] = isLevel(a) ? [a, b] : [b, a];
  if (!isLevel(level) || isLevel(upright)) return [];
  const meet = isBetween(upright.from.x, level.from.x, level.to.x) && isBetween(level.from.y, upright.from.y, upright.to.y);
  return meet ? [{ x: upright.from.x, y: level.from.y }] : [];
}

/** Places where flows cross. Flows that run together into one gateway cross another one at one place. */
function crossings(flows: readonly Flow[]): number {
  const pieces = pairs(flows).flatMap(([a, b]) => a.segments.flatMap((one) => b.segments.map((other): [Segment, Segment] => [one, other])));
  return new Set(pieces.flatMap(crossing).map(({ x, y }) => `${x},${y}`)).size;
}

// A new crossing is sometimes the lesser evil. Then raise the figure: it keeps the diagram from growing unreadable unnoticed.
test('the back-pay keeps its few crossings', () => {
  const { flows } = drawingOf(diagramOf('veteran-back-pay'));
  expect(crossings(flows.filter(({ element }) => element.$type !== 'bpmn:MessageFlow'))).toBe(14);
  expect(crossings(flows)).toBe(34);
});
