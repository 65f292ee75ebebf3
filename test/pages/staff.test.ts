/** The staff's pages in Chromium on a desk: from the work list to the page of a case and a comparison, checked by axe. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from '#test';
import { projectRoot } from '../../src/models/files.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';
import { startTestApi, type TestApi } from '../api/test-api.ts';
import { applicationInput, calculation } from '../cases/fixtures.ts';
import { pdf, png } from '../papers/files.ts';
import { looksWell, pageAs, readsChinese, sizes } from './page-looks.ts';

const pictures = join(projectRoot, '.local', 'screenshots', 'staff');
const application = applicationInput();

let api: TestApi;
let browser: Browser;
let numbers: string[];
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  api = await startTestApi(() => ({
    tasksInEngine: () => Promise.resolve(new Map([['11', { userTaskKey: '1', assignee: 'qian.shouli', ended: false }]])),
  }));
  browser = await openBrowser();
  numbers = [await closedCase(), await waitingCase()];
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

const handedIn = async (input: object): Promise<string> => String((await api.submit(input)).body['caseNumber']);

async function closedCase(): Promise<string> {
  const number = await handedIn(application);
  await api.cases.files.close(number, 'completed', []);
  return number;
}

/** Accepted, with amounts and a letter, and a task that is overdue. */
async function waitingCase(): Promise<string> {
  const { cases } = api;
  const number = await handedIn({ ...application, placementUnit: { ...application.placementUnit, name: '某县农具厂' } });
  await cases.instances.recordStarted(number, '1');
  await cases.decisions.record(number, {
    ...{ step: 'accept-application', elementInstanceKey: '2', name: '受理审核', inputs: {}, outcome: { decision: 'accept' } },
    ...{ outcomeText: '受理', decidedBy: 'zhao.shouli', decidedByGroup: 'veterans-window', parameterVersions: [] },
    reasons: [{ requirement: 'B-20', clause: '原则上应于规定期限内提出申请', finding: '申请日期在办理期限内。' }],
  });
  await cases.ledgers.save(number, calculation());
  const letter = { key: 'amount', template: 'amount-notice', recipient: 'veteran', title: '应缴金额告知书' } as const;
  await cases.notices.enqueue(number, { ...letter, body: '{{veteranName}}同志：\n应缴金额见附表。' });
  const task = { elementId: 'review-calculation', elementInstanceKey: '11', name: '复核核定结果', groups: ['veterans-window'] };
  await cases.steps.begin(number, { ...task, dueAt: new Date('2026-03-02T01:00:00Z') });
  return number;
}

async function looks(page: Page, name: string): Promise<void> {
  await looksWell(page, join(pictures, `${name}.png`));
  await readsChinese(page);
}

test('a scan beside the facts fits a desk, is enlarged and turned with the keyboard, and stands above them on a phone', async () => {
  const [, number = ''] = numbers;
  const headers = await api.as(windowClerk);
  for (const content of [png({ width: 300, height: 200 }), pdf()]) {
    const body = new FormData();
    body.set('document', String(application.documents[0]));
    body.set('file', new File([new Uint8Array(content)], '证件'));
    await fetch(`${api.url}/api/cases/${number}/papers`, { method: 'POST', headers, body });
  }
  const page = await pageAs(browser, api, windowClerk, `/work/cases/${number}`);
  await page.getByRole('link', { name: '证件.png' }).click();
  const sheet = page.locator('#sheet');
  const size = async () => {
    const { width = 0, height = 0 } = (await sheet.boundingBox()) ?? {};
    return { width: Math.round(width), shape: Math.round((width / height) * 100) };
  };
  await page.getByRole('button', { name: '放大' }).focus();
  const { width } = await size();
  await page.keyboard.press('Enter');
  expect(await size()).toEqual({ width: Math.round(width * 1.25), shape: 150 });
  await page.getByRole('button', { name: '向右转' }).press('Space');
  expect((await size()).shape).toBe(67);
  await looks(page, 'paper');
  expect(await page.evaluate('document.documentElement.scrollHeight <= window.innerHeight')).toBe(true);
  await page.getByRole('button', { name: '复原' }).click();
  expect(await size()).toEqual({ width, shape: 150 });

  await page.setViewportSize(sizes.phone);
  const [scan, stated] = await Promise.all(['#box', '.staff-paper__facts'].map((part) => page.locator(part).boundingBox()));
  expect((scan?.y ?? 0) + (scan?.height ?? 0)).toBeLessThanOrEqual(stated?.y ?? 0);
  await page.getByRole('link', { name: /^下一份/ }).click();
  expect(await page.locator('iframe').getAttribute('title')).toMatch(/./);
});

test('from the work list to the case, its other case, and what was found of the two', async () => {
  const [earlier = '', number = ''] = numbers;
  const page = await pageAs(browser, api, windowClerk, '/work');
  await looks(page, 'work');
  await page.getByRole('link', { name: number }).click();
  await page.getByText('可能重复').waitFor();
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
  await looks(page, 'case-unfolded');
  expect(await page.locator('main').innerText()).toContain('测试人同志：');
  await page.getByRole('link', { name: '逐项比对' }).click();
  await page.getByLabel('不同事项').check();
  await page.getByLabel('理由').fill('两次安置，经核对原件不是同一事项。');
  await page.getByRole('button', { name: '登记比对结果' }).click();
  await page.getByText('不同事项').waitFor();
  await page.getByRole('link', { name: '返回待办任务' }).click();
  await page.getByLabel('受理编号、姓名或者公民身份号码').fill(application.applicant.idNumber);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: earlier }).waitFor();
  await looks(page, 'found');
});
