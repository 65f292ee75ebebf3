// The application forms on a phone: they say in Chinese what is wanted, with an example, and refuse what the intake refuses.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import { withoutBlanks } from '../../src/api/portal/without-blanks.js';
import { systemClock } from '../../src/clock.ts';
import { readForms, type FormFile } from '../forms/form-files.ts';
import { openFormPage, phone } from '../forms/form-page.ts';
import type { FormPage } from '../forms/form-page.ts';
import { formsOf } from '../forms/processes.ts';

/** Tasklist never shows them: applicants have the portal's. */
const viewer = '@bpmn-io/form-js-viewer';
const pictures = new URL('../../.local/screenshots/forms/', import.meta.url).pathname;
const forms = readForms().filter(({ name }) => name === 'application');
const complete = applicationSchema(systemClock);

/** By process: a field, what is wrong in it, and what the form then says. */
const wrongs: Record<string, [field: string, value: unknown, says: RegExp][]> = {
  'veteran-back-pay': [
    ['applicationDate', '2019年8月15日', /“申请日期”.*例如：2019-08-15/],
    ['applicant.idNumber', '51010119800512', /“公民身份号码”.*18位/],
    ['applicant.phone', '1380013', /“联系电话”.*11位/],
    ['service.dischargeDate', '2000-11-30', /“退出现役日期”应晚于“入伍日期”/],
    ['service.dischargeDate', '2019-08-16', /“退出现役日期”不得晚于“申请日期”/],
    ['service.preEnlistmentFirstInsuredDate', '2001-01-01', /应早于“入伍日期”/],
    ['placementUnit.creditCode', '9151', /“统一社会信用代码”.*18位/],
    ['insuredRegionCount', 51, /“曾参保的地区数”.*0至50/],
  ],
  suspension: [
    ['agent.phone', '1380013', /“代办人联系电话”.*11位/],
    ['custodyFrom', '2026/9/1', /“开始执行日期”.*年-月-日/],
  ],
  continuation: [
    ['suspensionEndedOn', '2024年3月', /“刑满释放或者退出现役日期”.*例如：2024-03-31/],
    ['suspensionEndedOn', '2026-11-03', /不得晚于“申请日期”/],
    ['requestedBase', 0, /“申请的月缴费基数”.*1至1000000/],
    ['hukouPlace', '区'.repeat(101), /“户籍所在地”（100字以内）/],
  ],
  'lump-sum-payout': [
    ['claimant.role', 'participant', /“领款人身份”不能是参保人员本人/],
    ['claimant.idNumber', '510101196803039013', /应填其本人的号码/],
    ['bankAccount.accountName', '测试乙一', /“收款账户户名”应与“领款人姓名”一致/],
    ['bankAccount.accountNumber', '62000', /“收款账号”（10至30位数字）/],
    ['deathDate', '2026-5-20', /“死亡日期”（年-月-日）/],
  ],
  enrollment: [
    ['dischargeDate', '2023-08-31', /“退出现役日期”应晚于“入伍日期”/],
    ['creditableServiceMonths', 721, /“符合国家规定计算连续工龄的军龄”.*0至720/],
    ['applicant.address', '路'.repeat(201), /“联系地址”不得超过200字/],
  ],
};

describe('on a phone', () => {
  let page: FormPage;
  beforeAll(async () => {
    page = await openFormPage(viewer, phone);
    mkdirSync(pictures, { recursive: true });
  });
  // Where Chromium did not start, there is none.
  afterAll(() => (page as FormPage | undefined)?.close());

  const picture = ({ process }: FormFile, what: string) =>
    page.picture(`${pictures}${process}-application-${what}-${viewer.replace(/\W+/g, '-')}.png`);
  /** What the form says that is wanted. */
  const asks = () => page.page.locator('.ask').allInnerTexts();

  describe.each(forms)('application form of $process', (form) => {
    const { application } = formsOf(form.process);
    if (!application) throw new Error(`test/forms/${form.process} says nothing of its application form.`);
    const { answers, tick } = application;

    /** What the intake gets of a form that was filled in; kept by the test that fills it in. */
    let right: Record<string, unknown> | undefined;

    async function fillIn(): Promise<void> {
      await page.open(form, {});
      await page.fill(form, answers);
      if (form.process === 'veteran-back-pay') {
        await page.page.getByRole('group', { name: '缴费时间、地点和单位' }).getByRole('button').click();
        await page.fill(form, { insurance: 'pension', from: '2009-01', to: '2012-06', place: '示例市', unit: '示例市第一机械厂' });
      }
      for (const label of tick) await page.page.getByLabel(label, { exact: true }).check();
    }

    test('says in Chinese what an empty form still needs, with an example, and fits the screen', async () => {
      await page.open(form, {});
      const { errors } = await page.submit();
      await picture(form, 'empty');
      const texts = await asks();
      expect(texts.length).toBeGreaterThan(3);
      expect(texts).toHaveLength(Object.keys(errors).length);
      for (const text of texts) expect(text).toMatch(/^请(填写|选择|勾选)“.+”.*例如：/);
      expect(await page.text()).not.toMatch(/Field|required|must/);
      expect(await page.brokenFigures()).toEqual([]);
      expect(await page.page.evaluate('document.documentElement.scrollWidth')).toBe(phone.window);
    });

    test('yields an application that the intake accepts', async () => {
      await fillIn();
      await picture(form, 'filled');
      expect(await asks()).toEqual([]);
      const { data, errors } = await page.submit();
      expect(errors).toEqual({});
      right = withoutBlanks(data) as Record<string, unknown>;
      expect(complete.safeParse({ process: form.process, ...right }).error?.issues ?? []).toEqual([]);
    });

    test('says in Chinese what is wrong, where the intake refuses it too', async () => {
      if (!right) throw new Error('the form was not filled in: see the test before');
      for (const [field, value, says] of wrongs[form.process] ?? []) {
        await page.open(form, { ...right, ...set(right, field.split('.'), value) });
        expect({ field, value, asks: await asks() }).toEqual({ field, value, asks: [expect.stringMatching(says)] });
        await picture(form, 'wrong');
        expect(await page.brokenFigures()).toEqual([]);
        const { errors } = await page.submit();
        expect(Object.keys(errors)).toHaveLength(1);
        expect(await page.text()).not.toMatch(/Field|required|must|Value/);
        const refused = complete.safeParse({ process: form.process, ...set(right, field.split('.'), value) }).error?.issues ?? [];
        expect(refused.map(({ path }) => path.join('.'))).toContain(field);
      }
    });
  });
});

/** The same with another value at a path. */
function set(data: object, [name = '', ...rest]: string[], value: unknown): Record<string, unknown> {
  const inner = (data as Record<string, unknown>)[name] ?? {};
  return { ...data, [name]: rest.length === 0 ? value : set(inner, rest, value) };
}
