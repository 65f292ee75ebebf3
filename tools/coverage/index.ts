/** npm run coverage. */
export { forgetRecords, recordFile } from './record.ts';
export { coverageOf, coverageReport, neverRan } from './coverage.ts';
export { coveragePage } from './page.ts';
export { coverageFolder, readRecords } from './record.ts';
