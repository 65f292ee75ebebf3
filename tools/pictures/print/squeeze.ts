/** Moves what is drawn together: stretches where nothing is are shortened, everything else keeps its size and its order. */

export type Stretch = readonly [from: number, to: number];

/**
 * @param occupied in any order, overlapping or not
 * @param gap how long an empty stretch may stay, in points
 * @returns where a coordinate comes to be; the first occupied stretch begins at 0
 */
export function squeezed(occupied: readonly Stretch[], gap: number): (coordinate: number) => number {
  const blocks = merged(occupied);
  return (coordinate) => {
    let end = 0;
    let before: Stretch | undefined;
    for (const [from, to] of blocks) {
      const empty = before ? from - before[1] : 0;
      const kept = Math.min(empty, gap);
      if (coordinate < from) return before ? end + ((coordinate - before[1]) / empty) * kept : coordinate - from;
      if (coordinate <= to) return end + kept + coordinate - from;
      end += kept + to - from;
      before = [from, to];
    }
    return before ? end + coordinate - before[1] : coordinate;
  };
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const blocks: [number, number][] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = blocks.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else blocks.push([from, to]);
  }
  return blocks;
}
