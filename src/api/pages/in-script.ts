import { Html } from '../../html.ts';

/** JSON for a script of the page: it ends no script and begins no comment. */
export const inScript = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
