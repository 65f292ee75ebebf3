/**
 * Numbers that meet each side of every limit. Limits that are whole numbers count something, so nothing lies between two
 * neighbours (`<= 1` and `>= 2` leave no gap).
 */
export function numbersAround(limits: readonly number[]): number[] {
  const sorted = [...new Set(limits)].sort((a, b) => a - b);
  const [lowest, highest] = [sorted.at(0), sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [0];
  const between = sorted.every(Number.isInteger)
    ? sorted.flatMap((limit) => [limit - 1, limit + 1])
    : sorted.slice(1).map((limit, index) => (limit + (sorted[index] ?? limit)) / 2);
  return [...new Set([lowest - 1, ...sorted, ...between, highest + 1])].sort((a, b) => a - b);
}
