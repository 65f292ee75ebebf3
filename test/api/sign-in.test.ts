// People sign in at the identity platform; here that is the local provider, which speaks the same protocol.
import { afterAll, beforeAll, describe, expect, test } from '#test';
import type { Account } from '../../src/sign-in/local/index.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { signIn, SignInFailed } from '../../tools/shared/sign-in.ts';
import { anonymous, operatorToken, startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const person: Account = { kind: 'person', name: '测试甲一', idNumber: '510101198005129013' };
const me = async (headers: Record<string, string>) => (await api.get('/api/me', headers)).body;

describe('signing in', () => {
  test('makes a session of its own, in a cookie that no script reads and no other site sends', async () => {
    const first = await fetch(`${api.url}/sign-in`, { redirect: 'manual' });
    const [before] = first.headers.getSetCookie();
    expect(first.status).toBe(303);
    expect(before).toMatch(/^session=.*; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
    const after = await signIn(api.url, person);
    expect(after.cookie).not.toContain(String(before).split(';')[0]);
    expect(await me(after)).toMatchObject({
      kind: 'person',
      name: '测试甲一',
      assurance: 'face',
      roles: expect.arrayContaining(['申请人本人']),
    });
  });

  test('the session that was there before the sign-in opens nothing', async () => {
    const first = await fetch(`${api.url}/sign-in`, { redirect: 'manual' });
    const cookie = String(first.headers.getSetCookie()[0]).split(';')[0] as string;
    expect(await me({ cookie })).toMatchObject({ kind: 'nobody' });
    await signIn(api.url, person);
    expect(await me({ cookie })).toMatchObject({ kind: 'nobody' });
  });

  test('ends when the person signs out: the cookie opens nothing any more', async () => {
    const session = await signIn(api.url, person);
    const out = await api.post('/sign-out', { headers: session });
    expect([out.status, String(out.body['platform'])]).toEqual([200, expect.stringContaining('/session/end')]);
    expect(await me(session)).toMatchObject({ kind: 'nobody', name: null });
    expect(out.headers.get('clear-site-data')).toContain('"cache"');
  });

  test('an answer that did not come from the platform is none', async () => {
    const first = await fetch(`${api.url}/sign-in`, { redirect: 'manual' });
    const cookie = String(first.headers.getSetCookie()[0]).split(';')[0] as string;
    for (const headers of [anonymous, { cookie }]) {
      const answer = await api.get('/sign-in/callback?code=made-up&state=made-up', headers);
      expect([answer.status, answer.body.remedy]).toEqual([400, '请重新打开/sign-in登录。']);
    }
    expect(await me({ cookie })).toMatchObject({ kind: 'nobody' });
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'api/me'])(
    'leads back to no other site: %s',
    async (returnTo) => {
      const answer = await api.get(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
      expect([answer.status, answer.body.problems]).toEqual([
        400,
        [{ field: 'returnTo', message: '登录后返回的地址应为本系统内以“/”开头的地址，请更正。' }],
      ]);
    },
  );

  test('is logged, with how well the person was known, as are the end of it and what came to nothing', async () => {
    await api.post('/sign-out', { headers: await signIn(api.url, person) });
    await api.get('/sign-in/callback?code=made-up&state=made-up', anonymous);
    const lines = api.logLines();
    const who = expect.stringMatching(/^person:/);
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'signed in', actor: who, assurance: 'face' }));
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'signed out', actor: who }));
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'request refused', status: 400, actor: 'nobody' }));
  });

  test('of the staff only who is in the staff file', async () => {
    const gone: Account = { kind: 'staff', id: 'nobody.here', name: '不在册', post: '' };
    await expect(signIn(api.url, gone)).rejects.toThrow(SignInFailed);
    expect(await me(await signIn(api.url, windowClerk))).toMatchObject({ kind: 'staff', name: '云综合（示例）', roles: ['受理窗口'] });
  });

  test('a typed person needs a number that can be one', async () => {
    await expect(signIn(api.url, { ...person, idNumber: '510101198005129014' })).rejects.toThrow('校验位');
  });
});

describe('requests that somebody forges', () => {
  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of ours', { 'sec-fetch-site': 'same-site' }],
    ['an older browser', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('from %s change nothing', async (_who, headers) => {
    const session = await signIn(api.url, person);
    const answer = await api.post('/sign-out', { headers: { ...session, ...headers } });
    expect([answer.status, answer.body.error]).toEqual([403, '该请求来自其他网站，没有办理。']);
    expect(await me(session)).toMatchObject({ kind: 'person' });
  });

  test.each([{ origin: 'own' }, { 'sec-fetch-site': 'same-origin' }])('from our own pages are served: %p', async (headers) => {
    const session = await signIn(api.url, person);
    const own = 'origin' in headers ? { origin: api.url } : headers;
    expect((await api.post('/sign-out', { headers: { ...session, ...own } })).status).toBe(200);
  });

  test('under another name of the host nobody is served', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${api.url}/healthz`, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode));
      asked.on('error', reject).end();
    });
    expect(status).toBe(421);
  });
});

test('a token that is none is refused, and who tries many is stopped', async () => {
  const attempt = (token: string) => api.get('/api/operations/rules', { authorization: `Bearer ${token}` });
  expect((await attempt(operatorToken)).status).toBe(200);
  for (let i = 0; i < 51; i++) expect((await attempt(`guess-${i}`)).status).toBe(401);
  const stopped = await attempt('guess');
  expect([stopped.status, Number(stopped.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
  // Who holds the token is not kept out by who does not.
  expect((await attempt(operatorToken)).status).toBe(200);
});
