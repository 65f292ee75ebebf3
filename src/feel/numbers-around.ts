/**
 * Numbers that meet each side of every limit. Limits that are whole numbers count something, so nothing lies between two
 * neighbours (`<= 1` and `>= 2` leave no gap).
 */
export function numbersAround(limits: readonly number[]): number[] {
  const sorted = [...new Set(limits)].sort((a, b) => a - b);
  if (sorted.length === 0) return [0];
  const outside = [(sorted[0] ?? 0) - 1, (sorted.at(-1) ?? 0) + 1];
  const between = sorted.every(Number.isInteger)
    ? sorted.flatMap((limit) => [limit - 1, limit + 1])
    : sorted.slice(1).map((limit, index) => (limit + (sorted[index] ?? 0)) / 2);
  return [...new Set([...sorted, ...between, ...outside])].sort((a, b) => a - b);
}
