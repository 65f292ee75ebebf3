/** npm run demo. */
export { type Action, type Example, loadExamples } from './example.ts';
export { perform } from './play.ts';
export { type People, peopleOf } from './system.ts';
