/** Draws every diagram and decision table into docs/diagrams/, for the README and for print. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { renderDiagram } from './render-diagram.ts';
import { renderTable } from './render-table.ts';

const OUT = join('docs', 'diagrams');

/** Says which version of the diagram a picture shows; a test compares it, so that no picture goes stale unnoticed. */
function sourceNote(file: string, xml: string): string {
  return `<!-- drawn from bpmn/${file}, sha256 ${createHash('sha256').update(xml).digest('hex')} -->\n`;
}

async function drawDiagram(browser: Browser, file: string): Promise<void> {
  const xml = await readFile(join('bpmn', file), 'utf8');
  const { svg, png } = await renderDiagram(browser, xml);
  const name = basename(file, '.bpmn');
  await writeFile(join(OUT, `${name}.svg`), svg.replace('<!-- created', `${sourceNote(file, xml)}<!-- created`));
  await writeFile(join(OUT, `${name}.png`), png);
}

async function drawTable(browser: Browser, file: string): Promise<void> {
  const png = await renderTable(browser, await readFile(join('dmn', file), 'utf8'));
  await writeFile(join(OUT, `${basename(file, '.dmn')}.png`), png);
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
}

async function main(): Promise<void> {
  await mkdir(OUT, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const file of await filesIn('bpmn', '.bpmn')) await drawDiagram(browser, file);
    for (const file of await filesIn('dmn', '.dmn')) await drawTable(browser, file);
  } finally {
    await browser.close();
  }
  process.stdout.write(`The pictures are in ${OUT}.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
