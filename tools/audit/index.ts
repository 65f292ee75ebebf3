/** `npm run audit`: the trail of what was done and looked at. */
export { entryText, findingText, headText, parseHead } from './report.ts';
