/** Every page that the server has, as it is opened by whoever has the right to: it fits a phone and a desk, axe finds nothing serious, the Tab key comes to all of it, and the browser refuses nothing. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from '#test';
import { type Role, rightTo } from '../../src/access/index.ts';
import type { Route } from '../../src/api/route.ts';
import { projectRoot } from '../../src/models/files.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';
import { startTestApi, type TestApi } from '../api/test-api.ts';
import { type CaseFor, openCases, treasurer } from './open-cases.ts';
import { looksWell, notReached, pageAs, seriousFindings, sizes } from './page-looks.ts';

const pictures = join(projectRoot, '.local', 'screenshots', 'every-page');

let api: TestApi;
let browser: Browser;
let caseFor: CaseFor;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  api = await startTestApi();
  caseFor = await openCases(api);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

const stranger: Account = { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' };
const accounts: Partial<Record<Role, Account>> = {
  submitter: stranger,
  unit: { ...stranger, unit: { name: '示例市第一机械厂（虚构）', creditCode: '915101009000000735' } },
  window: windowClerk,
  treasurer,
  operator: { kind: 'staff', id: 'qi.yunwei', name: '', post: '' },
};

/** The first who may open it; undefined where nobody need say who they are. */
function readerOf({ operationId }: Route, applicant: Account): Account | undefined {
  const { for: whom } = rightTo(operationId);
  return typeof whom === 'string' ? undefined : whom.map((role) => (role === 'applicant' ? applicant : accounts[role])).find(Boolean);
}

/** One for each reader. */
const windows = new Map<Account | undefined, Promise<Page>>();
function windowOf(reader: Account | undefined): Promise<Page> {
  const opened = windows.get(reader) ?? opening(reader);
  windows.set(reader, opened);
  return opened;
}

/** What the browser refuses to do, by our own policy too. */
const complaints: string[] = [];
async function opening(reader: Account | undefined): Promise<Page> {
  const page = await pageAs(browser, api, reader, '/');
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return page;
}

async function lookAt(route: Route): Promise<unknown[]> {
  const { applicant, params } = caseFor(route.operationId);
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? `no ${name}`);
  const page = await windowOf(readerOf(route, applicant));
  await page.setViewportSize(sizes.desk);
  const status = (await page.goto(api.url + path))?.status();
  // All are made of the same; what is closed, axe looks through too.
  if (route.operationId === 'documentation')
    await page.evaluate("document.querySelectorAll('details:nth-of-type(n + 5)').forEach((one) => one.remove())");
  await page.getByRole('heading').first().waitFor();
  // The colours, which take two thirds of the time, are the same on a phone.
  const onDesk = await seriousFindings(page, { 'color-contrast': { enabled: false } });
  await page.setViewportSize(sizes.phone);
  await looksWell(page, join(pictures, `${path.replaceAll(/BJ[\w-]+|\W+/g, '-')}.png`));
  return [path, status, [...onDesk, ...(await notReached(page)), ...complaints.splice(0)]];
}

test('each page', async () => {
  const pages = api.routes().filter(({ method, responses }) => method === 'get' && responses[200]?.contentType === 'text/html');
  expect(pages.length).toBeGreaterThan(40);
  for (const route of pages) expect(await lookAt(route)).toEqual([expect.any(String), 200, []]);
});
