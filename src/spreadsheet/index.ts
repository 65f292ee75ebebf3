/** A spreadsheet as people save it (CSV): decoded, its rows, and what stands in its cells. */
export { dayIn } from './day.ts';
export { decoded } from './decoded.ts';
export { BrokenQuotes, type Row, rowsOf } from './rows.ts';
