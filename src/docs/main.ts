/** `npm run docs`: writes the pages of docs/ that are made from the project itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requirementsPage } from './requirements.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs');
writeFileSync(join(folder, 'requirements.md'), requirementsPage());
process.stdout.write('docs/requirements.md is written.\n');
