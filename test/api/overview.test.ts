/** The overview and the page of operators, over HTTP: figures of the case file, their files, and what is tried again. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { dateInChina } from '../../src/clock.ts';
import type { Incident } from '../../src/jobs/index.ts';
import { addWorkingDays, dateText, Money, type ParameterSet } from '../../src/policy/index.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { auditor, windowClerk } from '../../tools/demo/cast.ts';
import { newIdNumber, startedCase } from '../cases/fixtures.ts';
import { startTestApi, type Answer, type TestApi } from './test-api.ts';

const operator: Account = { kind: 'staff', id: 'qi.yunwei', name: '戚运维（示例）', post: '' };
const today = dateInChina(new Date());
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);

let api: TestApi;
let parameters: ParameterSet;
let open: string;
const resolved: unknown[] = [];
let incidents: Incident[];
beforeAll(async () => {
  api = await startTestApi(({ rules }) => {
    ({ parameters } = rules.current());
    return {
      engineFaults: {
        incidents: async () => incidents,
        resolve: async (incident) => void resolved.push(incident),
        oldestJobs: () => [{ type: 'register-case', seconds: 12.4 }],
      },
    };
  });
  const { cases } = api;
  open = await startedCase(cases);
  const instance = { instanceKey: '2251', definitionKey: '1', processId: 'veteran-back-pay', version: 1 };
  const steps = [
    ['already', '2026-01-05'],
    ['tenth', addWorkingDays(today, 10, parameters)],
    ['eleventh', addWorkingDays(today, 11, parameters)],
  ] as const;
  for (const [elementId, day] of steps)
    await cases.steps.begin(open, { elementId, elementInstanceKey: elementId, name: `=步骤${elementId}`, dueAt: noon(day), instance });
  const closed = await startedCase(cases);
  await cases.payments.record(closed, {
    idempotencyKey: 'p1',
    kind: 'personalShare',
    amount: Money.of('480.10'),
    paidOn: today,
    reference: 'R',
  });
  await cases.unmatched.keep('nothing', {
    idempotencyKey: 'p2',
    kind: 'personalShare',
    amount: Money.of('0.20'),
    paidOn: today,
    reference: 'R',
  });
  const reason = (number: number) => ({ requirement: `B-${number}`, clause: '条文', finding: '不符合。' });
  await cases.files.close(closed, 'refused', [reason(20), reason(20), reason(21)]);
  for (const words of ['排队太久', '=窗口"很好"', null]) {
    const rated = await startedCase(cases);
    await cases.files.close(rated, 'withdrawn', []);
    await cases.ratings.give(rated, { grade: 'satisfied', words });
  }
  await cases.ratings.give(closed, { grade: 'veryDissatisfied', words: null });
  incidents = [
    {
      key: '7',
      jobKey: '8',
      processInstanceKey: '2251',
      elementId: 'register-case',
      message: 'The registry is away. <Check> it.',
      since: noon('2026-01-05'),
    },
  ];
});
afterAll(() => api.stop());

const get = async (path: string, account: Account): Promise<Answer> => api.get(path, { accept: 'text/html', ...(await api.as(account)) });
const post = async (path: string, id: string, account: Account): Promise<number> =>
  (
    await fetch(api.url + path, {
      method: 'POST',
      body: new URLSearchParams({ id }),
      headers: { ...(await api.as(account)), origin: api.url },
      redirect: 'manual',
    })
  ).status;

describe('the overview', () => {
  const file = async (id: string) => (await get(`/overview/${id}.csv`, auditor)).text.split('\r\n').slice(1, -1);

  test('is for those who answer for the work', async () => {
    const { status, text } = await get('/overview', auditor);
    expect([status, text]).toEqual([200, expect.stringContaining('部分退役士兵保险补缴')]);
    expect(text).toContain('aria-hidden="true"');
    expect(text).toContain(`${dateText(today)}。`);
    for (const path of ['/overview', '/overview/due.csv', '/operation']) expect((await get(path, windowClerk)).status).toBe(403);
    expect((await get('/overview/none.csv', auditor)).status).toBe(404);
  });

  test('counts cases by state and step, by age, by result', async () => {
    const name = '"部分退役士兵保险补缴"';
    expect(await file('standing')).toEqual([
      ...['already', 'eleventh', 'tenth'].map((step) => `${name},"办理中","'=步骤${step}",1`),
      `${name},"申请人撤回","",3`,
      `${name},"不予办理","",1`,
    ]);
    expect(await file('ages')).toEqual([`${name},1,0,0,0,0`]);
    expect(await file('durations')).toEqual([`${name},4,0,0`]);
    expect(await file('ratings')).toEqual([`${name},"满意",3,"'=窗口""很好"""`, `${name},"非常不满意",1,""`]);
    expect(await file('refusals')).toEqual([20, 21].map((number) => expect.stringMatching(`^${name},"B-${number}",.*,1$`)));
  });

  test('tells what is overdue and what ends within ten working days, and no more', async () => {
    const due = await file('due');
    expect(due.map((line) => line.split(',').filter((_, column) => [0, 3].includes(column)))).toEqual([
      ['"已逾期"', `"'=步骤already"`],
      ['"未到期"', `"'=步骤tenth"`],
    ]);
  });

  test('adds up what has come in, what no case is known for among it', async () => {
    expect(await file('money')).toEqual([`"${today.slice(0, 7)}",480.30,0.20,0.00,0.00`]);
  });

  test('is a file that Excel opens in Chinese', async () => {
    const { headers, text } = await get('/overview/money.csv', auditor);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('近一年资金收支'));
    const bytes = new Uint8Array(await (await fetch(`${api.url}/overview/money.csv`, { headers: await api.as(auditor) })).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toContain('"月份","收到"');
  });
});

describe('the page of operators', () => {
  test('shows what stands still, with what to do, and tries it again once', async () => {
    const { status, text } = await get('/operation', operator);
    expect([status, text]).toEqual([200, expect.stringContaining('The registry is away. &#60;Check&#62; it.')]);
    expect(text).toContain(open);
    expect(text).toContain('12秒');
    expect(text).toMatch(/最早的已等待\d+分钟/);
    expect(await post('/operation/incidents', '7', operator)).toBe(303);
    expect(resolved).toEqual([incidents[0]]);
    const trail = await api.cases.audit.of(open);
    expect(trail.at(-1)).toMatchObject({ action: 'step-retried', actor: 'staff:qi.yunwei', details: { elementId: 'register-case' } });
    incidents = [];
    expect(await post('/operation/incidents', '7', operator)).toBe(303);
    expect(resolved).toHaveLength(1);
    expect(await post('/operation/incidents', '7', windowClerk)).toBe(403);
  });

  test('is there while the engine is away', async () => {
    const working = incidents;
    incidents = undefined as unknown as Incident[];
    const { status, text } = await get('/operation', operator);
    expect([status, text]).toEqual([200, expect.stringContaining('流程引擎的记录现在不能读取')]);
    incidents = working;
  });

  test('shows a letter that cannot be sent, and has it sent at once', async () => {
    const { notices } = api.cases;
    const { noticeId } = await notices.enqueue(open, {
      key: 'k',
      template: 'amount-notice',
      recipient: 'veteran',
      title: '甲',
      body: '乙',
    });
    for (let n = 0; n < 7; n++) await notices.markFailed(noticeId, 'the channel is down');
    expect(await notices.pending(10)).toEqual([]);
    expect((await get('/operation', operator)).text).toContain('the channel is down');
    const answers = await Promise.all([1, 2].map(() => post('/operation/letters', noticeId, operator)));
    expect(answers).toEqual([303, 303]);
    const due = await notices.pending(10);
    expect(due.map((notice) => notice.noticeId)).toEqual([noticeId]);
    // It is being sent: nobody else gets it.
    expect(await post('/operation/letters', noticeId, operator)).toBe(303);
    expect(await notices.pending(10)).toEqual([]);
    const trail = (await api.cases.audit.of(open)).filter(({ action }) => action === 'notice-brought-forward');
    expect(trail).toHaveLength(1);
  });

  test('shows whom a mail or SMS did not reach, and has a refused one sent again, once', async () => {
    const { notices, deliveries, letterChoices } = api.cases;
    const applicant = { name: '甄佐诗', idNumber: newIdNumber(), phone: '13711112222', address: '某县' };
    const told = await startedCase(api.cases, { applicant });
    await letterChoices.chooseSms(applicant.idNumber, true, 't');
    const letter = { key: 'k', template: 'amount-notice', recipient: 'veteran', title: '甲', body: '乙' } as const;
    const { noticeId } = await notices.enqueue(told, letter);
    await deliveries.plan(noticeId, 'applicant', ['sms']);
    const id = (await deliveries.next(['sms']))?.id ?? 0;
    const shown = async () => (await get('/operation', operator)).text;
    const resend = (typed: string, by: Account = operator) => post('/operation/deliveries', typed, by);
    expect(await shown()).not.toContain(told);
    await deliveries.markFailed(id, 'SMS-421');
    expect(await shown()).toMatch(new RegExp(`${told}[^]*短信[^]*SMS-421[^]*等待重试`));
    await resend(String(id));
    await deliveries.markRefused(id, 'SMS-550');
    expect(await shown()).toMatch(new RegExp(`${told}[^]*短信[^]*SMS-550[^]*name="id" value="${id}"[^]*重新发送`));
    expect(await resend(String(id), windowClerk)).toBe(403);
    for (const typed of ['', '0', '1e99', '1\0']) expect([typed, await resend(typed)]).toEqual([typed, 400]);
    expect(await Promise.all([String(id), String(id), '99999'].map((typed) => resend(typed)))).toEqual([303, 303, 303]);
    expect((await deliveries.next(['sms']))?.id).toBe(id);
    const trail = (await api.cases.audit.of(told)).filter(({ action }) => action === 'delivery-resent');
    expect(trail).toMatchObject([{ actor: 'staff:qi.yunwei', details: { noticeId, channel: 'sms' } }]);
  });
});
