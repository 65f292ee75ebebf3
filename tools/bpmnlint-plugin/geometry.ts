/** Lines, boxes and texts of a drawing, in the points of the diagram (screen pixels at 100 %). */
import type { Bounds, Point } from '../../src/models/index.ts';

/** A straight piece of a flow. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export function segmentsOf(points: readonly Point[]): Segment[] {
  return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
}

export function isOrthogonal({ from, to }: Segment): boolean {
  return from.x === to.x || from.y === to.y;
}

/** The rectangle that a straight piece covers; one of its sides is 0. */
function boxOf({ from, to }: Segment): Bounds {
  return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
}

/** @param gap how near, in points, two things may come without being held to overlap */
export function overlap(a: Bounds, b: Bounds, gap = 0): boolean {
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}

export function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Touching the border is not running through. */
export function runsThrough(segment: Segment, box: Bounds): boolean {
  return overlap(boxOf(segment), { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 });
}

/** The piece comes so near to a text that it looks like a part of it. */
export function touchesText(segment: Segment, box: Bounds): boolean {
  return overlap(boxOf(segment), box, 2);
}

export function isOnBorder({ x, y }: Point, box: Bounds): boolean {
  const onSide = (x === box.x || x === box.x + box.width) && y >= box.y && y <= box.y + box.height;
  const onTop = (y === box.y || y === box.y + box.height) && x >= box.x && x <= box.x + box.width;
  return onSide || onTop;
}

/** Distance from a box to the nearest point of a flow. */
export function distance(box: Bounds, points: readonly Point[]): number {
  const gaps = segmentsOf(points).map((segment) => {
    const line = boxOf(segment);
    const dx = Math.max(line.x - box.x - box.width, box.x - line.x - line.width, 0);
    const dy = Math.max(line.y - box.y - box.height, box.y - line.y - line.height, 0);
    return Math.hypot(dx, dy);
  });
  return Math.min(...gaps);
}

/** Two pieces lie on the same line for some length, so that a reader cannot tell them apart. */
export function coincide(a: Segment, b: Segment): boolean {
  const one = boxOf(a);
  const other = boxOf(b);
  const level = one.height === 0 && other.height === 0 && one.y === other.y && one.x < other.x + other.width && other.x < one.x + one.width;
  const upright =
    one.width === 0 && other.width === 0 && one.x === other.x && one.y < other.y + other.height && other.y < one.y + one.height;
  return level || upright;
}

const FONT_SIZE = 11;
const LINE_HEIGHT = 13.2;

/**
 * How high bpmn-js draws a Chinese label in a box of this width, in points: every character is as wide as the font is high,
 * and a line that does not fit is cut one character before the border.
 */
export function textHeight(text: string, width: number): number {
  const fitting = Math.floor(width / FONT_SIZE);
  const first = Math.max(Math.round(width / FONT_SIZE - 1), 1);
  let lines = 1;
  for (let left = text.length; left > fitting; left -= first) lines += 1;
  return lines * LINE_HEIGHT;
}
