/** The portal in Chromium, on a phone: from the first page to a case that was decided, by keyboard, checked by axe. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { projectRoot } from '../../src/models/files.ts';
import { owners } from '../../src/models/owners.ts';
import { newIdNumber } from '../cases/fixtures.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';
import { jpeg } from '../papers/files.ts';
import { startTestApi, type TestApi } from '../api/test-api.ts';
import { type Component, readForms } from '../forms/form-files.ts';
import { fillIn } from '../forms/form-page.ts';
import { formsOf } from '../forms/processes.ts';
import { applicationInput, calculation } from '../cases/fixtures.ts';
import { looksWell, readsChinese, sizes } from './page-looks.ts';

const pictures = join(projectRoot, '.local', 'screenshots', 'portal');
const application = applicationInput();

let api: TestApi;
let browser: Browser;
let caseNumber: string;
let queryCode: string;
let number: string;
let checkCode: string;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  const channels = { mail: { send: async () => 'M1' }, sms: { send: async () => 'S1' } };
  api = await startTestApi(() => ({ channels }));
  browser = await openBrowser();
  const { body } = await api.submit(application);
  [caseNumber, queryCode] = [String(body['caseNumber']), String(body['queryCode'])];
  await decided();
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

/** Accepted, with amounts, a payment and a letter. */
async function decided(): Promise<void> {
  const { cases } = api;
  await cases.instances.recordStarted(caseNumber, '1');
  const path = owners.diagrams.path('veteran-back-pay');
  const version = { processId: 'veteran-back-pay', version: 1, definitionKey: '7' };
  const bundle = { [path]: readFileSync(join(projectRoot, path), 'utf8') };
  await cases.deployments.record({ ...version, bundle, versionTag: '1', deployedBy: 'test', revision: null });
  const instance = { ...version, instanceKey: '1' };
  const step = { elementId: 'accept-application', elementInstanceKey: '2', name: '受理审核', instance };
  await cases.steps.begin(caseNumber, step);
  await cases.decisions.record(caseNumber, {
    ...{ step: step.elementId, elementInstanceKey: '2', name: step.name, inputs: {}, outcome: { decision: 'accept' }, decidedBy: 'clerk' },
    outcomeText: '予以受理',
    reasons: [{ requirement: 'B-20', clause: '原则上应于规定期限内提出申请', finding: '申请日期在办理期限内。' }],
    parameterVersions: [],
  });
  await cases.steps.finish(caseNumber, step);
  await cases.steps.begin(caseNumber, {
    ...{ elementId: 'await-personal-share', elementInstanceKey: '3', name: '等待个人缴费' },
    dueAt: new Date('2026-12-23T04:00:00Z'),
  });
  await cases.ledgers.save(caseNumber, calculation());
  const payment = { idempotencyKey: 'portal', kind: 'personalShare', amount: Money.of('480.00'), reference: 'R-1' } as const;
  await cases.payments.record(caseNumber, { ...payment, paidOn: isoDate('2026-03-02') });
  const letter = { key: 'amount', template: 'amount-notice', recipient: 'veteran', title: '应缴金额告知书', series: '某退军告' } as const;
  await cases.notices.enqueue(caseNumber, { ...letter, body: '{{veteranName}}同志：\n应缴金额见附表。' });
  const [printed] = await cases.letters.of(caseNumber);
  [number, checkCode] = [printed?.number ?? '', printed?.checkCode ?? ''];
}

/** On the page of the local provider, which checks nobody. */
async function signIn(page: Page, { name, idNumber }: { name: string; idNumber: string }): Promise<void> {
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await page.getByRole('textbox', { name: '公民身份号码' }).fill(idNumber);
  await page.getByRole('button').click();
}

const pictureOf = (name: string) => join(pictures, `${name}.png`);

async function looks(page: Page, name: string): Promise<void> {
  await looksWell(page, pictureOf(name));
  await readsChinese(page);
}

test('from the first page to the own case, and out again', async () => {
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(api.url);
  await page.getByRole('link', { name: '登录，查看我的办件' }).click();
  await signIn(page, application.applicant);
  await page.waitForURL('**/cases');
  await page.getByRole('link', { name: '我的告知方式' }).click();
  await page.getByLabel('邮箱地址').fill('a@b.cn');
  await page.getByRole('button', { name: '发送验证码' }).press('Enter');
  await page.getByLabel('验证码', { exact: true }).fill('1');
  await page.getByRole('button', { name: '确认邮箱' }).click();
  await page.getByText('验证码不正确').waitFor();
  await looks(page, 'letters');
  await page.getByRole('link', { name: '返回我的办件' }).click();
  await page.getByRole('link', { name: '部分退役士兵保险补缴' }).click();
  await page.getByText('等待个人缴费').waitFor();
  for (const summary of await page.locator('summary:visible').all()) await summary.click();
  await looks(page, 'case-unfolded');
  const text = await page.locator('main').innerText();
  for (const told of [
    '受理审核：予以受理',
    '申请日期在办理期限内。',
    '依据（B-20）：原则上应于规定期限内提出申请',
    '应缴480.00，已到账480.00',
  ]) {
    expect(text).toContain(told);
  }
  expect(text).toContain(`${application.applicant.name}同志：\n应缴金额见附表。`);
  expect(text).toContain(number);
  await page.getByRole('link', { name: '在流程图中查看' }).click();
  await page.locator('.portal-current[data-element-id="await-personal-share"]').waitFor();
  await looks(page, 'diagram');
  expect(await page.locator('.portal-done').getAttribute('data-element-id')).toBe('accept-application');
  await page.goBack();
  await page.getByRole('link', { name: '查看、上传' }).click();
  const card = page.locator('section').last();
  for (const [content, told] of [
    [Buffer.from('<svg>'), '没有保存'],
    [jpeg(), '文件已经收到'],
  ] as const) {
    await card.locator('input[type=file]').setInputFiles({ name: '照片.jpg', mimeType: 'image/jpeg', buffer: content });
    await card.getByRole('button', { name: /^上传/ }).click();
    await page.getByRole('heading', { name: told }).waitFor();
  }
  await looks(page, 'papers');
  await page.getByRole('link', { name: '照片' }).click();
  await page.locator('img').waitFor();
  expect(await page.evaluate(() => document.querySelector('img')?.naturalWidth)).toBe(8);
  await page.goBack();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('heading', { name: '已退出登录' }).waitFor();
  await looks(page, 'left');
  await context.close();
});

test('by receipt, with the keyboard alone, in the elder mode', async () => {
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${api.url}/receipt`);
  await page.getByRole('button', { name: '长者版', exact: true }).press('Enter');
  await page.getByRole('button', { name: '退出长者版' }).waitFor();
  const large = await page.evaluate(() => getComputedStyle(document.querySelector('main p') ?? document.body));
  expect(Number.parseFloat(large.fontSize)).toBeGreaterThan(24);
  expect(Number.parseFloat(large.lineHeight) / Number.parseFloat(large.fontSize)).toBeGreaterThanOrEqual(1.3);
  await looks(page, 'receipt-elder');
  await page.getByLabel('受理编号').focus();
  await page.keyboard.type(caseNumber);
  await page.keyboard.press('Tab');
  await page.keyboard.type('7K3Q-F0T9');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await looks(page, 'receipt-wrong');
  await page.getByLabel('查询码').fill(queryCode);
  await page.keyboard.press('Enter');
  await page.getByText('收到日期').waitFor();
  await looks(page, 'receipt-state');
  await page.goto(`${api.url}/verify`);
  await page.getByLabel('文号').fill(number);
  await page.getByLabel('校验码').press('Enter');
  await page.getByText('请填写告知书页脚的校验码').waitFor();
  await looks(page, 'verify-wrong');
  await page.getByLabel('校验码').fill(checkCode);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '核验通过' }).waitFor();
  await looks(page, 'verified');
  await context.close();
});

/** Runs in the browser. */
async function saveElsewhere(address: string): Promise<void> {
  const { version } = (await (await fetch(address)).json()) as { version: string };
  const body = JSON.stringify({ version: crypto.randomUUID(), basedOn: version, answers: {} });
  await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

test('an application is filled in page by page, kept, gone on with, reviewed, handed in once, and followed', async () => {
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' });
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  const picture = (name: string) => looksWell(page, pictureOf(name));
  const form = readForms().find(({ process, name }) => process === 'enrollment' && name === 'application');
  const { application: filled } = formsOf('enrollment');
  if (!form || !filled) throw new Error('no application form of enrollment');
  const { answers, tick } = filled;
  // Somebody else each time: one person has one open case of a kind.
  const idNumber = newIdNumber('20030611');
  await page.goto(api.url);
  await page.getByRole('link', { name: '个人参保新参保' }).click();
  await page.getByRole('link', { name: '登录', exact: true }).last().click();
  await signIn(page, { name: String(answers['applicant.name']), idNumber });
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).and(page.locator(':focus')).waitFor();
  const [next, back] = [page.getByRole('button', { name: '下一步' }), page.getByRole('button', { name: '上一步' })];
  await page.getByLabel('参保人员本人').waitFor();
  for (const later of [page.getByLabel('户口所在地'), page.getByRole('button', { name: '提交申请' })])
    expect(await later.isVisible()).toBe(false);
  await next.click();
  await page.getByText('本页还没有填写完整').waitFor();
  await picture('apply');
  const [first, second, third] = form.schema.components ?? [];
  const answer = async (group: Component | undefined, given = answers) =>
    fillIn(page, { schema: { ...form.schema, components: group ? [group] : [] } }, given);
  await page.getByLabel('受委托代办人').check();
  const agent = page.getByLabel('代办人姓名');
  await agent.and(page.locator('[readonly]')).waitFor();
  expect(await agent.inputValue()).toBe(answers['applicant.name']);
  await answer(first);
  await next.click();
  await heading('参保人员');
  // Whoever has signed in is not asked who they are.
  expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe(answers['applicant.name']);
  expect(await page.getByLabel('公民身份号码').getAttribute('readonly')).not.toBeNull();
  const rest = Object.fromEntries(Object.entries(answers).filter(([field]) => !/^applicant\.(name|idNumber)$/.test(field)));
  await answer(second, rest);
  await picture('apply-second');
  await back.click();
  await heading('申请事项');
  await page.goBack();
  await page.getByText('草稿已经保存').waitFor();
  await page.goto(api.url);
  await looks(page, 'home-draft');
  await page.getByRole('link', { name: '继续填写：个人参保新参保' }).click();
  await page.getByRole('heading', { name: '参保人员类别' }).waitFor();
  // In another window, meanwhile.
  await page.evaluate(saveElsewhere, '/api/drafts/enrollment');
  await answer(third);
  await page.getByText('草稿已在另一个窗口').waitFor();
  await page.getByRole('button', { name: '以本页填写的内容为准' }).click();
  await page.getByText('草稿已经保存').waitFor();
  await next.click();
  await heading('提交材料');
  for (const label of tick) await page.getByLabel(label, { exact: true }).check();
  await next.click();
  await heading('核对后提交');
  await picture('apply-review');
  expect(await page.locator('#review').innerText()).toMatch(new RegExp(`公民身份号码\\s+${idNumber}`));
  await page.getByRole('button', { name: '提交申请' }).dblclick();
  await page.getByText('申请已经收到').waitFor();
  await looks(page, 'applied');
  await page.getByRole('link', { name: '查看办理进度' }).click();
  await page.getByRole('heading', { name: '个人参保新参保' }).waitFor();
  await page.goto(`${api.url}/cases`);
  expect(await page.locator('.govuk-summary-card').count()).toBe(1);
  expect(await page.getByText('继续填写').count()).toBe(0);
  expect(thrown).toEqual([]);
  await context.close();
});

test('what is missing is handed in, and the application withdrawn, on a phone', async () => {
  const own = applicationInput();
  const { body } = await api.submit(own);
  const ownNumber = String(body['caseNumber']);
  const address = `${api.url}/cases/${ownNumber}`;
  const { cases } = api;
  await cases.instances.recordStarted(ownNumber, 'journey');
  const missing = { code: 'idCard:original', name: '居民身份证', form: '原件', requirement: 'B-28', clause: '居民身份证' };
  await cases.decisions.record(ownNumber, {
    ...{ step: 'check-materials', inputs: {}, outcome: { documentsComplete: false, missingDocuments: [missing] } },
    ...{ reasons: [], parameterVersions: [], decidedBy: 'rules' },
  });
  const supplement = { elementId: 'await-supplement', elementInstanceKey: '1', name: '等待补正材料' };
  await cases.steps.begin(ownNumber, { ...supplement, dueAt: new Date('2026-12-23T04:00:00Z') });
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('link', { name: '登录', exact: true }).last().click();
  await signIn(page, own.applicant);
  await page.getByText('办理期限：2026年12月23日（含当日）').waitFor();
  await looks(page, 'to-supplement');
  await page.getByRole('link', { name: '补正材料' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('居民身份证（原件，查验后退还）').check();
  await looks(page, 'supplement');
  await page.getByRole('button', { name: '提交' }).dblclick();
  await page.getByText('补正材料已收到').waitFor();
  expect(await cases.documents.supplementsOf(ownNumber)).toMatchObject([{ documents: ['idCard:original'] }]);

  await cases.steps.finish(ownNumber, supplement);
  await cases.ledgers.save(ownNumber, calculation());
  await cases.steps.begin(ownNumber, { elementId: 'await-personal-share', elementInstanceKey: '2', name: '等待个人缴费到账' });
  await page.reload();
  await page.getByRole('link', { name: '缴款' }).waitFor();
  await page.getByRole('button', { name: '长者版', exact: true }).click();
  await page.getByRole('link', { name: '撤回申请' }).click();
  await looks(page, 'withdraw-elder');
  await page.getByRole('button', { name: '确认撤回申请' }).click();
  await page.getByText('撤回申请已收到', { exact: false }).first().waitFor();
  expect(await page.getByRole('link', { name: '缴款' }).count()).toBe(0);
  await looks(page, 'withdrawn-elder');
  await page.goto(`${api.url}/me/sessions`);
  await looks(page, 'sessions-elder');
  await context.close();
});
