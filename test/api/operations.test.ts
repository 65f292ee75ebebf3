/** What only operators may do, asked of the real API. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { bundlesOf } from '../../src/models/bundles.ts';
import { digestOf } from '../../src/models/digest.ts';
import { filesOf, projectRoot } from '../../src/models/files.ts';
import { owners } from '../../src/models/owners.ts';
import { readProject } from '../../src/models/project.ts';
import { rulesAmong, rulesIn, type RulesInUse } from '../../src/rules.ts';
import { anonymous, operatorToken, startTestApi, type TestApi } from './test-api.ts';

const folder = mkdtempSync(join(tmpdir(), 'models-'));
const operator = { authorization: `Bearer ${operatorToken}` };
const path = '/api/operations/deployments';
let api: TestApi;
let rules: RulesInUse;
beforeAll(async () => {
  for (const place of [owners.tables, owners.parameters, owners.notices])
    cpSync(join(projectRoot, place.folder), join(folder, place.folder), { recursive: true });
  rules = await rulesIn(folder);
  api = await startTestApi(() => ({ rules }));
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

async function get(address: string) {
  const response = await fetch(api.url + address, { headers: operator });
  return { status: response.status, body: (await response.json()) as { deployments: Record<string, unknown>[] } };
}

const deployment = {
  processId: 'enrollment',
  version: 1,
  definitionKey: '2251799813685251',
  versionTag: '0.1.0',
  bundle: { 'bpmn/enrollment.bpmn': '<one/>' },
  deployedBy: 'deployer',
  revision: null,
};

describe('without the token', () => {
  test.each([
    ['get', path],
    ['get', `${path}/latest`],
    ['get', `${path}/1`],
    ['get', '/api/operations/rules'],
    ['get', '/api/operations/rules/waiting'],
    ['post', path],
    ['post', '/api/operations/reload'],
  ] as const)('%s %s is refused', async (method, address) => {
    const none = await fetch(api.url + address, { method });
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await none.json()).toMatchObject({ error: '请先登录。', remedy: expect.stringContaining('OPERATOR_TOKEN') });
    for (const wrong of ['Basic YTpi', 'Bearer']) {
      expect((await fetch(api.url + address, { method, headers: { authorization: wrong } })).status).toBe(401);
    }
    for (const wrong of [`${operatorToken}x`, operatorToken.slice(1), 'x']) {
      expect((await fetch(api.url + address, { method, headers: { authorization: `Bearer ${wrong}` } })).status).toBe(401);
    }
  });

  test('nothing large is taken in', async () => {
    const body = 'x'.repeat(3_000_000);
    expect((await api.post(path, { body, headers: anonymous }).catch(() => ({ status: 401 }))).status).toBe(401);
    expect(
      (await api.post('/api/applications', { body, headers: { 'idempotency-key': 'large' } }).catch(() => ({ status: 413 }))).status,
    ).toBe(413);
  });
});

describe('the record of deployments', () => {
  test('takes the largest bundle of the project, once', async () => {
    const bundles = bundlesOf(await readProject(filesOf()));
    const largest = bundles.find(({ processId }) => processId === 'veteran-back-pay');
    const body = { ...deployment, processId: 'veteran-back-pay', definitionKey: '7', bundle: Object.fromEntries(largest?.files ?? []) };
    expect((await api.post(path, { body, headers: operator })).status).toBe(201);
    const again = await api.post(path, { body: { ...body, deployedBy: 'another' }, headers: operator });
    expect(again).toMatchObject({ status: 200, body: { deployedBy: 'deployer', version: 1 } });
    expect((await get(`${path}/7`)).body).toMatchObject({ processId: 'veteran-back-pay', bundle: body.bundle });
  });

  test('is listed without files, newest first; the latest of each process with them', async () => {
    await api.post(path, { body: deployment, headers: operator });
    await api.post(path, {
      body: { ...deployment, version: 2, definitionKey: '8', bundle: { 'bpmn/enrollment.bpmn': '<two/>' } },
      headers: operator,
    });
    const { deployments } = (await get(path)).body;
    expect(deployments.map(({ processId, version }) => [processId, version])).toEqual([
      ['enrollment', 2],
      ['enrollment', 1],
      ['veteran-back-pay', 1],
    ]);
    expect(deployments[0]).not.toHaveProperty('bundle');
    const latest = (await get(`${path}/latest`)).body.deployments;
    expect(latest.map(({ processId, version }) => [processId, version])).toEqual([
      ['enrollment', 2],
      ['veteran-back-pay', 1],
    ]);
    expect(latest[0]).toMatchObject({
      bundle: { 'bpmn/enrollment.bpmn': '<two/>' },
      versionTag: '0.1.0',
      deployedAt: expect.stringMatching(/Z$/),
    });
    expect((await get(`${path}/999`)).status).toBe(404);
  });

  test.each([
    ['a version that is none', { version: 0 }, 'version'],
    ['a key that is no number', { definitionKey: 'x1' }, 'definitionKey'],
    ['nobody who deployed', { deployedBy: ' ' }, 'deployedBy'],
    ['a revision that is none', { revision: 'main' }, 'revision'],
    ['files of another place', { bundle: { 'bpmn/a.bpmn': '', '../secret': '' } }, 'bundle.../secret'],
    ['no diagram', { bundle: {} }, 'bundle'],
  ])('refuses %s', async (_what, change, field) => {
    const { status, body } = await api.post(path, { body: { ...deployment, ...change }, headers: operator });
    expect([status, body.problems?.map((problem) => problem.field)]).toEqual([400, [field]]);
  });
});

describe('reading the files anew', () => {
  const reload = () => api.post('/api/operations/reload', { headers: operator });
  const change = (file: string, edit: (text: string) => string) => {
    const before = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), edit(before));
    return () => writeFileSync(join(folder, file), before);
  };
  const template = 'notices/lapse-notice.md';

  test('takes parameters, templates and tables into use together', async () => {
    const before = rules.current();
    const putBack = change(template, (text) => text.replace(/-->\s*/, (end) => `${end}新的`));
    expect(await reload()).toMatchObject({ status: 200, body: { folder, digest: digestOf(rulesAmong(filesOf(folder))) } });
    expect((await get('/api/operations/rules')).body).toMatchObject({ folder, files: Object.fromEntries(rulesAmong(filesOf(folder))) });
    expect(rules.current().templates['lapse-notice']?.title).toBe(`新的${before.templates['lapse-notice']?.title}`);
    expect(rules.current().parameters).not.toBe(before.parameters);
    putBack();
    await reload();
  });

  test('changes nothing where one of them cannot be used, and names all that is wrong', async () => {
    const before = rules.current();
    const putBack = [
      change('parameters/deadlines.json', (text) => text.replace('"validFrom"', '"validForm"')),
      change(template, (text) => `${text}{{#more}}`),
      change('dmn/enrollment-place.dmn', (text) => text.slice(0, 500)),
    ];
    const { status, body } = await reload();
    expect([status, [...new Set(body.problems?.map(({ field }) => field))]]).toEqual([422, ['parameters', 'notices', 'dmn']]);
    const told = body.problems?.map(({ message }) => message).join('\n');
    expect(told).toMatch(/deadlines\.json: .*validForm/s);
    expect(told).toContain('lapse-notice.md opens the section more and does not close it');
    expect(told).toContain('enrollment-place.dmn is not a readable decision table');
    expect(rules.current()).toBe(before);
    for (const each of putBack) each();
    expect((await reload()).status).toBe(200);
  });
});

test('the token is in no answer and no log', () => {
  expect(api.transcript()).not.toContain(operatorToken);
});
