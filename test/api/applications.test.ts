import { afterAll, beforeAll, describe, expect, test } from '#test';
import { failureSchema } from '../../src/api/problem.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { startTestApi, type Answer, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

function fieldsOf({ body }: Answer): string[] {
  return (body.problems ?? []).map(({ field }) => field).sort();
}

describe('POST /api/applications takes an application in', () => {
  test('201 with the case number, what comes next and where to look; the engine is not needed', async () => {
    const wakes = api.wakes();
    const answer = await api.submit(applicationInput());
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      caseNumber: expect.stringMatching(/^BJ\d{4}-[0-9A-Z]{5}-[0-9A-Z]{5}$/),
      queryCode: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      state: 'received',
      stateName: '已收到，待登记',
      next: [{ action: 'wait', instruction: expect.stringContaining('请等待'), dueOn: null }],
    });
    expect(answer.headers.get('location')).toBe(`/api/cases/${String(answer.body['caseNumber'])}`);
    expect(api.wakes()).toBe(wakes + 1);
    const kept = await api.cases.messages.pending(100);
    expect(kept.map(({ correlationKey }) => correlationKey)).toContain(answer.body['caseNumber']);
  });

  test('the same key with the same content gives the same case', async () => {
    const application = applicationInput();
    const first = await api.submit(application, 'same-key');
    const again = await api.submit(application, 'same-key');
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body['caseNumber']).toBe(first.body['caseNumber']);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
  });

  test('the same key with another content is refused', async () => {
    await api.submit(applicationInput(), 'used-key');
    const other = await api.submit(applicationInput(), 'used-key');
    expect(other.status).toBe(409);
    expect(failureSchema.parse(other.body).remedy).toContain('更换编号');
  });

  test('two posts at once with one key make one case', async () => {
    const application = applicationInput();
    const answers = await Promise.all([1, 2, 3].map(() => api.submit(application, 'at-once')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body['caseNumber'])).size).toBe(1);
  });

  test('a second application of the same person is refused without naming the open case', async () => {
    const application = applicationInput();
    const first = await api.submit(application, 'first-of-person');
    const second = await api.submit({ ...application, applicationDate: '2019-07-02' }, 'second-of-person');
    expect(second.status).toBe(409);
    expect(second.text).not.toContain(String(first.body['caseNumber']));
    expect(second.body.error).toBe('该申请人已有正在办理的同类申请。');
  });
});

describe('POST /api/applications lists what is wrong', () => {
  test('every problem at once, in Chinese: header, fields, entries of lists, contradictions', async () => {
    const { applicant, service, ...rest } = applicationInput();
    const answer = await api.post('/api/applications', {
      body: {
        ...rest,
        applicant: { ...applicant, idNumber: '510101197001010013', phone: 'abc' },
        service: { ...service, dischargeDate: '1988-02-30', personType: 'sailor' },
        submittedBy: 'placementUnit',
        placementUnit: { status: 'notExists' },
        insuredRegionCount: -1,
        documents: ['idCard:copy', 'diploma'],
        surplus: true,
      },
    });
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual([
      'Idempotency-Key',
      'applicant.idNumber',
      'applicant.phone',
      'documents.1',
      'insuredRegionCount',
      'placementUnit.name',
      'service.dischargeDate',
      'service.personType',
      'submittedBy',
      '请求内容',
    ]);
    for (const { message } of answer.body.problems ?? []) expect(message).toMatch(/\p{Script=Han}/u);
  });

  test('only the process: every compulsory field of it is named', async () => {
    const answer = await api.submit({ process: 'veteran-back-pay' });
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual(
      Object.keys(applicationInput())
        // Silence on these two is an answer: the form leaves them blank.
        .filter((field) => !['process', 'supervisingDepartment', 'statedContributions'].includes(field))
        .sort(),
    );
  });

  test.each([['unknown-process'], [undefined], [7]])('process %p is not known', async (process) => {
    const answer = await api.submit({ ...applicationInput(), process });
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual(['process']);
    expect(answer.body.problems?.[0]?.message).toMatch(/办理事项/);
  });

  test.each(['state', 'handedInBy', 'constructor'])(
    'a field that is not asked for, %s, is named and nothing is taken in',
    async (field) => {
      const answer = await api.submit({ ...applicationInput(), [field]: 'closed' });
      expect([answer.status, answer.body.problems?.map(({ message }) => message).join()]).toEqual([400, expect.stringContaining(field)]);
    },
  );

  test('a field by the name of the prototype changes nothing but its own object', async () => {
    await api.submit(JSON.stringify(applicationInput()).replace('{', '{"__proto__":{"isOperator":true},'));
    expect('isOperator' in {}).toBe(false);
  });

  test.each(['', ' ', 'x'.repeat(129), 'a b'])('Idempotency-Key %p is not accepted', async (key) => {
    const answer = await api.post('/api/applications', { body: applicationInput(), headers: { 'idempotency-key': key } });
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual(['Idempotency-Key']);
  });
});

test.each([
  ['a NUL', '\0'],
  ['half of a character', '\uDFB7'],
])('%s in a text is told at its field, and nothing is stored', async (_what, character) => {
  const input = applicationInput();
  const answer = await api.submit({ ...input, applicant: { ...input.applicant, address: `甲${character}路1号` } });
  expect([answer.status, answer.body.problems]).toEqual([
    400,
    [{ field: 'applicant.address', message: '含有无法保存的字符（空字符或者不完整的字符），请删除后重新填写。' }],
  ]);
});

test('a NUL in an address is answered as an unknown case', async () => {
  expect((await api.get('/api/cases/BJ2026-%00')).status).toBe(404);
  expect((await api.post('/api/cases/BJ2026-%00/withdraw', { body: {} })).status).toBe(404);
});

describe('POST /api/applications: requests that cannot be read', () => {
  const headers = { 'idempotency-key': 'unreadable' };
  const json = { ...headers, 'content-type': 'application/json' };

  test.each([
    ['malformed JSON', 400, { body: '{"process": ', headers: json }],
    ['no body', 400, { headers: json }],
    ['not UTF-8', 400, { body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]), headers: json }],
    ['null', 400, { body: 'null', headers: json }],
    ['a list', 400, { body: '[]', headers: json }],
    ['too large', 413, { body: JSON.stringify({ process: 'x'.repeat(101 * 1024) }), headers: json }],
    ['text', 415, { body: 'process=veteran-back-pay', headers: { ...headers, 'content-type': 'text/plain' } }],
    ['another encoding', 415, { body: '{}', headers: { ...json, 'content-encoding': 'utf-7' } }],
  ])('%s', async (_what, status, request) => {
    const answer = await api.post('/api/applications', request);
    expect(answer.status).toBe(status);
    const failure = failureSchema.strict().parse(answer.body);
    expect(failure.error + failure.remedy).toMatch(/\p{Script=Han}/u);
  });
});

test('nothing personal in any answer or log line', () => {
  expect(api.transcript()).not.toMatch(/测试人|\d{17}[\dX]|13800000000|某县某镇一号/);
  expect(api.transcript().length).toBeGreaterThan(1000);
});
