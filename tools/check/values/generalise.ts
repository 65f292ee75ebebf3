/**
 * The columns that make the difference: the others are left out (undefined), for it holds whatever they are.
 * @param row values of the columns for which it holds
 */
export function generalise(
  row: readonly unknown[],
  columns: readonly (readonly unknown[])[],
  holds: (row: readonly unknown[]) => boolean,
): unknown[] {
  const free = new Set<number>();
  for (const column of columns.keys()) {
    free.add(column);
    if (!everyRow(row, columns, free).every(holds)) free.delete(column);
  }
  return row.map((value, column) => (free.has(column) ? undefined : value));
}

const everyRow = (row: readonly unknown[], columns: readonly (readonly unknown[])[], free: ReadonlySet<number>): unknown[][] =>
  row.reduce<unknown[][]>(
    (rows, value, column) => {
      const values = free.has(column) ? (columns[column] ?? []) : [value];
      return rows.flatMap((one) => values.map((other) => [...one, other]));
    },
    [[]],
  );
