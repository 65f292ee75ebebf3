/** `npm run docs`: writes every file that is made from the project itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../models/files.ts';
import { generatedFiles } from './files.ts';

for (const [path, text] of await generatedFiles()) {
  mkdirSync(dirname(join(projectRoot, path)), { recursive: true });
  writeFileSync(join(projectRoot, path), text);
  process.stdout.write(`${path} is written.\n`);
}
