/** npm run rehearse. */
export { loadExamples } from '../demo/index.ts';
export type { CaseResult } from './compare.ts';
export { exampleHistories, openBureau } from './examples.ts';
export { storedHistories } from './history.ts';
export { type Histories, prepareRehearsal, type Rehearsal, totalling } from './rehearse.ts';
export { caseReport, heading, summary } from './report.ts';
export { changedFiles, sideOf } from './sides.ts';
export { CannotWalk } from './walk.ts';
