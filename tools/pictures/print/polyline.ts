/** Lines of flows, cut where they leave a page. */
import type { Bounds, Point } from '../../../src/models/index.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Cut {
  readonly points: readonly Point[];
  /** In which direction it ends. */
  readonly side: Side;
}

/** From its first point up to where it first leaves the frame. Its pieces are level or upright. */
export function cutAt(points: readonly Point[], frame: Bounds): Cut {
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
  const kept: Point[] = [];
  for (const { x, y } of points) {
    kept.push({ x: Math.min(Math.max(x, frame.x), right), y: Math.min(Math.max(y, frame.y), bottom) });
    if (x < frame.x || x > right || y < frame.y || y > bottom) break;
  }
  const [before, end] = kept.slice(-2);
  return { points: kept, side: before && end ? directionOf(before, end) : 'right' };
}

function directionOf(from: Point, to: Point): Side {
  if (from.x !== to.x) return to.x < from.x ? 'left' : 'right';
  return to.y < from.y ? 'top' : 'bottom';
}
