/** The window in Chromium, on a desk: an application for somebody who has no account, its originals, the receipt; and what is looked at beside it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from '#test';
import { projectRoot } from '../../src/models/files.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';
import { startTestApi, type TestApi } from '../api/test-api.ts';
import { newIdNumber, startedCase } from '../cases/fixtures.ts';
import { readForms } from '../forms/form-files.ts';
import { fillIn } from '../forms/form-page.ts';
import { formsOf } from '../forms/processes.ts';
import { looksWell, pageAs } from './page-looks.ts';
import { takePicture } from './pictures.ts';

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

const staff = (id: string): Account => ({ kind: 'staff', id, name: id, post: '' });
const looks = (page: Page, name: string) => looksWell(page, join(pictures, `${name}.png`));

test('somebody without an account is served: application, originals, receipt', async () => {
  const page = await pageAs(browser, api, staff('he.canbao'), '/counter');
  await looks(page, 'counter');
  await page.getByRole('link', { name: '个人参保新参保' }).click();
  const form = readForms().find(({ process, name }) => process === 'enrollment' && name === 'application');
  const { application: filled } = formsOf('enrollment');
  if (!form || !filled) throw new Error('no application form of enrollment');
  const groups = form.schema.components ?? [];
  for (const [at, group] of groups.entries()) {
    await page.getByRole('heading', { name: group.label ?? '', exact: true }).waitFor();
    // Nobody is known by the sign-in: it is the clerk's.
    if (group.label === '参保人员') expect(await page.getByLabel('公民身份号码').inputValue()).toBe('');
    await fillIn(page, { schema: { ...form.schema, components: [group] } }, { ...filled.answers, 'applicant.idNumber': idNumber });
    if (at === groups.length - 1) for (const label of filled.tick) await page.getByLabel(label, { exact: true }).check();
    await page.getByRole('button', { name: '下一步' }).click();
  }
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('link', { name: '核对原件、打印回执' }).click();
  await page.getByRole('heading', { name: '受理页' }).waitFor();
  await page.getByLabel('原件已核对').first().check();
  await looks(page, 'case');
  await page.getByRole('button', { name: '登记所选各项' }).click();
  await page.getByText('已核对（何参保（示例）').waitFor();
  await page.getByRole('button', { name: '打印回执' }).click();
  await page.getByRole('heading', { name: '受理回执' }).waitFor();
  await looks(page, 'receipt');
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['退出登录', '长者版']) expect(await page.getByRole('button', { name: hidden }).isVisible()).toBe(false);
  expect(await page.getByText('打印功能').isVisible()).toBe(false);
  await takePicture(page, join(pictures, 'receipt-printed.png'));
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
  const page = await pageAs(browser, api, staff('qi.yunwei'), '/overview');
  await looks(page, 'overview');
  await page.getByRole('link', { name: '运行维护' }).click();
  await page.getByRole('heading', { name: '停住的步骤' }).waitFor();
  await looks(page, 'operation');
});
