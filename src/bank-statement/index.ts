/** A bank's statement, as a file: read row by row. */
export { readStatement, type StatementProblem } from './read-statement.ts';
