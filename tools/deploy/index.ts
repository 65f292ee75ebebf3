/** npm run deploy. */
export type { Session } from './session.ts';
export { deployChanges } from './changes.ts';
export { openSession, SessionProblem } from './session.ts';
export { watchModels } from './watch.ts';
