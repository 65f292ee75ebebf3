/** A spreadsheet as people save it (XLSX, CSV): its rows, and what stands in its cells; and an empty one to fill in. */
export type { Cell, Row } from './cell.ts';
export { dayIn } from './day.ts';
export { rowsOf } from './rows.ts';
export { emptyWorkbook, type EmptyColumn } from './template.ts';
export { problemTexts, type SheetProblem } from './unreadable.ts';
