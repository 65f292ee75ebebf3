/** Tables as files for Excel. */
import type { Money } from '../../policy/index.ts';

export type Cell = string | number | Money;

/** Without the mark Excel takes UTF-8 for the code page of its country. */
const byteOrderMark = '\uFEFF';

/** Excel would run a text that begins so as a formula. */
const formula = /^[=+\-@\t\r]/;

/** RFC 4180. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(cell: Cell): string {
  if (typeof cell !== 'string') return cell.toString();
  return `"${cell.replace(formula, "'$&").replaceAll('"', '""')}"`;
}
