/** The portal's pages over HTTP: who sees what, and what a browser may do with them. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { applicationInput, calculation } from '../cases/fixtures.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { anonymous, startTestApi, type Answer, type TestApi } from './test-api.ts';

let api: TestApi;
let caseNumber: string;
let queryCode: string;
const application = applicationInput();
const { name, idNumber } = application.applicant;
const applicant: Account = { kind: 'person', name, idNumber };
const stranger: Account = { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' };

beforeAll(async () => {
  api = await startTestApi();
  const { body } = await api.submit(application);
  [caseNumber, queryCode] = [String(body['caseNumber']), String(body['queryCode'])];
});
afterAll(() => api.stop());

const asBrowser = { accept: 'text/html,application/xhtml+xml' };
const open = async (path: string, account?: Account): Promise<Answer> =>
  api.get(path, { ...asBrowser, ...(account ? await api.as(account) : anonymous) });
const send = async (path: string, fields: Record<string, string>, session: { cookie: string } = anonymous): Promise<Response> =>
  fetch(api.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...asBrowser, ...session, origin: api.url },
    redirect: 'manual',
  });

describe('who sees what', () => {
  test('a stranger sees the first page and the way to sign in, and is told to where a page is somebody’s', async () => {
    const home = await open('/');
    expect([home.status, home.text]).toEqual([200, expect.stringContaining('登录，查看我的办件')]);
    for (const path of ['/cases', `/cases/${caseNumber}`]) {
      const { status, text } = await open(path);
      expect([status, text]).toEqual([401, expect.stringContaining(`/sign-in?returnTo=${encodeURIComponent(path)}`)]);
    }
  });

  test('the applicant sees the own case, somebody else the same as for a number that there is not', async () => {
    expect((await open('/cases', applicant)).text).toContain(`href="/cases/${caseNumber}"`);
    const own = await open(`/cases/${caseNumber}`, applicant);
    expect([own.status, own.text]).toEqual([200, expect.stringContaining('申请已收到')]);
    expect(own.text).not.toContain(idNumber);
    // Nothing of it runs yet: no diagram is known.
    const diagram = await open(`/cases/${caseNumber}/diagram`, applicant);
    expect([diagram.status, diagram.text]).toEqual([200, expect.stringContaining('没有正在办理的步骤')]);
    expect(diagram.text).not.toContain('<script');
    expect((await open(`/cases/${caseNumber}/diagram`, stranger)).status).toBe(404);
    expect((await open('/cases', stranger)).text).toContain('您还没有办件');
    const [other, none] = [await open(`/cases/${caseNumber}`, stranger), await open('/cases/BJ2026-00000-00000', stranger)];
    expect([other.status, none.status]).toEqual([404, 404]);
    const body = ({ text }: Answer) => text.slice(text.indexOf('<main'));
    expect(body(other)).toBe(body(none));
  });

  test('each month leads to the words of its clause, and to the value of the parameter with where it is laid down', async () => {
    await api.cases.ledgers.save(caseNumber, calculation());
    const { text } = await open(`/cases/${caseNumber}`, applicant);
    for (const ground of ['B-12', 'pensionUnitRate-2019-05-01']) expect(text.split(`#ground-${ground}"`)).toHaveLength(4);
    expect(text).toMatch(/id="ground-B-12">B-12：《部分退役士兵保险补缴办事流程图》【政策要点】明确补缴年限“[^”]{8}/);
    expect(text).toMatch(/id="ground-pensionUnitRate-2019-05-01">[^<]*（2019-05-01起）：[^<]*，依据：/);
    expect(text).toContain('核定的理由和依据');
  });

  test('what somebody wrote is text, never a part of the page', async () => {
    const account: Account = { ...stranger, name: '<script>alert(1)</script>' };
    const { text } = await open('/cases', account);
    expect(text).not.toContain('<script');
    const strange = await open('/cases/%3Cscript%3E', stranger);
    expect([strange.status, strange.text.includes('<script')]).toEqual([404, false]);
  });

  test('a program is answered in JSON as before', async () => {
    const { status, body } = await api.get('/cases', { ...anonymous, accept: '*/*' });
    expect([status, body.error]).toEqual([401, '请先登录。']);
  });
});

describe('by receipt', () => {
  const asked = async (fields: Record<string, string>) => {
    const answer = await send('/receipt', fields);
    return { status: answer.status, text: await answer.text() };
  };

  test('number and code together show the state, and no name', async () => {
    const { status, text } = await asked({ caseNumber: ` ${caseNumber.toLowerCase()} `, queryCode });
    expect([status, text]).toEqual([200, expect.stringContaining('部分退役士兵保险补缴')]);
    expect(text).not.toContain(name);
  });

  test('what is missing or does not fit is said beside the form, which keeps what was typed', async () => {
    const empty = await asked({});
    expect(empty.text).toContain('请填写受理编号');
    expect(empty.text).toContain('请填写回执上的查询码');
    const wrong = await asked({ caseNumber, queryCode: '"><b>1' });
    expect(wrong.text).toContain('受理编号与查询码不符。');
    expect(wrong.text).toContain(`value="${caseNumber}"`);
    expect(wrong.text).not.toContain('"><b>');
  });

  test('a NUL is refused as a page', async () => {
    const { status, text } = await asked({ caseNumber: 'a\0b', queryCode });
    expect([status, text]).toEqual([400, expect.stringContaining('无法保存的字符')]);
  });

  test('a field that comes twice is refused', async () => {
    const body = new URLSearchParams([...Object.entries({ caseNumber, queryCode }), ['queryCode', '7K3Q-F0T9']]);
    const { status } = await fetch(`${api.url}/receipt`, { method: 'POST', body, headers: { ...asBrowser, origin: api.url } });
    expect(status).toBe(400);
  });

  test('JSON is not a form', async () => {
    const { status } = await api.post('/receipt', { body: { caseNumber, queryCode } });
    expect(status).toBe(415);
  });
});

describe('a browser', () => {
  test('may use our style sheet and nothing else, and keeps no page', async () => {
    const { headers, text } = await open('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'self'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
    const [, address = ''] = /href="(\/assets\/pages-\w+\.css)"/.exec(text) ?? [];
    const style = await open(address);
    expect([style.status, style.headers.get('content-type'), style.headers.get('content-encoding')]).toEqual([
      200,
      'text/css; charset=utf-8',
      'gzip',
    ]);
    expect(style.text).not.toMatch(/url\(|GDS Transport|@font-face/);
  });

  test('keeps the elder mode, and is never led to another site', async () => {
    const led = await send('/elder', { elder: 'yes', returnTo: '/receipt' });
    expect([led.status, led.headers.get('location')]).toEqual([303, '/receipt']);
    expect(led.headers.get('set-cookie')).toMatch(/^elder=yes; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
    for (const returnTo of ['//example.org/', 'https://example.org/', '/\\example.org', '']) {
      expect((await send('/elder', { elder: 'yes', returnTo })).headers.get('location')).toBe('/');
    }
    const { text } = await api.get('/', { ...asBrowser, cookie: 'other=1; elder=yes' });
    expect(text).toContain('portal-elder');
  });

  test('is signed out by us, with the way out of the platform', async () => {
    const session = await api.as({ ...applicant, name: '测试退出' });
    const left = await send('/leave', {}, session);
    expect([left.status, await left.text()]).toEqual([200, expect.stringContaining('同时退出身份认证平台')]);
    expect((await api.get('/cases', { ...asBrowser, ...session })).status).toBe(401);
  });

  test('sends no form from another site', async () => {
    const forged = await fetch(`${api.url}/leave`, { method: 'POST', headers: { ...asBrowser, origin: 'https://example.org' } });
    expect([forged.status, await forged.text()]).toEqual([403, expect.stringContaining('来自其他网站')]);
  });
});
