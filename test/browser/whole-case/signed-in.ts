/** Somebody in front of our pages, who signs in at the local provider. */
import type { Browser, Page } from 'playwright-core';
import { expect } from '#test';
import { eventually } from '../../engine/records.ts';

/** As the provider's page asks for it: one of its accounts, or a fictitious person. */
export type Who = { account: string } | { name: string; idNumber: string };

export async function openPortal(browser: Browser, { width, height }: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  return context.newPage();
}

/** From a page that asks for it, and back there. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.getByRole('heading', { name: '请先登录' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: '登录', exact: true }).click();
  if ('account' in who) {
    const accounts = page.getByRole('combobox', { name: '账号' });
    // Nobody reads the codes of our roles.
    expect((await accounts.innerText()).match(/[a-z]+/g)).toBeNull();
    await accounts.selectOption(await accounts.locator('option', { hasText: who.account }).getAttribute('value'));
  } else {
    await page.getByRole('textbox', { name: '姓名' }).fill(who.name);
    await page.getByRole('textbox', { name: '公民身份号码' }).fill(who.idNumber);
  }
  await page.getByRole('button', { name: '登录' }).click();
}

/** How long one looks again, and how often at first. In milliseconds. */
export const [patience, pause] = [60_000, 500] as const;

/** Looks again until it is there, as somebody does who waits for the office. */
export async function lookUntil(page: Page, seen: string): Promise<void> {
  const there = page.getByRole('main').getByText(seen).first();
  const look = async (): Promise<true | undefined> => {
    if (await there.isVisible()) return true;
    await page.reload();
    return undefined;
  };
  await eventually(`“${seen}” at ${new URL(page.url()).pathname}`, look, patience, pause);
}
