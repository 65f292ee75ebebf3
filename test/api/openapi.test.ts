import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from '#test';
import type { OpenApiDocument } from '../../src/api/openapi.ts';
import { operatorToken, startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
let document: OpenApiDocument;
let whole: OpenApiDocument;
beforeAll(async () => {
  api = await startTestApi();
  document = (await api.get('/openapi.json')).body as unknown as OpenApiDocument;
  whole = (await api.get('/api/operations/openapi.json', { authorization: `Bearer ${operatorToken}` })).body as unknown as OpenApiDocument;
});
afterAll(() => api.stop());

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate({ ...document });
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(document.openapi).toMatch(/^3\.1/);
});

test('it has the operations of the API, each with its parameters, answers and names in Chinese', () => {
  expect(Object.keys(whole.paths ?? {}).sort()).toEqual([
    '/api/applications',
    '/api/cases',
    '/api/cases/{caseNumber}',
    '/api/cases/{caseNumber}/arrears-deletion',
    '/api/cases/{caseNumber}/heir-claim',
    '/api/cases/{caseNumber}/inability-report',
    '/api/cases/{caseNumber}/mandates',
    '/api/cases/{caseNumber}/mandates/{mandate}/acceptance',
    '/api/cases/{caseNumber}/mandates/{mandate}/revocation',
    '/api/cases/{caseNumber}/papers',
    '/api/cases/{caseNumber}/papers/{paper}',
    '/api/cases/{caseNumber}/payments',
    '/api/cases/{caseNumber}/payout-arrival',
    '/api/cases/{caseNumber}/query-code',
    '/api/cases/{caseNumber}/rating',
    '/api/cases/{caseNumber}/resume',
    '/api/cases/{caseNumber}/statement',
    '/api/cases/{caseNumber}/subsidy-application',
    '/api/cases/{caseNumber}/supplement',
    '/api/cases/{caseNumber}/transfer-replies',
    '/api/cases/{caseNumber}/withdraw',
    '/api/deaths',
    '/api/drafts/{process}',
    '/api/me',
    '/api/me/sessions',
    '/api/me/sessions/end-others',
    '/api/me/sessions/{session}/end',
    '/api/operations/deaths',
    '/api/operations/deployments',
    '/api/operations/deployments/latest',
    '/api/operations/deployments/{definitionKey}',
    '/api/operations/moves',
    '/api/operations/openapi.json',
    '/api/operations/processes/{processId}/instances',
    '/api/operations/reload',
    '/api/operations/rules',
    '/api/operations/rules/waiting',
    '/api/operations/sessions/end',
    '/api/operations/unmatched-payments',
    '/api/operations/unmatched-transfer-replies',
    '/api/operations/unmatched-transfer-replies/{replyId}/case',
    '/api/payments',
    '/api/precheck/backPay',
    '/api/precheck/backPay/estimate',
    '/api/precheck/backPay/what-would-change',
    '/api/precheck/continuation',
    '/api/precheck/continuation/estimate',
    '/api/precheck/continuation/what-would-change',
    '/api/precheck/enrollment',
    '/api/precheck/enrollment/what-would-change',
    '/api/precheck/lumpSum',
    '/api/precheck/lumpSum/what-would-change',
    '/api/precheck/suspension',
    '/api/precheck/suspension/what-would-change',
    '/api/receipts',
    '/docs',
    '/healthz',
    '/metrics',
    '/openapi.json',
    '/sign-in',
    '/sign-in/callback',
    '/sign-out',
  ]);
  // What only operators reach is not told to everybody.
  const hidden = Object.keys(whole.paths ?? {}).filter((path) => !(path in (document.paths ?? {})));
  expect(hidden).toEqual(
    Object.keys(whole.paths ?? {}).filter(
      (path) => path === '/metrics' || (path.startsWith('/api/operations/') && path !== '/api/operations/deaths'),
    ),
  );
  const submit = document.paths?.['/api/applications']?.post;
  expect(submit?.parameters).toMatchObject([{ name: 'Idempotency-Key', in: 'header', required: true }]);
  expect(Object.keys(submit?.responses ?? {})).toEqual(['200', '201', '400', '401', '403', '409', '413', '415', '429', '500', '503']);
  expect(submit?.summary).toBe('提交申请');
});

test('every operation that it describes is served, and by no other method', async () => {
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    const address = path.replace('{caseNumber}', 'BJ2026-00000-00000');
    const described = Object.keys(operations);
    for (const method of ['get', 'post', 'put', 'delete']) {
      const { status, headers } = await fetch(api.url + address, { method });
      const served = status !== 405 && headers.get('allow') === null;
      expect([method, path, served]).toEqual([method, path, described.includes(method)]);
    }
  }
});

test('all fields of all applications are described in Chinese', () => {
  type Described = { properties: Record<string, { description?: string }> };
  const schemas = document.components?.schemas as unknown as Record<string, Described>;
  const { oneOf } = schemas['Application'] as unknown as { oneOf: { $ref: string }[] };
  expect(oneOf).toHaveLength(5);
  for (const { $ref } of oneOf) {
    for (const [field, { description }] of Object.entries(schemas[$ref.split('/').at(-1) ?? '']?.properties ?? {})) {
      expect(`${$ref} ${field}: ${description}`).toMatch(/\p{Script=Han}/u);
    }
  }
});

test('/docs shows every operation and every schema, without scripts and without anything from elsewhere', async () => {
  const { text, headers, status } = await api.get('/docs');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  for (const path of Object.keys(document.paths ?? {})) expect(text).toContain(`<code>${path}</code>`);
  for (const name of Object.keys(document.components?.schemas ?? {})) expect(text).toContain(`id="${name}"`);
  expect(text).not.toMatch(/<script|https?:\/\/|undefined|\[object/);
});
