/** From where a request comes is what the limits count by: only the proxy that is named may say it. */
import { expect, test } from '#test';
import { misses } from '../../src/api/guesses.ts';
import { startTestApi, type TestApi } from './test-api.ts';

const guess = async (api: TestApi, from: string) =>
  (await api.get('/api/operations/rules', { authorization: 'Bearer guess', 'x-forwarded-for': from })).status;

test('behind the proxy, who guesses keeps out nobody but himself', async () => {
  const api = await startTestApi(() => ({ trustedProxies: ['loopback'] }));
  try {
    for (let i = 0; i <= misses.points; i++) expect(await guess(api, '198.51.100.1')).toBe(401);
    expect(await guess(api, '198.51.100.1')).toBe(429);
    expect(await guess(api, '198.51.100.2')).toBe(401);
  } finally {
    await api.stop();
  }
});

test('who is not the proxy gets no more tries by other names', async () => {
  const api = await startTestApi(() => ({ trustedProxies: ['203.0.113.1'] }));
  try {
    for (let i = 0; i <= misses.points; i++) expect(await guess(api, `198.51.100.${i}`)).toBe(401);
    expect(await guess(api, '198.51.100.200')).toBe(429);
  } finally {
    await api.stop();
  }
});
