/** Of what was written, what may have been meant. */

/** Such as `是否应为“deadlines”？`, or nothing where no candidate is near. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const nearest = [...candidates]
    .map((candidate) => ({ candidate, distance: distance(written.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  const near = nearest && nearest.candidate !== written && nearest.distance <= Math.max(1, Math.floor(written.length / 3));
  return near ? `是否应为“${nearest.candidate}”？` : '';
}

/** How many letters must be changed, added or left out. */
function distance(one: string, other: string): number {
  const letters = Array.from(other);
  let row = [...letters, ''].map((_, column) => column);
  Array.from(one).forEach((letter, index) => {
    const next = [index + 1];
    letters.forEach((compared, column) => {
      next.push(Math.min((row[column] ?? 0) + (letter === compared ? 0 : 1), (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
