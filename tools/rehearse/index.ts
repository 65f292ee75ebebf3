/** npm run rehearse. */
export type { CaseResult } from './compare.ts';
export type { Histories, Rehearsal } from './rehearse.ts';
export { exampleHistories } from './examples.ts';
export { storedHistories } from './history.ts';
export { prepareRehearsal, totalling } from './rehearse.ts';
export { caseReport, heading, summary } from './report.ts';
export { changedFiles } from './sides.ts';
