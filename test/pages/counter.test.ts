/** The window in Chromium, on a desk: an application for somebody who has no account, its originals, the receipt; and what is looked at beside it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from '#test';
import { projectRoot } from '../../src/models/files.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';
import { startTestApi, type TestApi } from '../api/test-api.ts';
import { newIdNumber, startedCase } from '../cases/fixtures.ts';
import { readForms } from '../forms/form-files.ts';
import { fillIn } from '../forms/form-page.ts';
import { formsOf } from '../forms/processes.ts';

const pictures = join(projectRoot, '.local', 'screenshots', 'counter');
const idNumber = newIdNumber('20030611');

let api: TestApi;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  api = await startTestApi();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

async function pageAs(id: string, first: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const { cookie } = await api.as({ kind: 'staff', id, name: id, post: '' });
  const cookies = cookie.split('; ').map((pair) => pair.split('='));
  await context.addCookies(cookies.map(([name = '', ...value]) => ({ name, value: value.join('='), url: api.url })));
  const page = await context.newPage();
  await page.goto(api.url + first);
  return page;
}

async function looksWell(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html]),
  ).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
}

test('somebody without an account is served: application, originals, receipt', async () => {
  const page = await pageAs('he.canbao', '/counter');
  await looksWell(page, 'counter');
  await page.getByRole('link', { name: '个人参保新参保' }).click();
  const form = readForms().find(({ process, name }) => process === 'enrollment' && name === 'application');
  const { application: filled } = formsOf('enrollment');
  if (!form || !filled) throw new Error('no application form of enrollment');
  // A page each, as the applicant has them; the window fills in for whoever stands there.
  for (const group of form.schema.components ?? []) {
    await page.getByRole('heading', { name: String(group.label), exact: true }).waitFor();
    await fillIn(page, { schema: { ...form.schema, components: [group] } }, { ...filled.answers, 'applicant.idNumber': idNumber });
    for (const label of filled.tick) {
      const box = page.getByLabel(label, { exact: true });
      if (await box.isVisible()) await box.check();
    }
    await page.getByRole('button', { name: '下一步' }).click();
  }
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('link', { name: '核对原件、打印回执' }).click();
  await page.getByRole('heading', { name: '受理页' }).waitFor();
  await page.getByLabel('原件已核对').first().check();
  await looksWell(page, 'case');
  await page.getByRole('button', { name: '登记所选各项' }).click();
  await page.getByText('已核对（何参保（示例）').waitFor();
  await page.getByRole('button', { name: '打印回执' }).click();
  await page.getByRole('heading', { name: '受理回执' }).waitFor();
  await looksWell(page, 'receipt');
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['退出登录', '长者版']) expect(await page.getByRole('button', { name: hidden }).isVisible()).toBe(false);
  expect(await page.getByText('打印功能').isVisible()).toBe(false);
  await page.screenshot({ path: join(pictures, 'receipt-printed.png'), fullPage: true });
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${api.url}/counter`);
  await page.getByLabel('受理编号或者公民身份号码').fill(idNumber);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '查询结果' }).waitFor();
  expect(page.url()).toBe(`${api.url}/counter`);
});

test('the overview and the page of operators', async () => {
  for (const [element, day] of [
    ['accept-application', '2026-01-05'],
    ['await-personal-share', '2099-01-05'],
  ] as const) {
    const step = {
      elementId: element,
      elementInstanceKey: element,
      name: element === 'accept-application' ? '受理审核' : '等待个人缴费到账',
    };
    await api.cases.steps.begin(await startedCase(api.cases), { ...step, dueAt: new Date(`${day}T04:00:00Z`) });
  }
  const refused = await startedCase(api.cases);
  await api.cases.files.close(refused, 'refused', []);
  const page = await pageAs('qi.yunwei', '/overview');
  await looksWell(page, 'overview');
  await page.getByRole('link', { name: '运行维护' }).click();
  await page.getByRole('heading', { name: '停住的步骤' }).waitFor();
  await looksWell(page, 'operation');
});
