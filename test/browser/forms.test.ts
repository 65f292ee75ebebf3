// Every form in Chromium: it renders in Chinese with its example data, asks for what a decision needs and nothing else,
// and yields the object that the worker reads. With the viewer of Tasklist 8.6, and with the newest one.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { applicationSchema } from '../../src/cases/application.ts';
import { systemClock } from '../../src/cases/clock.ts';
import { variableOf } from '../../src/demo/tasklist.ts';
import { readFixture, readForms, readTaskForms, walk } from '../forms/form-files.ts';
import type { FormFile } from '../forms/form-files.ts';
import { openFormPage } from '../forms/form-page.ts';
import type { FormPage, Viewer } from '../forms/form-page.ts';
import { submissions } from '../forms/submissions.ts';
import type { Answer } from '../forms/submissions.ts';
import { always, reads } from '../forms/variables.ts';

const VIEWERS: Viewer[] = ['form-js-viewer-8.6', '@bpmn-io/form-js-viewer'];
const GAPS = /null|undefined|\[object|⚠|Nothing to show|\{\{|\}\}/;
// The words of form-js itself, which Tasklist does not translate, and the number of the case.
const KNOWN_FOREIGN = /Add new|BJ2026-\w+-\w+/g;
const pictures = new URL('../../.local/screenshots/forms/', import.meta.url).pathname;

jest.setTimeout(60_000);

describe.each(VIEWERS)('with %s', (viewer) => {
  let page: FormPage;
  beforeAll(async () => {
    page = await openFormPage(viewer);
    mkdirSync(pictures, { recursive: true });
  });
  afterAll(() => page?.close());

  const formNamed = (wanted: string) => readForms().find(({ name }) => name === wanted) as FormFile;
  const complaints = async (): Promise<string[]> => Object.keys((await page.submit()).errors);

  describe.each(readForms())('form $name', (form) => {
    test('renders its example without gaps and without English', async () => {
      await page.open(form, readFixture(form.name));
      await page.picture(`${pictures}${form.name}-${viewer.replace(/\W+/g, '-')}.png`);
      const text = await page.text();
      expect(page.thrown).toEqual([]);
      expect(text).not.toMatch(GAPS);
      expect(text.replace(KNOWN_FOREIGN, '').match(/[A-Za-z]{3,}/g) ?? []).toEqual([]);
    });
  });

  describe.each(readTaskForms())('form $name of a user task', (form) => {
    const variable = variableOf(form.name);
    const { required = [], optional = [] } = reads[form.name] ?? {};

    test('has Tasklist load the documented variables', async () => {
      await page.open(form, readFixture(form.name));
      const asked = await page.variablesOf(form);
      const builtIn = ['count', 'number', 'replace', 'substring', 'this', variable];
      const expected = new Set([...always, ...required, ...optional]);
      expect(new Set(asked.filter((name) => !builtIn.includes(name)))).toEqual(expected);
    });

    test('copes with every optional variable missing', async () => {
      const rest = Object.entries(readFixture(form.name)).filter(([name]) => !optional.includes(name));
      await page.open(form, Object.fromEntries(rest));
      expect(page.thrown).toEqual([]);
      expect(await page.text()).not.toMatch(GAPS);
    });

    test('cannot be completed without a decision', async () => {
      await page.open(form, readFixture(form.name));
      const decision = walk(form.schema).find(({ key }) => key === `${variable}.decision`);
      expect(await complaints()).toContain(decision?.id);
    });

    test.each(submissions[form.name] ?? [])('yields $decision with what it needs', async (answer: Answer) => {
      const { recognizedPeriods = [], ...fields } = answer;
      await page.open(form, readFixture(form.name));
      await page.fill(form, { decision: answer.decision }, `${variable}.`);
      // Everything else in the answer is asked for, but what has a default and the remark that is optional.
      const settled = ['decision', 'decidedBy', ...(form.name === 'handle-medical-payment' ? ['reason'] : [])];
      expect(await complaints()).toHaveLength(Object.keys(answer).filter((key) => !settled.includes(key)).length);

      await page.fill(form, fields, `${variable}.`);
      for (const period of recognizedPeriods as Record<string, unknown>[]) await page.fill(form, period);
      expect(await page.submit()).toEqual({ errors: {}, data: { [variable]: answer } });
    });
  });

  describe.each(['reconcile-pension-records', 'reconcile-medical-records'])('periods in %s', (name) => {
    const form = formNamed(name);
    const period = { from: '2006-07', to: '2007-06', place: '例外市', proof: '证明第0001号' };
    const idOf = (end: string) => walk(form.schema).find(({ key }) => key?.endsWith(end))?.id;

    async function complaintsAbout(periods: object[]): Promise<string[]> {
      const variable = variableOf(name);
      await page.open(form, { ...readFixture(name), [variable]: { recognizedPeriods: periods } });
      await page.fill(form, { decision: 'accepted', reason: '经核对凭证，情况属实。' }, `${variable}.`);
      return complaints();
    }

    test('must not be missing, reversed or after the application', async () => {
      expect(await complaintsAbout([period])).toEqual([]);
      expect(await complaintsAbout([])).toEqual([idOf('periodMissing')]);
      expect(await complaintsAbout([{ ...period, to: '2006-06' }])).toEqual([idOf('periodWrong')]);
      expect(await complaintsAbout([{ ...period, to: '2019-08' }])).toEqual([]);
      expect(await complaintsAbout([{ ...period, to: '2019-09' }])).toEqual([idOf('periodWrong')]);
    });

    test('must be months', async () => {
      expect(await complaintsAbout([{ ...period, from: '2006年7月', to: '2007-13' }])).toEqual([idOf('from'), idOf('to')]);
    });
  });

  test('a department that the application does not name cannot be found able to pay', async () => {
    const form = formNamed('confirm-inability');
    const fixture = readFixture(form.name);
    await page.open(form, { ...fixture, application: { ...(fixture['application'] as object), supervisingDepartment: '无' } });
    expect(await page.page.locator('.fjs-form-field-radio input').count()).toBe(2);
  });

  test('the application form yields an application that the intake accepts', async () => {
    const form = formNamed('application');
    await page.open(form, {});
    await page.fill(form, answers);
    await page.fill(form, { 'placementUnit.name': '示例市第一机械厂', 'supervisingDepartment.name': '示例市工业公司' });
    await page.page.locator('.fjs-repeat-render-add').click();
    await page.fill(form, { insurance: 'pension', from: '2009-01', to: '2012-06', place: '示例市', unit: '示例市第一机械厂' });
    await page.page.getByLabel('居民身份证（原件，查验后退还）').check();
    const { data, errors } = await page.submit();
    expect(errors).toEqual({});
    expect(applicationSchema(systemClock).safeParse(asApplication(data)).error?.issues ?? []).toEqual([]);
  });
});

const answers = {
  applicationDate: '2019-08-15',
  submittedBy: 'placementUnit',
  'applicant.name': '测试甲一',
  'applicant.idNumber': '510101198005129013',
  'applicant.phone': '13800138000',
  'service.personType': 'soldier',
  'service.enlistmentDate': '2000-12-01',
  'service.dischargeDate': '2005-12-01',
  'service.dischargeMode': 'governmentArrangedWork',
  'service.archiveManagedByVeteransBureau': true,
  'placementUnit.status': 'existsAbleToPay',
  'supervisingDepartment.status': 'existsAbleToPay',
  insuredRegionCount: 1,
};

/** What a portal makes of the form's data: a text left out is "" there and absent (or null) for the intake. */
function asApplication(data: Record<string, unknown>): object {
  const filled = withoutEmptyTexts(data) as Record<string, unknown> & { service: object };
  return { supervisingDepartment: null, statedContributions: [], ...filled, service: { preEnlistmentFirstInsuredDate: null, ...filled.service } };
}

function withoutEmptyTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutEmptyTexts(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== '');
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutEmptyTexts(item)]));
}
