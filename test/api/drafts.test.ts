/** Drafts and the form that they are of, over HTTP: each the own ones alone, nothing lost to another window, gone when handed in. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { dateInChina } from '../../src/clock.ts';
import { projectRoot } from '../../src/models/files.ts';
import { addDays } from '../../src/policy/index.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { personalFile } from '../../tools/person/export.ts';
import { applicationInput, newIdNumber } from '../cases/fixtures.ts';
import { anonymous, startTestApi, type TestApi } from './test-api.ts';

const folder = mkdtempSync(join(tmpdir(), 'forms-'));
const form = join(folder, 'forms', 'suspension', 'application.form');

let api: TestApi;
/** Whether the forms are those of this test. */
let isEdited = false;
beforeAll(async () => {
  api = await startTestApi(({ rules }) => {
    const { folder: whole } = rules;
    return {
      rules: {
        ...rules,
        get folder() {
          return isEdited ? folder : whole;
        },
      },
    };
  });
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

const someone = (name: string): Account => ({ kind: 'person', name, idNumber: newIdNumber() });
const own = someone('测试甲一');
const stranger = someone('测试旁人');
const path = '/api/drafts/veteran-back-pay';
const secret = '某县绝密机械厂';
const answers = { submittedBy: 'veteran', placementUnit: { name: secret } };

async function save(account: Account, body: object, headers = {}) {
  return api.post(path, {
    body: { version: randomUUID(), basedOn: null, answers, ...body },
    headers: { ...(await api.as(account)), ...headers },
  });
}
const read = async (account: Account) => api.get(path, await api.as(account));
const page = async (address: string, account: Account) => api.get(address, { accept: 'text/html', ...(await api.as(account)) });

interface Given {
  known: object;
  labels: object;
  pages: readonly object[];
  schema: object;
}

/** What the page of the form is given. */
async function given(account: Account, address = '/apply/veteran-back-pay'): Promise<Given> {
  const { text } = await page(address, account);
  const [, json = ''] = /id="given">([^<]*)</.exec(text) ?? [];
  return JSON.parse(json);
}

describe('a draft', () => {
  test('is there for who has saved it, for thirty days, on the form and on the first page, and for nobody else', async () => {
    const version = randomUUID();
    const saved = await save(own, { version });
    expect([saved.status, saved.body]).toMatchObject([200, { process: 'veteran-back-pay', version }]);
    expect(saved.body['keptUntil']).toBe(addDays(dateInChina(new Date()), 30));
    expect((await read(own)).body).toEqual({ ...saved.body, answers });
    expect(await given(own)).toMatchObject({ version, answers });
    for (const address of ['/', '/cases']) expect((await page(address, own)).text).toContain('继续填写：部分退役士兵保险补缴');
    expect(await personalFile(api.cases, own.kind === 'person' ? own.idNumber : '')).toMatchObject({
      草稿: [{ 业务: '部分退役士兵保险补缴', 内容: expect.anything() }],
    });
    expect((await read(stranger)).status).toBe(404);
    expect(await given(stranger)).toMatchObject({ version: null, answers: { process: 'veteran-back-pay' } });
    expect((await page('/', stranger)).text).not.toContain('继续填写');
    expect(
      api
        .logLines()
        .map((line) => JSON.stringify(line))
        .join(),
    ).not.toContain(secret);
  });

  test('goes on from the one before: another window is told, and what was sent again is the same', async () => {
    const person = someone('测试两窗');
    const [one, other] = await Promise.all([save(person, {}), save(person, {})]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const refused = one.status === 409 ? one : other;
    expect(refused.body).toMatchObject({
      error: expect.stringContaining('另一个窗口'),
      remedy: expect.stringContaining('以本页填写的内容为准'),
    });
    const basedOn = (await read(person)).body['version'];
    const version = randomUUID();
    const next = { version, basedOn, answers: { submittedBy: 'veteran' } };
    expect((await save(person, next)).status).toBe(200);
    expect((await save(person, next)).status).toBe(200);
    expect((await save(person, { basedOn })).status).toBe(409);
    expect((await read(person)).body).toMatchObject({ version, answers: { submittedBy: 'veteran' } });
  });

  test('is refused where it cannot be kept, or is not theirs to keep', async () => {
    const long = await save(own, { answers: { a: 'x'.repeat(65 * 1024) } });
    expect([long.status, long.body.error]).toEqual([413, '提交的内容超过64KB。']);
    const wrong = await save(own, { version: '1', answers: { a: 'b\0' } });
    expect([wrong.status, wrong.body.problems?.map(({ field }) => field)]).toEqual([400, ['answers.a', 'version']]);
    expect((await save(own, { answers: [] })).status).toBe(400);
    expect((await save(own, {}, { origin: 'https://example.org' })).status).toBe(403);
    expect((await api.post('/api/drafts/no-such-process', { body: {}, headers: await api.as(own) })).status).toBe(404);
    // The window hands in in one go.
    expect((await api.get(path)).status).toBe(403);
    expect((await api.get(path, anonymous)).status).toBe(401);
  });

  test('goes when it is handed in, or deleted on the page; the next form knows how to reach the person', async () => {
    const { applicant, ...application } = applicationInput();
    const person: Account = { kind: 'person', name: applicant.name, idNumber: applicant.idNumber };
    await save(person, {});
    const headers = { ...(await api.as(person)), 'idempotency-key': randomUUID() };
    expect((await api.post('/api/applications', { body: { ...application, applicant }, headers })).status).toBe(201);
    expect((await read(person)).status).toBe(404);
    // A window that was left open.
    expect((await save(person, { basedOn: randomUUID() })).status).toBe(409);
    const { phone, address } = applicant;
    expect(await given(person)).toMatchObject({
      known: {
        veteran: { part: 'applicant', vouched: { name: applicant.name, idNumber: applicant.idNumber }, suggested: { phone, address } },
      },
    });

    await save(own, { basedOn: (await read(own)).body['version'] });
    const discarded = await fetch(`${api.url}/apply/veteran-back-pay/discard`, {
      ...{ method: 'POST', redirect: 'manual' },
      headers: { ...(await api.as(own)), origin: api.url, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([discarded.status, (await read(own)).status]).toEqual([303, 404]);
  });
});

/** As its owner does, in Modeler. */
function saveForm(text: string): void {
  mkdirSync(dirname(form), { recursive: true });
  writeFileSync(form, text);
  isEdited = true;
}

test('what the owner edits in the form is asked from then on: a label, a field, a group as a page of its own', async () => {
  const address = '/apply/suspension';
  const before = await given(own, address);
  const schema = JSON.parse(readFileSync(join(projectRoot, 'forms', 'suspension', 'application.form'), 'utf8'));
  const [{ components: fields, label: name }] = schema.components;
  const reason = schema.components[2].components.find(({ key }: { key?: string }) => key === 'suspensionReason');
  reason.label = '新的名称';
  fields.push({ id: 'Added', key: 'added', type: 'textfield', label: '新的一项' });
  schema.components.push({ id: 'Own', type: 'group', label: '新的一页', components: [{ id: 'More', key: 'more', type: 'textfield' }] });
  saveForm(JSON.stringify(schema));
  const { pages, labels, schema: shown } = await given(own, address);
  expect(labels).toEqual({ ...before.labels, suspensionReason: '新的名称', added: '新的一项' });
  expect(pages.slice(1)).toMatchObject([...before.pages.slice(1), { name: '新的一页', keys: ['more'] }]);
  expect(pages[0]).toMatchObject({ name, keys: expect.arrayContaining(['added']) });
  expect(JSON.stringify(shown)).toContain('新的一项');
  expect((await page(address, own)).text).toContain('<li>新的一页</li>');
});

test.each([
  ['half saved', '{"id": "f", "type": "default", "components": [{"id', /JSON/],
  ['without a field', '{"id": "f", "type": "default", "components": []}', /no field/],
])('a form that is %s is told to people in Chinese, and to developers with file and remedy', async (_how, text, why) => {
  saveForm(text);
  const { status, text: shown } = await page('/apply/suspension', own);
  expect([status, shown]).toEqual([503, expect.stringMatching(/该事项暂时不能在网上填写。.*请到受理窗口办理/s)]);
  const lines = api.logLines().filter(({ file }) => file === 'forms/suspension/application.form');
  expect(lines.at(-1)).toMatchObject({
    level: 50,
    msg: expect.stringMatching(/cannot be used.*Camunda Modeler/),
    err: { message: expect.stringMatching(why) },
  });
});
