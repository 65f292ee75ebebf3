/** A bank's statement, as a file: decoded, and read row by row. */
export { decoded } from './decoded.ts';
export { readStatement, type StatementProblem } from './read-statement.ts';
