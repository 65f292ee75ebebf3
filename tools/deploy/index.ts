/** npm run deploy. */
export { deployChanges } from './changes.ts';
export { openSession, type Session, SessionProblem } from './session.ts';
export { watchModels } from './watch.ts';
