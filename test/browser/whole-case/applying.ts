/** From the first page to the receipt. */
import { expect } from '#test';
import type { VeteranApplication } from '../../../src/processes/veteran-back-pay/application/fields.ts';
import { looks } from './pictures.ts';
import { eventually } from '../../engine/records.ts';
import { patience, pause, signIn } from './signed-in.ts';
import type { Telephone } from './telephone.ts';

/** 先查一查: nobody signs in. */
export async function check(hand: Telephone, { service: { enlistmentDate, dischargeDate } }: VeteranApplication): Promise<void> {
  await hand.follow('先查一查');
  await hand.follow('部分退役士兵保险补缴');
  await hand.choose('退役时是士兵还是军官？', '士兵（含士官）');
  await hand.press('下一步');
  await hand.choose('以什么方式退出现役？', '以政府安排工作方式退出现役');
  // As people write it.
  await hand.write('哪一天退出现役？', dischargeDate.replace('-', '年').replace('-', '月'));
  await hand.write('哪一天入伍？', enlistmentDate);
  await hand.write('断缴起始年月（1）', '1998年1月');
  await hand.write('断缴截止年月（1）', '2000-12');
  expect(await hand.page.getByLabel('断缴起始年月（2）').isVisible()).toBe(false);
  await hand.choose('原安置单位现在怎么样？', '无安置单位');
  await hand.choose('是否属于困难人员？', '非困难人员');
  await hand.choose('档案是否由退役军人事务局管理？', '是');
  await hand.press('查看结论');
  for (const told of ['属于补缴对象，可以办理', '36个月', '居民身份证（原件', '某县退役军人事务局受理窗口']) await hand.reads(told);
  // One clause, however much rests on it.
  expect(await hand.page.getByText('依据（B-08）').filter({ visible: true }).count()).toBe(1);
  await looks(hand.page, 'checked');
  await hand.follow('去申请');
}

/** 填写申请, a page after the other. @returns the number of the case */
export async function apply(hand: Telephone, application: VeteranApplication): Promise<string> {
  const { applicant, service, statedContributions } = application;
  await signIn(hand.page, applicant);
  await hand.mark('本人直接提交（其他情况）');
  await hand.press('下一步');
  await hand.at('申请人');
  await reachable(hand, applicant);
  await hand.at('服役情况');
  await hand.mark('士兵（含士官）');
  await hand.mark('政府安排工作');
  // As in the check.
  await hand.write('入伍日期', service.enlistmentDate.replace('-', '年').replace('-', '月'));
  await hand.page.keyboard.press('Tab');
  const taken = async () => ((await hand.page.getByLabel('入伍日期').inputValue()) === service.enlistmentDate ? true : undefined);
  await eventually('a day as people write it to be taken', taken, patience, pause);
  await hand.fillIn({ 入伍日期: service.enlistmentDate, 退出现役日期: service.dischargeDate });
  await hand.mark('档案由退役军人事务局负责管理');
  await hand.press('下一步');
  await hand.at('安置情况');
  await hand.mark('县（市、区）级');
  await hand.mark('无安置单位');
  await hand.press('下一步');
  await hand.at('缴费经历');
  await hand.fillIn({ 曾参保的地区数: '1' });
  for (const stated of statedContributions) await period(hand, stated);
  await looks(hand.page, 'contributions');
  await hand.press('下一步');
  await hand.at('提交材料');
  for (const document of ['居民身份证（原件，查验后退还）', '居民身份证（复印件）', '个人申请表（原件）']) await hand.mark(document);
  await hand.press('下一步');
  await hand.at('核对后提交');
  for (const answer of [applicant.idNumber, applicant.phone, '政府安排工作', '灵活就业人员窗口（虚构）']) await hand.reads(answer);
  await hand.press('提交申请');
  await hand.reads('申请已经收到');
  await looks(hand.page, 'received');
  return hand.page.locator('#case-number').innerText();
}

/** 联系电话 and 联系地址 with the keys alone: what the sign-in knows is passed by. */
async function reachable(hand: Telephone, { phone, address = '' }: VeteranApplication['applicant']): Promise<void> {
  await hand.reach(hand.page.getByLabel('联系电话'));
  await hand.page.keyboard.type(phone);
  await hand.reach(hand.page.getByLabel('联系地址'));
  await hand.page.keyboard.type(address);
  await hand.reach(hand.page.getByRole('button', { name: '下一步' }));
  await hand.page.keyboard.press('Enter');
}

/** One more entry of the list, which is the last. */
async function period(hand: Telephone, stated: VeteranApplication['statedContributions'][number]): Promise<void> {
  await hand.press('添加一项');
  await hand.mark(stated.insurance === 'pension' ? '基本养老保险' : '基本医疗保险');
  await hand.fillIn({ 起始月份: stated.from, 截止月份: stated.to, 缴费地: stated.place, 缴费单位: stated.unit });
}
