/** npm run diagrams. */
export { diagramPage, escaped } from './diagram-page.ts';
