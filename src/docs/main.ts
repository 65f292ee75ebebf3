/** `npm run docs`: writes the pages of docs/ that are made from the project itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../models/files.ts';
import { generatedPages } from './pages.ts';

for (const [path, text] of await generatedPages()) {
  writeFileSync(join(projectRoot, path), text);
  process.stdout.write(`${path} is written.\n`);
}
