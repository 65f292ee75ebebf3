/** `npm run docs`: writes every file that is made from the project itself, where it is not as it must be. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';
import { generatedFiles, leftOver } from './generated-files.ts';

const files = await generatedFiles();
for (const [path, text] of files) {
  const file = join(projectRoot, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${path} is written.\n`);
}
for (const path of leftOver(files)) {
  rmSync(join(projectRoot, path));
  process.stdout.write(`${path} is removed.\n`);
}
process.stdout.write(`${files.size} files are as the models say.\n`);
