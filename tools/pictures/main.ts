/**
 * `npm run diagrams`: draws the diagrams and decision tables that have changed into docs/diagrams/, to read, and makes a PDF of
 * each diagram, to print.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagram, filesOf, projectRoot, readProject } from '../../src/models/index.ts';
import type { Browser } from 'playwright-core';
import { dateInChina, systemClock } from '../../src/clock.ts';
import { openBrowser } from './browser.ts';
import { diagramSvg, type Drawer, openDrawer } from './diagram.ts';
import { picturePath, picturesFolder, sourceNote, staleDiagrams, tablePictures } from './pictures.ts';
import { openPrint } from './print/document.ts';

const read = (path: string): string | undefined => {
  const file = join(projectRoot, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

function write(path: string, svg: string): void {
  if (read(path) === svg) return;
  writeFileSync(join(projectRoot, path), svg);
  process.stdout.write(`${path} is drawn.\n`);
}

const printFolder = '.local/print';

/** Not kept in git: a print shows the terms of its day. */
async function print(browser: Browser, drawer: Drawer, diagram: Diagram): Promise<void> {
  const page = await openPrint(browser, drawer, diagram, dateInChina(systemClock()));
  const path = `${printFolder}/${diagram.id}.pdf`;
  await page.pdf({ path: join(projectRoot, path), preferCSSPageSize: true, printBackground: true });
  await page.close();
  process.stdout.write(`${path} is ready to be printed on A3.\n`);
}

async function drawAndPrint(diagrams: readonly Diagram[], stale: readonly Diagram[]): Promise<void> {
  const browser = await openBrowser();
  try {
    const drawer = await openDrawer(browser);
    for (const diagram of stale) write(picturePath(diagram.path), await diagramSvg(drawer, diagram.text, sourceNote(diagram)));
    for (const diagram of diagrams) await print(browser, drawer, diagram);
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  mkdirSync(join(projectRoot, picturesFolder), { recursive: true });
  const project = await readProject(filesOf());
  const tables = tablePictures(project);
  for (const [path, svg] of tables) write(path, svg);
  mkdirSync(join(projectRoot, printFolder), { recursive: true });
  await drawAndPrint(project.diagrams, staleDiagrams(project, read));
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
