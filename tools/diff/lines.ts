/** What differs between two sequences: lines of a text, rows of a table. */

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** A place where the sequences differ, with what stands there before and after. */
export interface Hunk {
  readonly removed: readonly Line[];
  readonly added: readonly Line[];
}

/** Lengths of the longest common subsequences of the rests from (row, column) on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const length = before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      (lengths[row] as number[])[column] = length;
    }
  }
  return lengths;
}

/** As few differences as possible, from the top. */
export function hunks(before: readonly string[], after: readonly string[]): Hunk[] {
  const lengths = commonLengths(before, after);
  const found: { removed: Line[]; added: Line[] }[] = [];
  let [row, column, open] = [0, 0, false];
  const hunk = (): { removed: Line[]; added: Line[] } => {
    if (!open) found.push({ removed: [], added: [] });
    open = true;
    return found.at(-1) as { removed: Line[]; added: Line[] };
  };
  while (row < before.length || column < after.length) {
    const [left, right] = [before[row], after[column]];
    const rest = (down: number, along: number): number => lengths[row + down]?.[column + along] ?? -1;
    if (left !== undefined && left === right) {
      [row, column, open] = [row + 1, column + 1, false];
    } else if (left !== undefined && rest(1, 0) >= rest(0, 1)) {
      hunk().removed.push({ number: ++row, text: left });
    } else {
      hunk().added.push({ number: ++column, text: right ?? '' });
    }
  }
  return found;
}

/** Of the same items in another order: those that have left their place among the others. */
export function displaced(before: readonly string[], after: readonly string[]): string[] {
  return hunks(before, after).flatMap(({ removed }) => removed.map(({ text }) => text));
}
