/** 先查一查 on a phone: from the first page to what would change the outcome, checked by axe, and printed on one page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from '#test';
import { projectRoot } from '../../src/models/files.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';
import { startTestApi, type TestApi } from '../api/test-api.ts';
import { looksWell, readsChinese, sizes } from './page-looks.ts';
import { takePicture } from './pictures.ts';

const pictures = join(projectRoot, '.local', 'screenshots', 'portal');

let api: TestApi;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [api, browser] = await Promise.all([startTestApi(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

async function looks(page: Page, name: string): Promise<void> {
  await looksWell(page, join(pictures, `check-${name}.png`));
  await readsChinese(page);
}

async function printedPages(page: Page, name: string): Promise<string[] | null> {
  const printed = await page.pdf({ format: 'A4' });
  writeFileSync(join(pictures, `check-${name}.pdf`), printed);
  return printed.toString('latin1').match(/\/Type\s*\/Page\b/g);
}

test('a rural flexible worker learns what is in the way, what would change it and what to bring', async () => {
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(api.url);
  await page.getByRole('link', { name: '先查一查' }).click();
  await page.getByRole('link', { name: '个人参保新参保' }).click();
  await page.getByLabel('灵活就业人员').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('周岁').fill('四十');
  await page.getByRole('group', { name: '本人是什么户口？' }).getByLabel('本市农村户口').check();
  await page.getByLabel('本人户口在哪个区县？').fill('渝中区');
  await page.getByRole('button', { name: '查看结论' }).click();
  await page.getByRole('alert').getByRole('link').click();
  await looks(page, 'wrong');
  await page.getByLabel('周岁').fill('４０');
  await page.getByRole('button', { name: '查看结论' }).click();
  await page.getByText('如果“户口”为“本市城镇户口”，则符合新参保的条件，可以办理。').waitFor();
  await page.getByLabel('居民身份证（原件）').check();
  await page.getByRole('button', { name: '核对材料' }).click();
  await page.getByText('还缺3项。').waitFor();
  await looks(page, 'result');
  expect(await printedPages(page, 'result')).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await takePicture(page, join(pictures, 'check-print.png'));
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '修改所填情况' }).click();
  expect(await page.getByLabel('周岁').inputValue()).toBe('４０');
  await context.close();
});

/** Runs in the browser: all that was answered at once. */
function answerAll(fields: Record<string, string>): void {
  const form = Object.assign(document.createElement('form'), { method: 'post' });
  for (const [name, value] of Object.entries({ answered: 'yes', ...fields }))
    form.append(Object.assign(document.createElement('input'), { name, value }));
  document.body.append(form);
  form.submit();
}

test('what a veteran is told of years, amounts, papers and offices is one page on paper too', async () => {
  const page = await browser.newPage({ viewport: sizes.phone, locale: 'zh-CN' });
  await page.goto(`${api.url}/check/veteran-back-pay`);
  await page.evaluate(answerAll, {
    ...{ personType: 'soldier', dischargeMode: 'governmentArrangedWork', enlistmentDate: '1993-12-01', dischargeDate: '19981201' },
    ...{ 'pensionGaps.0.from': '2003-07', 'pensionGaps.0.to': '2003-12', birthDate: '1958-03-05', gender: 'male' },
    ...{ 'medicalPaidMonths.years': '20', 'pensionPaidBeforeMonths.years': '7', placementUnitStatus: 'neverAssigned' },
    ...{ supervisingDeptStatus: 'notExists', hardship: 'none', archiveManagedByVeteransBureau: 'no', insuredRegionCount: '2' },
    documents: 'told',
  });
  await page.getByText('还缺6项。').waitFor();
  await looks(page, 'veteran');
  expect(await printedPages(page, 'veteran')).toHaveLength(1);
  await page.close();
});
