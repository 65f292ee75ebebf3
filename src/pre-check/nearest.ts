/**
 * The nearest step at which something turns: the first year month by month, then year by year to forty, then between the
 * last that did not and the first that did by halving. What turns and turns back within a later year is missed.
 */
export function nearest(turns: (steps: number) => boolean, stepsInMonth: number): number | undefined {
  let before = 0;
  for (const months of monthsLookedAt) {
    const steps = months * stepsInMonth;
    if (turns(steps)) return halved(before, steps, turns);
    before = steps;
  }
  return undefined;
}

const counted = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);
const monthsLookedAt = [...counted(12), ...counted(39).map((years) => (years + 1) * 12)];

/** Between a step that does not turn and one that does. */
function halved(not: number, does: number, turns: (steps: number) => boolean): number {
  if (does - not <= 1) return does;
  const middle = Math.floor((not + does) / 2);
  return turns(middle) ? halved(not, middle, turns) : halved(middle, does, turns);
}
