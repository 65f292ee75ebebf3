/** `npm run diagrams`: draws the diagrams and decision tables that have changed into docs/diagrams/, to read and to print. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagram, filesOf, projectRoot, readProject } from '../../src/models/index.ts';
import { openBrowser } from './browser.ts';
import { diagramSvg } from './diagram.ts';
import { picturePath, picturesFolder, sourceNote, staleDiagrams, tablePictures } from './pictures.ts';

const read = (path: string): string | undefined => {
  const file = join(projectRoot, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

function write(path: string, svg: string): void {
  if (read(path) === svg) return;
  writeFileSync(join(projectRoot, path), svg);
  process.stdout.write(`${path} is drawn.\n`);
}

/** Opens a browser only where there is something to draw. */
async function drawDiagrams(stale: readonly Diagram[]): Promise<void> {
  if (stale.length === 0) return;
  const browser = await openBrowser();
  try {
    for (const diagram of stale) write(picturePath(diagram.path), await diagramSvg(browser, diagram.text, sourceNote(diagram)));
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  mkdirSync(join(projectRoot, picturesFolder), { recursive: true });
  const project = await readProject(filesOf());
  const tables = tablePictures(project);
  for (const [path, svg] of tables) write(path, svg);
  await drawDiagrams(staleDiagrams(project, read));
  const wanted = new Set([...tables.keys(), ...project.diagrams.map(({ path }) => picturePath(path))]);
  for (const name of readdirSync(join(projectRoot, picturesFolder))) {
    if (!name.endsWith('.svg') || wanted.has(`${picturesFolder}/${name}`)) continue;
    rmSync(join(projectRoot, picturesFolder, name));
    process.stdout.write(`${picturesFolder}/${name} is removed: its model is gone.\n`);
  }
  process.stdout.write(`The ${wanted.size} pictures in ${picturesFolder} show the models as they are.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
