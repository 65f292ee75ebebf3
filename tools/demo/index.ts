/** npm run demo. */
export { mapBounded } from './bounded.ts';
export { windowClerk } from './cast.ts';
export { type Clerks, clerksOf } from './clerks.ts';
export { type Action, type Example, loadExamples, secondOf } from './example.ts';
export { RequestFailed, send } from './http.ts';
export { perform, play } from './play.ts';
export { problemsOf } from './report.ts';
export { type People, peopleOf, type System } from './system.ts';
export { completeTask } from './tasklist.ts';
export { openTasksOf86 } from './tasklist-8.6.ts';
