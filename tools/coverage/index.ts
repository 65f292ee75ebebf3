/** npm run coverage. */
export { coverageOf, coverageReport, neverRan } from './coverage.ts';
export { coveragePage } from './page.ts';
export { coverageFolder, forgetRecords, readRecords, recordFile } from './record.ts';
