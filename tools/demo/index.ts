/** npm run demo. */
export { windowClerk } from './cast.ts';
export { type Clerks, clerksOf } from './clerks.ts';
export { type Action, type Example, loadExamples } from './example.ts';
export { perform } from './play.ts';
export { type People, peopleOf } from './system.ts';
