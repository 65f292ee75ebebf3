/** Pages whose words are written by hand, and of which some parts are made from the code, between marks that stand in the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';

/**
 * The page as it stands, with the parts made anew: each between `<!-- NAME: made by `npm run docs` -->` and `<!-- end -->`.
 *
 * @param path from the project's root. @throws Error where the page has lost a mark
 */
export function withMadeParts(path: string, parts: Readonly<Record<string, () => string>>): string {
  const text = readFileSync(join(projectRoot, path), 'utf8');
  return Object.entries(parts).reduce((page, [name, make]) => {
    const marks = new RegExp(`(<!-- ${name}: made by \`npm run docs\` -->\n)[\\s\\S]*?(<!-- end -->)`);
    if (!marks.test(page)) throw new Error(`${path} has lost its marks for the ${name}: put them back.`);
    return page.replace(marks, (_, start: string, end: string) => `${start}\n${make()}\n\n${end}`);
  }, text);
}
