/** Where people reach the API by https: what it tells their browsers then. TLS itself ends at the proxy before it. */
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '#test';
import { anonymous, startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi(() => ({ publicUrl: 'https://cases.example' }));
});
afterAll(() => api.stop());

test('come back by https only, for a year, also to the hosts below', async () => {
  const { headers } = await api.get('/healthz', anonymous);
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
});

test('the session is in a cookie that only this host can set, and that never goes over an open line', async () => {
  const answer = await fetch(`${api.url}/sign-in`, { redirect: 'manual', headers: { 'x-forwarded-proto': 'https' } });
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-session=.*; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/);
});

test('a request is sent back to nobody: there is no TRACE', async () => {
  const status = await new Promise((resolve, reject) => {
    const asked = request(`${api.url}/healthz`, { method: 'TRACE' }, (answer) => resolve(answer.resume().statusCode));
    asked.on('error', reject).end();
  });
  expect(status).toBe(405);
});
