/** Supplement, refusal, lapse and withdrawal: the ways in which nothing is suspended. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { suspensionFor } from '../../registries/suspension-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { daysPass, registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  system = await startSystem();
  register = registerOf(system);
});
afterAll(() => system.stop());

const templates = (end: { notices: { template: string }[] }) => end.notices.map(({ template }) => template);

describe('S-04 to S-06 materials', () => {
  test('what is missing is named at once; the window may ask again, and refuse', async () => {
    const aCase = await DrivenCase.submit(system, suspensionFor('测试断十一', { documents: ['idCard:copy'] }));
    await aCase.supplement(['hukouBook:copy', 'continuationCard', 'suspensionTransferForm']);
    await aCase.decide('review-suspension', { decision: 'supplement', supplementRequest: '申报表未签名，请补签' });
    await aCase.supplement(['suspensionTransferForm']);
    await aCase.decide('review-suspension', { decision: 'refuse', reason: '关系已经中断' });
    const end = await aCase.ends('refused');
    expect(templates(end)).toEqual(expect.arrayContaining(['supplement-notice', 'refusal-notice']));
    const first = end.notices.find(({ template }) => template === 'supplement-notice');
    for (const name of ['户口簿', '职工养老保险手册', '申报表']) expect(first?.body).toContain(name);
    expect(end.outcomeReasons.map(({ requirement }) => requirement)).toContain('S-01');
  });

  test('not supplemented in time: lapsed', async () => {
    const aCase = await DrivenCase.submit(system, suspensionFor('测试断一', { documents: [] }));
    await aCase.reaches('await-supplement');
    await daysPass(31);
    const end = await aCase.ends('lapsed');
    expect(end.outcomeReasons.map(({ requirement }) => requirement)).toEqual(['S-06']);
  });
});

test('S-01 who is not insured is refused, with the reason', async () => {
  const aCase = await DrivenCase.submit(system, suspensionFor('测试断十二'));
  await aCase.decide('review-suspension', { decision: 'refuse', reason: '没有参保记录' });
  const end = await aCase.ends('refused');
  expect(end.notices.find(({ template }) => template === 'refusal-notice')?.body).toContain('不能办理中断');
});

test('a withdrawal that races the sealing: withdrawn and not suspended, or suspended and not withdrawn', async () => {
  const people = ['测试断二', '测试断五', '测试断六', '测试断七'];
  await Promise.all(
    people.map(async (name, place) => {
      const aCase = await DrivenCase.submit(system, suspensionFor(name));
      await aCase.decide('review-suspension', { decision: 'approve' });
      await new Promise((resolve) => setTimeout(resolve, place * 60));
      const taken = await aCase.withdraw().then(
        () => true,
        () => false,
      );
      await (taken ? aCase.ends('withdrawn') : aCase.reaches('await-resumption'));
      const { status } = await register.relationOf(name);
      expect([name, status, templates(await aCase.progress()).includes('suspension-notice')]).toEqual(
        taken ? [name, 'active', false] : [name, 'suspended', true],
      );
    }),
  );
});
