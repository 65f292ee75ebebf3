/** What each of our pages is held to in a browser. */
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from '#test';
import type { Account } from '../../src/sign-in/local/index.ts';
import { anonymous, type TestApi } from '../api/test-api.ts';
import { takePicture } from './pictures.ts';

/**
 * By axe in the page itself. Its own package for Playwright reads the findings in a second page, another process of the
 * browser each time, and puts its half megabyte into both.
 */
export async function seriousFindings(page: Page, rules: Record<string, { enabled: boolean }> = {}): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify({ resultTypes: ['violations'], rules })})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1366, height: 768 } };

/** At each size, the present one last: nobody scrolls sideways. @param picture where to, for somebody to look at */
async function fits(page: Page, picture: string): Promise<void> {
  const present = page.viewportSize();
  for (const [name, size] of Object.entries(sizes).toSorted(([, size]) => (size.width === present?.width ? 1 : -1))) {
    await page.setViewportSize(size);
    await takePicture(page, picture.replace('.png', `-${name}.png`));
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  }
}

/** Runs in the browser. What is below 18 pixels in 长者版, or of lines closer than 1.3, or too wide; a list's own line is the browser's. */
function hardToRead(): string[] {
  const root = document.documentElement;
  const wasElder = root.classList.contains('portal-elder');
  root.classList.add('portal-elder');
  const saysSomething = (one: Element): boolean =>
    one.matches('input:not([type=radio], [type=checkbox]), select, textarea') ||
    [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const isHard = (one: Element): boolean => {
    const { fontSize, lineHeight } = getComputedStyle(one);
    const close = !(Number.parseFloat(lineHeight) >= 1.3 * Number.parseFloat(fontSize));
    return Number.parseFloat(fontSize) < 18 || (close && !one.matches('select'));
  };
  const texts = [...document.querySelectorAll('.govuk-template__body :not(script, svg *)')].filter(
    (one) => one.checkVisibility() && saysSomething(one),
  );
  const hard = texts.filter(isHard).map((one) => `${getComputedStyle(one).font}: ${one.outerHTML.slice(0, 200)}`);
  if (root.scrollWidth > window.innerWidth) hard.push(`wider than ${window.innerWidth}: ${root.scrollWidth}`);
  root.classList.toggle('portal-elder', wasElder);
  return hard;
}

/** It fits, in 长者版 too, and axe finds nothing serious. */
export async function looksWell(page: Page, picture: string): Promise<void> {
  await fits(page, picture);
  expect(await page.evaluate(hardToRead)).toEqual([]);
  expect(await seriousFindings(page)).toEqual([]);
}

/** What is pressed or filled in; of a group of radio buttons the keyboard comes to one. */
const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary';

/** Runs in the browser. @returns how many the keyboard has to come to */
function watchFocus(selector: string): number {
  const keyOf = (control: Element) => ((control as HTMLInputElement).type === 'radio' ? (control as HTMLInputElement).name : control);
  const shown = [...document.querySelectorAll<HTMLInputElement>(selector)].filter((one) => one.checkVisibility() && !one.disabled);
  const left = new Map(shown.map((control) => [keyOf(control), control]));
  document.addEventListener('focusin', ({ target }) => left.delete(keyOf(target as Element)));
  Object.assign(window, { left });
  return left.size;
}

/** What the Tab key does not come to, which stops at what scrolls too. */
export async function notReached(page: Page): Promise<string[]> {
  const keys = await page.evaluate(watchFocus, controls);
  let left: string[] = [''];
  for (let round = 0; round < 3 && left.length > 0; round++) {
    for (let n = 0; n <= keys; n++) await page.keyboard.press('Tab');
    left = await page.evaluate<string[]>('[...left.values()].map((control) => control.outerHTML)');
  }
  return left;
}

/** Numbers of cases and of rules, and codes. */
const latin = /BJ2026\S+|[BR]-\d+|[0-9A-Z]{4}-[0-9A-Z]{4}/g;

export async function readsChinese(page: Page): Promise<void> {
  expect((await page.locator('main').innerText()).replaceAll(latin, '')).not.toMatch(/[A-Za-z]{4,}|undefined|null|\[object/);
}

/** On a desk. */
export async function pageAs(browser: Browser, { url, as }: TestApi, account: Account | undefined, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' });
  const { cookie } = account ? await as(account) : anonymous;
  const cookies = cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  await context.addCookies(cookies.map(([name = '', ...value]) => ({ name, value: value.join('='), url })));
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}
