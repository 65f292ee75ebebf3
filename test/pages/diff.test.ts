// The page of the command diff in Chromium: both versions drawn and coloured, and labels that are never run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import type { Browser, Locator, Page } from 'playwright-core';
import { diffProjects } from '../../tools/diff/index.ts';
import { renderHtml } from '../../tools/diff/render/html.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';
import { BACK_PAY, edited, newStep, removedStep, SUPPLEMENT, TODAY } from '../tools/diff/edits.ts';

/** Ends the element that a careless page would put the label into, and starts a script in every way that there is. */
const ATTACK = '</script></li>"><script>window.attacked = true</script><img src="x" onerror="window.attacked = true">';
const PICTURE = join(import.meta.dirname, '..', '..', '.local', 'screenshots', 'diff-on-a-small-screen.png');
const FORM = 'forms/veteran-back-pay/determine-identity.form';

let folder: string;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const thrown: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diff-page-'));
  const base = await edited({});
  const head = await edited({
    [BACK_PAY]: [...newStep, ['candidateGroups="veterans-identity"', 'candidateGroups="veterans-window"']],
    [SUPPLEMENT]: [
      ...removedStep,
      ['name="已补正"', `name="${ATTACK.replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`],
      ['x="314" y="260"', 'x="314" y="270"'],
    ],
    [FORM]: [['"label": "认定理由"', `"label": ${JSON.stringify(ATTACK)}`]],
  });
  const file = join(folder, 'page.html');
  writeFileSync(file, await renderHtml(diffProjects(base, head, TODAY), { base: ATTACK, head: '工作目录' }, { base, head }));
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('html[data-drawn]');
});
afterAll(async () => {
  // Where it did not start, there is none.
  await (browser as Browser | undefined)?.close();
  rmSync(folder, { recursive: true });
});

const drawn = (section: string, version: 'before' | 'after', element: string): Locator =>
  page.locator(`section.diagram:has(code:text-is("${section}")) figure[data-version="${version}"] .canvas [data-element-id="${element}"]`);

const inView = (section: string, version: 'before' | 'after', element: string): Promise<boolean> =>
  drawn(section, version, element).evaluate((shape) => {
    const [inner, outer] = [shape, shape.closest('.canvas') as Element].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
    return (
      inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom && inner.width > 50
    );
  });

describe('what changed carries its mark', () => {
  test.each([
    ['a new step', BACK_PAY, 'after', 'recheck-identity', 'diff-added'],
    ['a flow at it', BACK_PAY, 'after', 'recheck-identity-to-identity-decision', 'diff-added'],
    ['a flow that now leads to it', BACK_PAY, 'before', 'determine-identity-to-identity-decision', 'diff-changed'],
    ['another group, before', BACK_PAY, 'before', 'determine-identity', 'diff-changed'],
    ['another group, after', BACK_PAY, 'after', 'determine-identity', 'diff-changed'],
    ['a step that is gone', SUPPLEMENT, 'before', 'remind-supplement', 'diff-removed'],
    ['a shape that only stands elsewhere', SUPPLEMENT, 'after', 'send-supplement-notice', 'diff-moved'],
  ] as const)('%s', async (_what, file, version, element, mark) => {
    expect(await drawn(file, version, element).getAttribute('class')).toContain(mark);
  });

  test('in a colour of its own', async () => {
    const strokes = await Promise.all(
      [
        drawn(BACK_PAY, 'after', 'recheck-identity'),
        drawn(SUPPLEMENT, 'before', 'remind-supplement'),
        drawn(BACK_PAY, 'after', 'determine-identity'),
        drawn(SUPPLEMENT, 'after', 'send-supplement-notice'),
        drawn(BACK_PAY, 'after', 'review-calculation'),
      ].map((element) => element.locator('.djs-visual > :first-child').evaluate((shape) => getComputedStyle(shape).stroke)),
    );
    expect(new Set(strokes).size).toBe(5);
  });

  test('and nothing else does', async () => {
    expect(await page.locator('.canvas [class*="diff-added"]').count()).toBe(2);
    expect(await drawn(BACK_PAY, 'after', 'review-calculation').getAttribute('class')).not.toContain('diff-');
    expect(await drawn(SUPPLEMENT, 'after', 'remind-supplement').count()).toBe(0);
  });
});

test('a click on a change brings both versions to its place', async () => {
  await page.locator('button', { hasText: '新增步骤“复核身份”' }).click();
  expect(await inView(BACK_PAY, 'after', 'recheck-identity')).toBe(true);
  expect(await drawn(BACK_PAY, 'after', 'recheck-identity').getAttribute('class')).toContain('diff-chosen');
  expect(await inView(BACK_PAY, 'before', 'determine-identity')).toBe(true);

  await page.locator('button', { hasText: '删除步骤“提醒补正”' }).click();
  expect(await inView(SUPPLEMENT, 'before', 'remind-supplement')).toBe(true);
});

test('both drawings are seen at once on a small screen', async () => {
  await page.setViewportSize({ width: 1366, height: 625 });
  const section = page.locator(`section.diagram:has(code:text-is("${BACK_PAY}"))`);
  const { top, bottom } = await section.evaluate((part) => {
    part.scrollIntoView();
    const drawings = [...part.querySelectorAll('figure .canvas')].map((canvas) => canvas.getBoundingClientRect());
    return { top: Math.min(...drawings.map(({ top }) => top)), bottom: Math.max(...drawings.map(({ bottom }) => bottom)) };
  });
  await page.screenshot({ path: PICTURE });
  await page.setViewportSize({ width: 1500, height: 1000 });
  expect({ top: top >= 0, bottom: bottom <= 625 }).toEqual({ top: true, bottom: true });
});

test('on paper the drawings stand whole, with their arrow heads', async () => {
  await page.emulateMedia({ media: 'print' });
  const { shown, heads } = await page
    .locator('figure .print svg')
    .first()
    .evaluate((svg) => ({
      shown: svg.getBoundingClientRect().width > 500,
      heads: [...svg.querySelectorAll<SVGElement>('.djs-connection path')].every(
        ({ style: { markerEnd } }) => !markerEnd || svg.querySelector(markerEnd.replace(/^url\("?|"?\)$/g, '')) !== null,
      ),
    }));
  const canvas = await page.locator('.canvas').first().isVisible();
  await page.emulateMedia({ media: null });
  expect({ shown, heads, canvas }).toEqual({ shown: true, heads: true, canvas: false });
});

test('a label is text wherever it stands', async () => {
  expect(await page.evaluate(() => (window as { attacked?: boolean }).attacked)).toBeUndefined();
  expect(await page.locator('h1').textContent()).toBe(`${ATTACK} 与 工作目录 的差异`);
  await expect(page.locator('button', { hasText: '结束事件“已补正”改名为' }).textContent()).resolves.toContain(ATTACK);
  await expect(page.locator('section:not(.diagram) ins').first().textContent()).resolves.toBe(`“${ATTACK}”`);
});

test('the page asks for nothing and breaks nothing', () => {
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(asked.filter((url) => url.startsWith('file:'))).toHaveLength(1);
  expect(thrown).toEqual([]);
});
