/** The desk in Chromium: the window with an application for somebody who has no account, a unit with its sheet, overview and operation. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
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
import { filled, gb18030, textRows } from '../spreadsheet/saved.ts';
import { looksWell, pageAs, sizes } from './page-looks.ts';
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
  const [number, code] = await Promise.all(
    ['受理编号', '查询码'].map((name) => page.locator('.govuk-summary-list__row', { hasText: name }).locator('dd').innerText()),
  );
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
  await asksByReceipt(String(number), String(code));
});

/** At home, without an account, with what stands on the receipt. */
async function asksByReceipt(number: string, code: string): Promise<void> {
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(api.url);
  await page.getByRole('link', { name: '凭回执查询' }).click();
  await page.getByLabel('受理编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.keyboard.press('Enter');
  await page.getByText('收到日期').waitFor();
  await looks(page, 'asked-by-receipt');
}

test('a unit reads what is wrong with its sheet, as CSV and as a workbook, corrects it, confirms, gets one receipt, and nothing twice', async () => {
  const unit = { name: '示例市第一机械厂（虚构）', creditCode: '915101009000000735' };
  const page = await pageAs(browser, api, { kind: 'person', name: '测试经办人', idNumber: '510101197902029018', unit }, '/unit');
  await page.getByRole('link', { name: '部分退役士兵保险补缴（原安置单位提交）' }).click();
  const address = page.url();
  const received = async () => (await api.cases.counts()).cases.received;
  const before = await received();
  const saved = async (name: string) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    return readFileSync(await (await coming).path());
  };
  const [csv, workbook] = [await saved('空白表格（CSV）'), await saved('下载空白表格（工作簿）')];
  const [head = []] = parse(csv, { bom: true });
  const cells = (rows: Record<string, string>[]) => rows.map((row) => head.map((name) => row[name] ?? ''));
  const check = async (buffer: Buffer) => {
    await page.goto(address);
    await page.getByLabel('上传填好的表格').setInputFiles({ name: '名单', mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: '核对' }).click();
  };
  const row = {
    ...{ 申请日期: '2019-07-01', 申请人姓名: '测试甲一', 公民身份号码: newIdNumber(), 联系电话: '13800138000', 人员类别: '士兵（含士官）' },
    ...{ 入伍日期: '1988-12-01', 退出现役日期: '1992-12-01', 退役安置方式: '以政府安排工作方式退出现役', 参保地区数: '1' },
    ...{ 档案是否由退役军人事务局负责管理: '否', 原安置单位名称: unit.name, 原安置单位状况: '存在，有缴费能力' },
    '材料：个人申请表（原件）': '是',
  };
  const other = { ...row, 申请人姓名: '测试乙二', 公民身份号码: newIdNumber() };
  const wrong = [row, { ...other, 公民身份号码: '51010119800101901Y', 入伍日期: '去年' }];
  for (const file of [gb18030([head, ...cells(wrong)].join('\r\n')), filled(workbook, textRows(cells(wrong)))]) {
    await check(file);
    for (const column of ['公民身份号码', '入伍日期']) await page.getByText(`第3行“${column}”`).waitFor();
    expect(await page.getByText('第2行').count()).toBe(0);
  }
  await looks(page, 'unit-wrong');
  const right = filled(workbook, textRows(cells([row, other])));
  await check(right);
  await looks(page, 'unit-confirmation');
  for (const [told, slips] of [
    ['本次收到', 2],
    ['此前已经收到', 0],
  ] as const) {
    await check(right);
    await page.getByRole('button', { name: '确认提交2件申请' }).click();
    await page.locator('.govuk-summary-list__row', { hasText: told }).getByText('2件').waitFor();
    expect(await page.getByRole('link', { name: /^BJ\d{4}-/ }).count()).toBe(2);
    expect(await received()).toBe(before + 2);
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
    expect(await page.getByText('已为您提出').count()).toBe(slips);
    if (slips > 0) await looks(page, 'unit-receipt');
  }
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
