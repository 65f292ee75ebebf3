/** The window, over HTTP: who is looked up, which originals were seen, the receipt. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import type { Account } from '../../src/sign-in/local/index.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { anonymous, startTestApi, type TestApi } from './test-api.ts';

const application = applicationInput();
const { name, idNumber } = application.applicant;
const otherWindow: Account = { kind: 'staff', id: 'he.canbao', name: '何参保（示例）', post: '' };

let api: TestApi;
let caseNumber: string;
let queryCode: string;
beforeAll(async () => {
  api = await startTestApi();
  const { body } = await api.submit(application);
  [caseNumber, queryCode] = [String(body['caseNumber']), String(body['queryCode'])];
});
afterAll(() => api.stop());

const asBrowser = { accept: 'text/html' };
async function send(path: string, fields: Record<string, string>, account = windowClerk): Promise<{ status: number; text: string }> {
  const headers = { ...asBrowser, ...(await api.as(account)), origin: api.url };
  const answer = await fetch(api.url + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}
const look = (asked: string, account?: Account) => send('/counter', { asked }, account);
const link = () => `href="/counter/cases/${caseNumber}"`;

describe('looking up', () => {
  test('finds a case by its number and by that of the person, however they are typed, and is on the trail', async () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    for (const asked of [
      caseNumber,
      ` ${caseNumber.toLowerCase()} `,
      caseNumber.replaceAll('-', '—'),
      wide(caseNumber),
      idNumber,
      wide(idNumber),
    ]) {
      const { status, text } = await look(asked);
      expect([asked, status, text.includes(link())]).toEqual([asked, 200, true]);
      expect(text).not.toContain(idNumber);
    }
    const looks = (await api.cases.audit.of(caseNumber)).filter(({ action }) => action === 'looked');
    expect(looks).toEqual([expect.objectContaining({ actor: 'staff:yun.zonghe', details: { purpose: 'counterLook' } })]);
    expect(api.transcript()).not.toContain(`asked=${idNumber}`);
  });

  test('says what is missing or wrong, and takes what is no number for text', async () => {
    expect((await look('')).text).toContain('请填写回执上的受理编号');
    expect((await look(`${idNumber.slice(0, 17)}${idNumber.endsWith('1') ? '2' : '1'}`)).text).toContain('公民身份号码不正确');
    for (const strange of ['<b>二〇二六</b>', '9'.repeat(5000), "' or 1=1"]) {
      const { status, text } = await look(strange);
      expect([status, text.includes('没有查到'), text.includes('<b>')]).toEqual([200, true, false]);
    }
    expect((await look('a\0b')).status).toBe(400);
  });

  test('to the window of another office the case does not exist', async () => {
    expect((await look(name, otherWindow)).text).toContain('按姓名查找的，请到“待办任务”页面');
    for (const asked of [caseNumber, idNumber]) expect((await look(asked, otherWindow)).text).toContain('没有由本窗口经办的申请');
    const path = `/counter/cases/${caseNumber}`;
    expect((await api.get(path, { ...asBrowser, ...(await api.as(otherWindow)) })).status).toBe(404);
    for (const act of ['originals', 'receipt'])
      expect((await send(`${path}/${act}`, { 'idCard:copy': 'yes' }, otherWindow)).status).toBe(404);
    expect(await api.cases.originals.of(caseNumber)).toEqual([]);
    expect((await api.get('/counter', { ...asBrowser, ...anonymous })).status).toBe(401);
    const { text } = await api.get('/counter', { ...asBrowser, ...(await api.as(otherWindow)) });
    expect([text.includes('/apply/enrollment'), text.includes('/apply/veteran-back-pay')]).toEqual([true, false]);
    const form = await api.get('/apply/enrollment', { ...asBrowser, ...(await api.as(otherWindow)) });
    expect(form.text).toContain('href="/counter" class="govuk-back-link">返回受理窗口');
  });
});

describe('at the window', () => {
  test('an original is seen once, by whom and when; what was not handed in is passed over', async () => {
    const seen = { 'idCard:copy': 'yes', 'hukouBook:copy': 'yes', '<i>': 'x' };
    const answers = await Promise.all([1, 2].map(() => send(`/counter/cases/${caseNumber}/originals`, seen)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await api.cases.originals.of(caseNumber)).toEqual([{ code: 'idCard:copy', seenBy: 'yun.zonghe', seenAt: expect.any(Date) }]);
    const trail = (await api.cases.audit.of(caseNumber)).filter(({ action }) => action === 'originals-seen');
    expect(trail).toEqual([expect.objectContaining({ actor: 'staff:yun.zonghe', details: { codes: ['idCard:copy'] } })]);
    const { text } = await api.get(`/counter/cases/${caseNumber}`, asBrowser);
    expect(text).toMatch(/已核对（云综合（示例），\d{4}年/);
    expect(text).toContain('name="applicationForm:original"');
    // Compared with the originals.
    for (const stated of [name, idNumber]) expect(text).toContain(stated);
  });

  test('the receipt has a new code, and the one before opens nothing', async () => {
    const { text } = await send(`/counter/cases/${caseNumber}/receipt`, {});
    const [, code = ''] = /<strong>([0-9A-Z]{4}-[0-9A-Z]{4})<\/strong>/.exec(text) ?? [];
    expect(text).toContain('未核对原件');
    expect(text).toContain('窗口经办');
    for (const stated of [name, idNumber]) expect(text).not.toContain(stated);
    const state = (queried: string) => api.post('/api/receipts', { body: { caseNumber, queryCode: queried }, headers: anonymous });
    expect([(await state(code)).status, (await state(queryCode)).status]).toEqual([200, 404]);
  });
});
