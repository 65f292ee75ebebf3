/** The rectangles that a drawing takes up, in points of the diagram. */
import type { Bounds, DiagramElement, Point } from '../../../src/models/index.ts';
import { textHeight } from '../../bpmnlint-plugin/index.ts';

/** The thin boxes that the pieces of a line cover. */
export function boxesOf(points: readonly Point[]): Bounds[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
  });
}

/** Of shapes and flows, without their labels. */
export const boxesIn = (drawn: readonly DiagramElement[]): Bounds[] =>
  drawn.flatMap(({ bounds, waypoint }) => (bounds ? [copyOf(bounds)] : boxesOf(waypoint ?? [])));

/** Labels are as high as their text. */
export const labelsIn = (drawn: readonly DiagramElement[]): Bounds[] =>
  drawn.flatMap(({ bpmnElement: { name = '' }, label }) => {
    if (!label?.bounds || name === '') return [];
    const { x, y, width, height } = label.bounds;
    return [{ x, y, width, height: Math.max(height, textHeight(name, width)) }];
  });

export const copyOf = ({ x, y, width, height }: Bounds): Bounds => ({ x, y, width, height });

export function around(boxes: readonly Bounds[], air: number): Bounds {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)) - air, Math.min(...boxes.map((box) => box.y)) - air];
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + air;
  return { x, y, width: right - x, height: Math.max(...boxes.map((box) => box.y + box.height)) + air - y };
}

export function bordersOf({ x, y, width, height }: Bounds): Bounds[] {
  const [right, bottom] = [x + width, y + height];
  return boxesOf([
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
    { x, y },
  ]);
}
