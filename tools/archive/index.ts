/** `npm run archive`. */
export { archiveCase } from './archive.ts';
export { formats } from './formats.ts';
