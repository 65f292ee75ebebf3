/**
 * One whole case in the browser, with nothing that a person does not see: a veteran on a telephone, from the portal's first page to
 * the letter that says it is done, with a supplement and a payment; the staff at a desk, with Tasklist and the page of the case.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from '#test';
import { exportedCompletions } from '../../src/engine/completions.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';
import { engineForTests } from '../engine/stack.ts';
import { startSystem, type System } from '../engine/system.ts';
import { applicationOf } from '../engine/veteran-back-pay/people.ts';
import type { TasklistPage } from './tasklist-page.ts';
import { apply, check } from './whole-case/applying.ts';
import { Clerk } from './whole-case/clerk.ts';
import { pay, readCompletion, supplement, upload } from './whole-case/following.ts';
import { openPortal } from './whole-case/signed-in.ts';
import { Telephone, telephone } from './whole-case/telephone.ts';

const { openSearchAddress, webappsAddress } = engineForTests();
/** Never assigned to a unit, so that he applies and pays himself; retired, so that the medical insurance is paid once. */
const application = applicationOf('测试甲三');
const { idNumber, name } = application.applicant;

let system: System;
let browser: Browser;
beforeAll(async () => {
  // Who completed a task is read where it is in a start of the whole system.
  system = await startSystem({
    completions: exportedCompletions(String(openSearchAddress)),
    settings: { ENGINE_RECORDS_ADDRESS: String(openSearchAddress), TASKLIST_ADDRESS: String(webappsAddress) },
  });
  browser = await openBrowser();
});
afterAll(async () => {
  // What the start did not come to is not there.
  await (browser as Browser | undefined)?.close();
  await (system as System | undefined)?.stop();
});

const clerk = (id: string): Promise<Clerk> => Clerk.at(browser, system.apiUrl, id);

/** Tasklist shows nothing by which one knows the person. */
async function masked(task: TasklistPage): Promise<void> {
  const shown = await task.everything();
  // Not the value itself: this goes to the log of the run.
  expect(Object.values(application.applicant).some((secret) => secret !== undefined && shown.includes(secret))).toBe(false);
  expect(/\d{17}[\dX]/i.test(shown)).toBe(false);
}

const wanted = '请补交退出现役登记表，加盖档案保管单位印章：申请表所载退役日期须核对。';
const document = '退出现役登记表（加盖档案保管单位印章的复印件）';
const lateReason = '申请人因病住院，有医院证明，情况属实。';

test('a veteran goes from the first page to the completion letter on a telephone; the staff find, check and decide his case', async () => {
  const hand = new Telephone(await openPortal(browser, telephone));
  await hand.page.goto(system.apiUrl);
  await check(hand, application);
  const caseNumber = await apply(hand, application);
  await upload(hand, '个人申请表（原件）', '申请表.jpg');

  const window = await clerk('zhao.shouli');
  await window.finds({ idNumber, caseNumber, scan: '申请表.jpg' });
  const first = await window.opensTask('受理审核');
  await first.picture('accept-application');
  for (const told of ['不在规定的申请时间内', '测**（51**************1X）']) expect(await first.formText()).toContain(told);
  await masked(first);
  const beside = await first.follow('打开案件页');
  for (const seen of [`${name}（${idNumber}）`, '申请表.jpg']) await beside.getByText(seen).filter({ visible: true }).first().waitFor();
  // In a window that is sandboxed as Tasklist itself is, a browser saves nothing, and shows no PDF.
  const saved = beside.waitForEvent('download');
  await beside.evaluate((address) => location.assign(address), `/cases/${caseNumber}/receipt.pdf`);
  expect((await saved).suggestedFilename()).toBe('收件回执.pdf');
  await beside.close();
  await first.claim();
  await first.pressComplete();
  expect(await first.complaintAt('受理意见')).toMatch(/^请选择“受理意见”，例如：/);
  await first.choose('受理意见', '退回补正');
  await first.write('应补正的内容', wanted);
  await first.complete();

  await supplement(hand, wanted, document);
  const second = await window.takes('受理审核', caseNumber);
  expect(await second.formText()).toContain(`收到：${document}`);
  await second.claim();
  await second.choose('受理意见', '予以受理');
  await second.pressComplete();
  expect(await second.complaintAt('逾期申请予以受理的理由')).toMatch(/^请填写.*例如：/);
  await second.write('逾期申请予以受理的理由', lateReason);
  await second.complete();
  await window.leave();

  let amount = '';
  for (const [id, step, question, answer] of [
    ['sun.rending', '身份认定', '身份认定意见', '予以认定'],
    ['zhou.fuhe', '复核核定结果', '复核意见', '复核通过'],
  ] as const) {
    const one = await clerk(id);
    const task = await one.takes(step, caseNumber);
    await masked(task);
    amount = /个人部分\s+(\d+\.\d\d)元/.exec(await task.formText())?.[1] ?? '';
    await task.claim();
    await task.choose(question, answer);
    await task.picture(step);
    await task.complete();
    await one.leave();
  }

  await pay(hand, amount);
  const medical = await clerk('jiang.yibao');
  const last = await medical.takes('办理医保一次性缴费手续', caseNumber);
  await last.claim();
  await last.choose('办理结果', '一次性缴费手续已办理');
  await last.tick('已查验退役士兵的身份证原件');
  await last.complete();

  // B-20: why it was accepted although it came late is kept, and told.
  const told = await readCompletion(hand);
  for (const part of [caseNumber, `个人部分${amount}元`, lateReason, wanted]) expect(told).toContain(part);
});
