/** Who imports what: the layers, and their picture. */
export { architecturePage, architecturePath } from './page.ts';
