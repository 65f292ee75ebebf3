import { afterAll, beforeAll, describe, expect, test } from '#test';
import type { OpenApiDocument } from '../../src/api/openapi.ts';
import { failureSchema } from '../../src/api/problem.ts';
import { prechecks } from '../../src/processes/index.ts';
import { startTestApi, type Answer, type TestApi } from './test-api.ts';

const precheckProcesses = prechecks.map(({ key }) => key);

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const ask = (process: string, body: unknown): Promise<Answer> => api.post(`/api/precheck/${process}`, { body });
const fieldsOf = ({ body }: Answer): string[] => (body.problems ?? []).map(({ field }) => field).sort();

describe('POST /api/precheck/{process}', () => {
  test('the outcome and its reasons with clause, finding and keys', async () => {
    const given = { personType: 'soldier', dischargeDate: '2019-01-21', dischargeMode: 'governmentArrangedWork' };
    const { status, body } = await ask('backPay', { given });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['outcome', 'reasons']);
    expect(body['outcome']).toMatchObject({ eligible: false, backPayMonths: 0, lateFeeAmount: 0 });
    expect(body['outcome']).not.toHaveProperty('submitTo');
    expect(body['reasons']).toContainEqual({
      keys: ['eligible', 'backPayMonths'],
      requirement: 'B-08',
      clause: '2019年1月21日《意见》施行前，以政府安排工作方式退出现役的士兵',
      finding: '退出现役日期2019年1月21日不早于《意见》施行日2019年1月21日，不符合“施行前”的条件。',
    });
  });

  test.each(precheckProcesses)('%s answers even if nothing is known', async (process) => {
    const { status, body } = await ask(process, { given: {} });
    expect([status, Object.keys(body)]).toEqual([200, ['outcome', 'reasons']]);
  });

  test('a null outcome is told as null', async () => {
    const { body } = await ask('backPay', { given: { placementUnitStatus: 'neverAssigned' } });
    expect(body['outcome']).toMatchObject({ submitTo: 'veteransAffairsBureau', forwardTo: null });
  });

  test('no case comes of it, and what was asked is not logged', async () => {
    await ask('backPay', { given: { firstInsuredDate: '1987-06-05' } });
    expect(await api.cases.messages.pending(10)).toEqual([]);
    expect(JSON.stringify(api.logLines())).not.toContain('1987-06-05');
  });
});

describe('what cannot be asked', () => {
  test('every problem with its field, in Chinese', async () => {
    const given = {
      dischargeDate: '2019-02-30',
      serviceMonths: '36',
      documents: ['idCard:original', 'diploma'],
      pensionGaps: [{ from: '2001-02', to: '2001-01' }],
      wages: 1,
    };
    const answer = await ask('backPay', { given });
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual([
      'given',
      'given.dischargeDate',
      'given.documents.1',
      'given.pensionGaps.0.to',
      'given.serviceMonths',
    ]);
    for (const { message } of failureSchema.parse(answer.body).problems) expect(message).toMatch(/^[\p{Script=Han}].*。$/u);
    expect(answer.text).toContain('wages');
  });

  test('gaps longer than any life are not counted month by month', async () => {
    const answer = await ask('backPay', { given: { pensionGaps: [{ from: '0001-01', to: '9999-12' }] } });
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['given.pensionGaps']]);
  });

  test.each([
    [{}, ['given']],
    [{ given: [] }, ['given']],
    [{ given: null }, ['given']],
    [{ given: {}, process: 'backPay' }, ['请求内容']],
    [[], ['请求内容']],
  ])('%j: 400', async (body, fields) => {
    const answer = await ask('backPay', body);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, fields]);
  });

  test('facts that no rule can be applied to: 400, without the inner message', async () => {
    const answer = await ask('backPay', { given: { applicationDate: '1850-01-01', pensionGaps: [{ from: '2001-01', to: '2001-02' }] } });
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['given']]);
    expect(answer.text).not.toContain('januaryOfCutoffCounts');
  });

  test.each(['backpay2', 'veteran-back-pay', 'toString'])('an unknown process (%j): 404 that names the five', async (process) => {
    const answer = await ask(process, { given: {} });
    expect(answer.status).toBe(404);
    for (const known of precheckProcesses) expect(failureSchema.parse(answer.body).remedy).toContain(`/api/precheck/${known}`);
  });

  test('another method: 405', async () => {
    expect((await api.get('/api/precheck/backPay')).status).toBe(405);
  });
});

test('every fact of every process is described in Chinese', async () => {
  const document = (await api.get('/openapi.json')).body as unknown as OpenApiDocument;
  type Properties = Record<string, { description?: string; properties?: Properties }>;
  for (const process of precheckProcesses) {
    const name = `Precheck${process[0]?.toUpperCase()}${process.slice(1)}`;
    const { properties } = document.components?.schemas?.[name] as { properties: Properties };
    const facts = Object.entries(properties['given']?.properties ?? {});
    expect(facts.length).toBeGreaterThan(10);
    expect(facts.filter(([, { description = '' }]) => !/\p{Script=Han}/u.test(description)).map(([fact]) => fact)).toEqual([]);
  }
});
