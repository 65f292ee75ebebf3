/** A bank's statement, as a file: read row by row. */
export { readStatement } from './read-statement.ts';
