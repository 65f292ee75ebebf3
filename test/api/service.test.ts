import { afterAll, beforeAll, describe, expect, test } from '#test';
import { operatorToken, startTestApi, type TestApi } from './test-api.ts';
import { applicationInput } from '../cases/fixtures.ts';

let api: TestApi;
const down = new Set<string>();
let breakage: Error | undefined;

async function check(part: string): Promise<void> {
  if (down.has(part)) throw new Error(`${part} is away`);
}

beforeAll(async () => {
  api = await startTestApi(({ cases }) => ({
    health: { database: () => check('database'), engine: () => check('engine'), registries: () => check('registries') },
    cases: {
      ...cases,
      files: { ...cases.files, create: (...given) => (breakage ? Promise.reject(breakage) : cases.files.create(...given)) },
    },
  }));
});
afterAll(() => api.stop());

describe('GET /healthz', () => {
  test('200 while all parts work', async () => {
    const { status, body } = await api.get('/healthz');
    expect(status).toBe(200);
    expect(body).toEqual({ status: 'up', checks: { database: 'up', engine: 'up', registries: 'up' }, down: [] });
  });

  test('503 names the parts that do not', async () => {
    down.add('engine').add('registries');
    const { status, body } = await api.get('/healthz');
    down.clear();
    expect(status).toBe(503);
    expect(body).toEqual({
      status: 'down',
      checks: { database: 'up', engine: 'down', registries: 'down' },
      down: ['engine', 'registries'],
    });
  });
});

describe('GET /metrics', () => {
  test('requests by route, cases, outboxes; no case number', async () => {
    const submitted = await api.submit(applicationInput());
    const caseNumber = String(submitted.body['caseNumber']);
    await api.get(`/api/cases/${caseNumber}`);
    const { text, headers } = await api.get('/metrics', { authorization: `Bearer ${operatorToken}` });
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/cases\/\{caseNumber\}",status="200"\} 1/);
    expect(text).toMatch(/cases\{state="received"\} 1/);
    expect(text).toMatch(/engine_messages_pending 1/);
    expect(text).toMatch(/notices_pending 0/);
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain(caseNumber);
  });
});

describe('answers in general', () => {
  test('headers: nothing cached, nothing passed on, no hint of the server', async () => {
    for (const path of ['/healthz', '/docs', '/nowhere']) {
      const { headers } = await api.get(path);
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  test('an address that does not exist is 404, another method 405', async () => {
    const nowhere = await api.get('/api/nothing');
    expect([nowhere.status, nowhere.body.error]).toEqual([404, '地址不存在。']);
    const wrong = await api.get('/api/applications');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await api.get('/api/cases/%E0%A4%A')).status).toBe(400);
  });

  test('an internal error hides what is inside and says what to do; the log has no personal data', async () => {
    const application = applicationInput();
    const { name, idNumber, phone } = application.applicant;
    breakage = new Error(`Failed query: insert into applicants values ($1, $2)\nparams: ${name},${idNumber},${phone}`, {
      cause: Object.assign(new Error('duplicate key value'), { code: '23505', detail: `Key (id_number)=(${idNumber}) already exists.` }),
    });
    const answer = await api.submit(application);
    breakage = undefined;
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/insert|query|duplicate|23505/);
    expect(answer.body).toEqual({
      error: '系统暂时不能办理。',
      remedy: expect.stringContaining(String(answer.headers.get('x-request-id'))),
      problems: [],
    });
    const line = api.logLines().find(({ msg }) => msg === 'request failed');
    expect(line).toMatchObject({
      requestId: answer.headers.get('x-request-id'),
      status: 500,
      err: { message: 'Failed query: insert into applicants values ($1, $2)', cause: { code: '23505', message: 'duplicate key value' } },
    });
    expect(api.transcript()).not.toMatch(new RegExp(`${name}|${idNumber}|${phone}`));
  });

  test('each request leaves one line with its route, not its address', async () => {
    await api.get('/api/cases/BJ2026-ABCDE-FGHJK?name=secret');
    const lines = api.logLines().filter(({ route, msg }) => route === '/api/cases/{caseNumber}' && msg === 'request answered');
    expect(lines.at(-1)).toMatchObject({ method: 'GET', status: 404, milliseconds: expect.any(Number) });
    expect(JSON.stringify(lines)).not.toMatch(/ABCDE|secret/);
  });
});
