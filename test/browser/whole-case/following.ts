/** From the receipt to the letter that says it is done. */
import { readFile } from 'node:fs/promises';
import { expect } from '#test';
import { seriousFindings } from '../../pages/page-looks.ts';
import { looks } from './pictures.ts';
import { lookUntil } from './signed-in.ts';
import type { Telephone } from './telephone.ts';

/** 上传材料, to which the receipt leads. */
export async function upload(hand: Telephone, document: string, file: string): Promise<void> {
  await hand.follow('上传材料');
  await hand.send(document, file);
  await hand.follow('上传完毕，返回办理进度');
  await lookUntil(hand.page, '目前没有需要本人办理的事项');
}

/** 补正: reads what is wanted, uploads it, although it is none of what was handed in, and says so. */
export async function supplement(hand: Telephone, wanted: string, document: string): Promise<void> {
  await lookUntil(hand.page, wanted);
  await hand.follow('补正材料');
  await hand.reads(wanted);
  // Of another process.
  expect(await hand.page.getByLabel('火化证').count()).toBe(0);
  await looks(hand.page, 'supplement');
  await hand.follow('上传材料扫描件');
  await hand.send('其他材料', '登记表.jpg', document);
  await looks(hand.page, 'papers');
  await hand.follow('上传完毕，去提交补正');
  await hand.follow('补正材料');
  await hand.mark(document);
  await hand.press('提交');
  await hand.reads('补正材料已收到');
  // Nobody asks for it again while the engine goes on.
  expect(await hand.page.getByRole('link', { name: '补正材料' }).count()).toBe(0);
}

/** 缴款, at the page of the bank. */
export async function pay(hand: Telephone, amount: string): Promise<void> {
  await lookUntil(hand.page, `将个人应缴部分${amount}元交至退役军人事务局`);
  await hand.follow('缴款');
  for (const told of [`${amount}元`, '缴款时务必注明', '示例银行某县支行']) await hand.reads(told);
  await hand.page.getByRole('img', { name: '网上缴款的二维码' }).waitFor();
  await looks(hand.page, 'pay');
  const opened = hand.page.context().waitForEvent('page');
  await hand.follow('网上缴款（打开新页面）');
  const bank = await opened;
  expect(await bank.getByLabel('金额').inputValue()).toBe(amount);
  expect(await seriousFindings(bank)).toEqual([]);
  await bank.getByRole('button', { name: '确认缴款' }).click();
  await bank.getByText('缴款成功').waitFor();
  await bank.close();
  await hand.follow('已经缴款的，查看办理进度');
  await lookUntil(hand.page, `应缴${amount}，已到账${amount}`);
}

/** The letter at the end, as the office prints it too. @returns all that is told of the case, what is folded included */
export async function readCompletion(hand: Telephone): Promise<string> {
  await lookUntil(hand.page, '本次申请已办结：补缴完成');
  const letter = hand.page.locator('details', { hasText: '部分退役士兵保险补缴完成情况告知书' });
  await letter.locator('summary').click();
  await letter.getByText('补缴手续已经全部办理完毕').waitFor();
  await looks(hand.page, 'completed');
  const coming = hand.page.waitForEvent('download');
  await letter.getByRole('link', { name: '下载打印版（PDF）' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('告知书.pdf');
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  return String(await hand.page.getByRole('main').textContent());
}
