// Every form in Chromium: it renders in Chinese with its example data, asks for what a decision needs and nothing else,
// and yields the object that the worker reads. With the viewer of Tasklist 8.6, and with the portal's.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { variableOf } from '../../src/models/element.ts';
import { readFixture, isOfAct, readForms, readTaskForms, taskForm, walk } from '../forms/form-files.ts';
import { type FormPage, openFormPage, type Viewer } from '../forms/form-page.ts';
import { always, type Answer } from '../forms/process-forms.ts';
import { formsOf } from '../forms/processes.ts';

const viewerOfTasklist: Viewer = 'form-js-viewer-8.6';
const VIEWERS: Viewer[] = [viewerOfTasklist, '@bpmn-io/form-js-viewer'];
const GAPS = /null|undefined|\[object|⚠|Nothing to show|\{\{|\}\}/;
// The words of form-js itself, which Tasklist does not translate, and the number of the case.
const KNOWN_FOREIGN = /Add new|BJ2026-\w+-\w+/g;
/** What a clerk sees of a form in Tasklist without scrolling, in pixels. */
const firstScreen = 375;
const pictures = new URL('../../.local/screenshots/forms/', import.meta.url).pathname;

describe.each(VIEWERS)('with %s', (viewer) => {
  let page: FormPage;
  beforeAll(async () => {
    page = await openFormPage(viewer);
    mkdirSync(pictures, { recursive: true });
  });
  // Where Chromium did not start, there is none.
  afterAll(() => (page as FormPage | undefined)?.close());

  const asks = (): Promise<string[]> => page.page.locator('.ask').allInnerTexts();
  const complaints = async (): Promise<string[]> => Object.keys((await page.submit()).errors);

  describe.each(readForms())('form $process $name', (form) => {
    test('renders its example without gaps and without English', async () => {
      await page.open(form, readFixture(form));
      if (viewer === viewerOfTasklist) await page.picture(`${pictures}${form.process}-${form.name}.png`);
      const text = await page.text();
      expect(page.thrown).toEqual([]);
      expect(text).not.toMatch(GAPS);
      expect(text.replace(KNOWN_FOREIGN, '').match(/[A-Za-z]{3,}/g) ?? []).toEqual([]);
    });
  });

  describe.each(readTaskForms())('form $name of a user task', (form) => {
    const variable = variableOf(form.name);
    const { required = [], optional = [] } = formsOf(form.process).reads[form.name] ?? {};

    test('has Tasklist load the documented variables', async () => {
      const asked = await page.variablesOf(form);
      const builtIn = 'concatenate, count, list contains, not, number, replace, string, string length, substring, sum, this'.split(', ');
      // Names of the rows of a list, which form-js takes for variables.
      builtIn.push(variable, 'description', 'document', 'item', 'month', 'period', 'proof');
      const expected = new Set([...always, ...required, ...optional]);
      expect(new Set(asked.filter((name) => !builtIn.includes(name)))).toEqual(expected);
    });
  });

  // The rest is of what clerks have today; newer ones have to show the same, and what the portal's yields is in application-forms.test.ts.
  if (viewer !== viewerOfTasklist) return;

  describe.each(readTaskForms())('form $name as a clerk finds it', (form) => {
    const variable = variableOf(form.name);
    const { reads, settled, submissions } = formsOf(form.process);
    const { optional = [] } = reads[form.name] ?? {};

    test.each(submissions[form.name] ?? [])(
      'yields $decision with what it needs, asked for in Chinese as long as it is missing',
      async (answer: Answer) => {
        const { recognizedPeriods = [], otherProofs = [], ...fields } = answer;
        await page.open(form, readFixture(form));
        await page.fill(form, { decision: answer.decision }, `${variable}.`);
        // Everything else in the answer is asked for, but what has a default or is optional.
        const unasked = ['decision', ...(settled[form.name] ?? [])];
        const wanted = Object.keys(answer).filter((key) => !unasked.includes(key));
        expect(await complaints()).toHaveLength(wanted.length);
        expect(await asks()).toEqual(wanted.map(() => expect.stringMatching(/“.+”.*例如/)));
        expect(await page.text()).not.toMatch(/Field|required|must/);

        await page.fill(form, fields, `${variable}.`);
        for (const row of [recognizedPeriods, otherProofs].flat() as Record<string, unknown>[]) await page.fill(form, row);
        expect(await asks()).toEqual([]);
        expect(await page.submit()).toEqual({ errors: {}, data: { [variable]: answer } });
      },
    );

    // Without any it is its example again.
    if (optional.length > 0)
      test('copes with every optional variable missing', async () => {
        const rest = Object.entries(readFixture(form)).filter(([name]) => !optional.includes(name));
        await page.open(form, Object.fromEntries(rest));
        expect(page.thrown).toEqual([]);
        expect(await page.text()).not.toMatch(GAPS);
      });

    test('breaks no amount, month or date over two lines, folded or not, and is not completed without a decision', async () => {
      await page.open(form, readFixture(form));
      expect(await page.brokenFigures()).toEqual([]);
      expect(await asks()).toEqual([expect.stringMatching(/^请选择“.+”，例如：/)]);
      const asking = walk(form.schema).filter(({ key }) => key === `${variable}.decision` || key === `${variable}.decisionMissing`);
      const complained = await complaints();
      expect(asking.filter(({ id }) => complained.includes(id))).not.toEqual([]);
    });

    test('opened before its variables are there, says that it is loading and what to do, shows nothing else and is not completed', async () => {
      const { caseHistory, caseNumber, ...rest } = readFixture(form);
      const [answer] = submissions[form.name] ?? [];
      for (const known of [{}, { caseNumber, ...rest }, { caseHistory, [variable]: answer }]) {
        await page.open(form, known);
        expect(page.thrown).toEqual([]);
        const text = await page.text();
        expect(text).toMatch(/^\s*正在载入\s+办件内容正在载入，请稍候。等待几秒后按F5键刷新本页即可办理[^{}⚠]*$/);
        expect(await complaints()).toEqual(['LoadingGate']);
      }
    });
  });

  const reviews = ['review-enrollment', 'review-continuation', 'review-suspension', 'review-payout', 'accept-application'];
  test.each(reviews)('%s says at its top what a supplement brought, and names the other cases of the person', async (name) => {
    const form = taskForm(name);
    await page.open(form, readFixture(form));
    const [top = ''] = (await page.text()).split('办理决定');
    expect(top).toContain('2026年3月12日收到：居民身份证（复印件）；户口簿（原件，查验后退还）。');
    expect(top).toContain('BJ2026-7KD2M-4T8QX，基本养老保险关系中断，2026年2月3日收到，办理中。');
    expect(top).toContain('BJ2026-3FW9C-P1HZ6，个人参保续保，2025年6月9日收到，2025年7月1日办结（不予办理）。');
    await page.open(form, {
      ...readFixture(form),
      caseHistory: { supplements: [], otherCases: [], decisions: [], returned: null, nameDoubt: null },
    });
    expect(await page.text()).not.toMatch(/补正的材料|其他办件/);
  });

  test('what finance did not release says so to the window and to the second person, until one of them has decided anew', async () => {
    const words = /基金财务已退回，没有放行。退回理由：收款账户的户名与领款人不一致，请核对。/;
    const [review, approve] = [taskForm('review-payout'), taskForm('approve-payout')];
    await page.open(review, { ...readFixture(review), approvePayout: { decision: 'approve' } });
    expect(await page.text()).toMatch(words);
    await page.open(review, readFixture(review));
    expect(await page.text()).toContain('复核人员已退回');
    expect(await page.text()).not.toMatch(words);
    await page.open(approve, readFixture(approve));
    expect(await page.text()).toMatch(words);
  });

  const ofPensions = reviews.filter((name) => name !== 'accept-application');
  test.each(ofPensions)(
    '%s says at its top that the name does not fit the number, and asks why it is approved all the same',
    async (name) => {
      const form = taskForm(name);
      const fixture = readFixture(form);
      const [approval] = formsOf(form.process).submissions[name] ?? [];
      const decided = { decision: approval?.decision };
      await page.open(form, fixture);
      const [top = ''] = (await page.text()).split('办理决定');
      expect(top).toContain('人口信息所载姓名与申请所填姓名不一致。请核对居民身份证；仍同意办理的，应当写明理由。');
      await page.fill(form, decided, `${variableOf(name)}.`);
      expect(await page.text()).toContain('姓名与号码未核实一致仍予同意的理由');
      await page.open(form, { ...fixture, caseHistory: { ...(fixture['caseHistory'] as object), nameDoubt: null } });
      await page.fill(form, decided, `${variableOf(name)}.`);
      expect(await page.text()).not.toMatch(/姓名与/);
    },
  );

  const reason = '经核对原件，情况属实，予以说明。';
  test.each<[form: string, wrong: Answer, says: string]>([
    ['confirm-resumption', { decision: 'confirm', endedOn: '2024年3月' }, '刑满释放日期'],
    ['determine-deemed-service', { decision: 'correct', creditableServiceMonths: 25, workStartMonth: '2023-09', reason }, '不得多于'],
    [
      'review-continuation',
      { decision: 'approve', nameReason: reason, suspensionEndedOn: '2026-12-01', afterRetirementAge: 'payOn', reason },
      '不得晚于申请日期',
    ],
    [
      'review-continuation',
      { decision: 'approve', nameReason: reason, suspensionEndedOn: '2022-04-30', afterRetirementAge: 'payOn', reason },
      '不得早于登记的中断月份',
    ],
    ['review-collection', { decision: 'adjust', reason }, '至少调整一项'],
    ['review-collection', { decision: 'adjust', startMonth: '2025-09', reason }, '起始缴费时间'],
    ['review-collection', { decision: 'adjust', startMonth: '2026年3月', reason }, '起始缴费时间'],
    ['review-collection', { decision: 'adjust', base: 5000, reason }, '月缴费基数'],
    [
      'review-enrollment',
      { decision: 'approve', nameReason: reason, deviationReason: reason, otherProofs: [{ recognised: 'no', reason }] },
      '不能同意参保',
    ],
    [
      'accept-application',
      {
        ...{ decision: 'accept', lateReason: reason, routeReason: reason, levelReason: reason },
        ...{ archiveDifficulty: 'notAccepted', archiveDifficultyReason: reason, otherProofs: [{ recognised: 'yes', reason }] },
      },
      '不能受理',
    ],
    ['decide-overdue-payment', { decision: 'extend', reason: '未缴' }, '处理理由'],
    ['confirm-finance-share', { decision: 'approve', fundDocument: '8号' }, '资金文件文号'],
    ['resolve-remittance', { decision: 'received', voucherNumber: '凭证0001', reason }, '到账凭证号'],
    ['handle-medical-payment', { decision: 'done', idCardChecked: true, reason: '已'.repeat(501) }, '不得超过500字'],
    ['confirm-held-money', { decision: 'returned', returnedOn: '2019年11月', voucherNumber: 'TEST-0001' }, '退还日期'],
  ])('%s holds back %j and says why', async (name, { otherProofs = [], ...answer }, says) => {
    const form = taskForm(name);
    await page.open(form, readFixture(form));
    await page.fill(form, { decision: answer.decision }, `${variableOf(name)}.`);
    await page.fill(form, answer, `${variableOf(name)}.`);
    for (const row of otherProofs as Record<string, unknown>[]) await page.fill(form, row);
    expect(await asks()).toEqual([expect.stringContaining(says)]);
    expect(await complaints()).toHaveLength(1);
  });

  const plain = readTaskForms().filter(({ process, name }) => formsOf(process).plain?.[name] !== undefined);
  describe.each(plain)('form $name, where nothing is in doubt', (form) => {
    test('has the decision on the first screen', async () => {
      const { plain = {}, submissions } = formsOf(form.process);
      const fixture = readFixture(form);
      const settled = Object.entries(plain[form.name] ?? {}).map(([name, differs]) => [
        name,
        differs && { ...(fixture[name] as object | null), ...differs },
      ]);
      const [answer] = submissions[form.name] ?? [];
      const caseHistory = { supplements: [], otherCases: [], decisions: [], returned: null, nameDoubt: null };
      await page.open(form, {
        ...fixture,
        caseHistory,
        ...Object.fromEntries(settled),
        [variableOf(form.name)]: { decision: answer?.decision },
      });
      await page.picture(`${pictures}${form.process}-${form.name}-plain-${viewer.replace(/\W+/g, '-')}.png`);
      const choice = page.page.locator('.fjs-form-field-radio').first();
      expect(await choice.evaluate((radio) => radio.getBoundingClientRect().bottom)).toBeLessThan(firstScreen);
    });
  });

  describe.each(['reconcile-pension-records', 'reconcile-medical-records'])('periods in %s', (name) => {
    const form = taskForm(name);
    const period = { from: '2006-07', to: '2007-06', place: '例外市', proof: '证明第0001号' };
    const idOf = (end: string) => walk(form.schema).find(({ key }) => key?.endsWith(end))?.id;
    const variable = variableOf(name);

    async function complaintsAbout(periods: object[]): Promise<string[]> {
      await page.open(form, { ...readFixture(form), [variable]: { recognizedPeriods: periods } });
      await page.fill(form, { decision: 'accepted', reason: '经核对凭证，情况属实。' }, `${variable}.`);
      return complaints();
    }

    test('must not be missing, reversed or after the application', async () => {
      expect(await complaintsAbout([period])).toEqual([]);
      expect(await complaintsAbout([])).toEqual([idOf('periodMissing')]);
      expect(await complaintsAbout([{ ...period, to: '2006-06' }])).toEqual([idOf('periodWrong')]);
      expect(await complaintsAbout([{ ...period, to: '2019-08' }])).toEqual(['RangeGate']);
      expect(await complaintsAbout([{ ...period, to: '2019-09' }])).toEqual([idOf('periodWrong'), 'RangeGate']);
    });

    test('that reach beyond the months that differ are questioned with both figures, until they are confirmed', async () => {
      const asked = page.page.locator('.ask', { hasText: '认定为已缴费的期间' });
      expect(await complaintsAbout([period, { ...period, from: '2005-01', to: '2006-06' }])).toEqual(['RangeGate']);
      expect(await asked.innerText()).toMatch(/^“认定为已缴费的期间”合计30个月，而申请填报与登记记录不一致的只有12个月。/);
      expect(await complaintsAbout([{ ...period, from: '2004-10', to: '2019-08' }])).toEqual(['RangeGate']);
      expect(await asked.innerText()).toMatch(/合计179个月，.*只有12个月。.*请核对起止月份，例如/);
      await page.fill(form, { beyondDifference: true }, `${variable}.`);
      expect(await complaints()).toEqual([]);
      expect((await page.submit()).data).toMatchObject({ [variable]: { decision: 'accepted', beyondDifference: true } });
      expect(await asked.count()).toBe(0);
    });

    test('are questioned where nothing differs, and not asked of who goes by the register', async () => {
      const fixture = readFixture(form);
      const [arrears = ''] = Object.keys(fixture).filter((variable) => variable.endsWith('Arrears'));
      const agreed = { ...fixture, [arrears]: { ...(fixture[arrears] as object), differences: [], differingMonths: [] } };
      await page.open(form, { ...agreed, [variable]: { recognizedPeriods: [period] } });
      await page.fill(form, { decision: 'accepted', reason }, `${variable}.`);
      expect(await asks()).toEqual([expect.stringContaining('合计12个月，而申请填报与登记记录不一致的月份没有。')]);
      await page.fill(form, { decision: 'asRegistry', reason }, `${variable}.`);
      expect(await complaints()).toEqual([]);
    });

    test('must be months', async () => {
      expect(await complaintsAbout([{ ...period, from: '2006年7月', to: '2007-13' }])).toEqual([idOf('fromMissing'), idOf('toMissing')]);
    });
  });

  test('a department that the application does not name cannot be found able to pay', async () => {
    const form = taskForm('confirm-inability');
    const fixture = readFixture(form);
    await page.open(form, { ...fixture, application: { ...(fixture['application'] as object), supervisingDepartment: '无' } });
    expect(await page.page.locator('.fjs-form-field-radio input').count()).toBe(2);
  });

  test('the application for a subsidy yields what the API takes, and nothing while it is not confirmed', async () => {
    const form = readForms().find(isOfAct);
    if (!form) throw new Error('no form of an act');
    await page.open(form, {});
    const acted = formsOf(form.process).acts?.[form.name] ?? {};
    await page.fill(form, { ...acted, truthful: false });
    expect(Object.keys((await page.submit()).errors)).toHaveLength(1);
    await page.fill(form, acted);
    expect(await page.submit()).toMatchObject({ data: acted, errors: {} });
  });
});
