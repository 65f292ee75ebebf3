/** docs/architecture.md: its words are written by hand, picture and table of the layers come from the code. */
import { withMadeParts } from '../shared/index.ts';
import { layers } from './layers.ts';
import { picture } from './picture.ts';

export const architecturePath = 'docs/architecture.md';

const table = (): string =>
  ['| layer | what stands there |', '|---|---|', ...layers.map(({ path, reason }) => `| \`${path}\` | ${reason} |`)].join('\n');

/** The page as it stands, with the generated parts made anew between their marks. */
export const architecturePage = (): string => withMadeParts(architecturePath, { picture, table });
