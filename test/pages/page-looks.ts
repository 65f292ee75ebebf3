/** What each of our pages is held to in a browser. */
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from '#test';
import type { Account } from '../../src/sign-in/local/index.ts';
import type { TestApi } from '../api/test-api.ts';
import { takePicture } from './pictures.ts';

/**
 * By axe in the page itself. Its own package for Playwright reads the findings in a second page, another process of the
 * browser each time, and puts its half megabyte into both.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** @param picture where to, for somebody to look at */
export async function fits(page: Page, picture: string): Promise<void> {
  await takePicture(page, picture);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
}

/** It fits, and axe finds nothing serious. */
export async function looksWell(page: Page, picture: string): Promise<void> {
  await fits(page, picture);
  expect(await seriousFindings(page)).toEqual([]);
}

/** Numbers of cases and of rules, and codes. */
const latin = /BJ2026\S+|[BR]-\d+|[0-9A-Z]{4}-[0-9A-Z]{4}/g;

export async function readsChinese(page: Page): Promise<void> {
  expect((await page.locator('main').innerText()).replaceAll(latin, '')).not.toMatch(/[A-Za-z]{4,}|undefined|null|\[object/);
}

/** On a desk. */
export async function pageAs(browser: Browser, { url, as }: TestApi, account: Account, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const { cookie } = await as(account);
  const cookies = cookie.split('; ').map((pair) => pair.split('='));
  await context.addCookies(cookies.map(([name = '', ...value]) => ({ name, value: value.join('='), url })));
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}
