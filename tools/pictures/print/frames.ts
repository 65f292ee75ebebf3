/** Pools and lanes on the page of a phase: as wide as the page, and those lanes only in which something happens. */
import { type Bounds, type Element, lanesOf, planeElementsOf } from '../../../src/models/index.ts';
import type { Drawn, Selection } from './selection.ts';
import { gap, headers } from './measures.ts';

export interface Lane {
  readonly lane: Drawn;
  /** What of it is needed on this page. */
  readonly content: Bounds;
}

const air = 4;

/** A lane is so high that its name has room: one line, as long as it is not too long. */
const lowest = ({ name = '' }: Element): number => Math.min(Math.max(name.length * 12 + 14, 100), 176);

/** The pool where it has no lanes. @param boxes what stands on the page */
export function lanesWithin(definitions: Element, boxes: readonly Bounds[]): Lane[] {
  const lanes = (definitions.rootElements ?? []).flatMap(lanesOf);
  return (planeElementsOf(definitions) as Drawn[])
    .filter(({ bpmnElement }) => (lanes.length > 0 ? lanes.includes(bpmnElement) : bpmnElement.processRef))
    .toSorted((a, b) => (a.bounds?.y ?? 0) - (b.bounds?.y ?? 0))
    .flatMap((lane): Lane[] => {
      const { x, y, width, height } = lane.bounds as Bounds;
      // An upright piece of a flow only passes through.
      const inside = boxes.filter((box) => box.width > 0 && box.y >= y && box.y + box.height <= y + height);
      if (inside.length === 0) return [];
      const [top, bottom] = [Math.min(...inside.map((box) => box.y)), Math.max(...inside.map((box) => box.y + box.height))];
      const needed = Math.max(bottom - top, Math.min(lowest(lane.bpmnElement), height - 2 * air));
      // As much above as below, but within the lane.
      const from = Math.min(Math.max(top - (needed - (bottom - top)) / 2, y + air), y + height - air - needed);
      return [{ lane, content: { x, y: Math.min(from, top), width, height: needed } }];
    });
}

export interface Page {
  readonly left: number;
  readonly right: number;
  /** Where an upright coordinate has come to be. */
  readonly y: (value: number) => number;
}

/** Makes them as wide as the page, one lane directly below the other. @returns what is drawn of them */
export function laidFrames({ own, wide, aside }: Selection, lanes: readonly Lane[], { left, right, y }: Page): Drawn[] {
  const bordersAt = bordersBetween(lanes, y);
  lanes.forEach(({ lane }, index) => {
    const [top = 0, bottom = 0] = bordersAt.slice(index, index + 2);
    const x = lane === own ? left : left + headers / 2;
    Object.assign(lane.bounds as object, { x, y: top, width: right - x, height: bottom - top });
  });
  const [top = 0, bottom = 0] = [bordersAt[0], bordersAt.at(-1)];
  if (own) Object.assign(own.bounds as object, { x: left, y: top, width: right - left, height: bottom - top });
  const outer = left - passBy(aside, left);
  for (const { bounds } of wide) if (bounds) Object.assign(bounds, { x: outer, y: y(bounds.y), width: right - outer });
  return [...wide, ...(own ? [own] : []), ...lanes.map(({ lane }) => lane).filter((lane) => lane !== own)];
}

function bordersBetween(lanes: readonly Lane[], y: (value: number) => number): number[] {
  const bottomOf = ({ content }: Lane): number => y(content.y + content.height);
  const tops = lanes.map((lane, index) => {
    const before = lanes[index - 1];
    return before ? (bottomOf(before) + y(lane.content.y)) / 2 : y(lane.content.y) - gap.down / 2;
  });
  const last = lanes.at(-1);
  return [...tops, last ? bottomOf(last) + gap.down / 2 : 0];
}

/** What goes from one of the others to another passes left of the process. @returns the room that it takes there */
function passBy(flows: readonly Drawn[], left: number): number {
  flows.forEach(({ waypoint = [], label }, index) => {
    const x = left - 20 - index * 90;
    for (const point of waypoint) point.x = x;
    if (label?.bounds) label.bounds.x = x - 4 - label.bounds.width;
  });
  return flows.length * 90;
}
