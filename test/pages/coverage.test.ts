// The page of the coverage in Chromium, opened as a file: it draws every diagram and asks the network for nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '#test';
import { coverageOf } from '../../tools/coverage/coverage.ts';
import { coveragePage } from '../../tools/coverage/page.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';
import { flowElementsOf } from '../../src/models/element.ts';
import { filesOf } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';

test('colours what ran and what never did, and counts both', async () => {
  const { diagrams } = await readProject(filesOf());
  const supplement = diagrams.filter(({ id }) => id === 'supplement-materials');
  const counts = Object.fromEntries(supplement.flatMap(({ process }) => flowElementsOf(process)).map(({ id }) => [id, 7]));
  const record = { 'supplement-materials': { ...counts, 'await-supplement': 0 } };
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  const browser = await openBrowser();
  try {
    const file = join(folder, 'index.html');
    writeFileSync(file, await coveragePage(coverageOf(supplement, [record]), '</script><b>今天</b>'));
    const page = await browser.newPage();
    const asked: string[] = [];
    const thrown: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.goto(pathToFileURL(file).href);
    await page.waitForFunction(() => document.documentElement.dataset['drawn'] === 'true');
    const elements = (selector: string) => page.locator(`.canvas ${selector}`);
    expect(await elements('.never').count()).toBe(1);
    expect(await elements('.ran').count()).toBe(Object.keys(counts).length - 1);
    expect((await elements('.count').allTextContents()).sort()).toEqual(['0', ...Array(Object.keys(counts).length - 1).fill('7')]);
    expect(await page.locator('.never-ran').innerText()).toContain('（await-supplement）');
    expect(await page.locator('header').innerText()).toContain('</script><b>今天</b>');
    expect(await page.locator('.print svg').count()).toBe(1);
    expect(thrown).toEqual([]);
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
