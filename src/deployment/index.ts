/** Brings processes to the engine, and moves cases to another version. */
export { deployAtStart } from './at-start.ts';
export { bring, bringAll, type Origin, type Target } from './bring.ts';
export { checkComplete } from './complete.ts';
export { foldersOfProcesses, misplaced, type Misplaced } from './misplaced.ts';
export { type Move, type Moved, moveInstance } from './move-instance.ts';
export { type PlannedProcess, planOf, type Recorded } from './plan.ts';
export { revisionOf } from './revision.ts';
