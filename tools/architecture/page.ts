/** docs/architecture.md: its words are written by hand, picture and table of the layers come from the code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';
import { layers } from './layers.ts';
import { picture } from './picture.ts';

export const architecturePath = 'docs/architecture.md';

const table = (): string =>
  ['| layer | what stands there |', '|---|---|', ...layers.map(({ path, reason }) => `| \`${path}\` | ${reason} |`)].join('\n');

const parts = { picture, table };

/** The page as it stands, with the generated parts made anew between their marks. */
export function architecturePage(): string {
  const text = readFileSync(join(projectRoot, architecturePath), 'utf8');
  return Object.entries(parts).reduce((page, [name, make]) => {
    const marks = new RegExp(`(<!-- ${name}: made by \`npm run docs\` -->\n)[\\s\\S]*?(<!-- end -->)`);
    if (!marks.test(page)) throw new Error(`${architecturePath} has lost its marks for the ${name}: put them back.`);
    return page.replace(marks, (_, start: string, end: string) => `${start}\n${make()}\n\n${end}`);
  }, text);
}
