/** Applications as they come in on the last day of a term: each is kept for good before it is answered, and becomes a running case. */
import { setTimeout as pause } from 'node:timers/promises';
import { sessionsAt } from '../shared/local/index.ts';
import { windowClerk } from '../demo/index.ts';
import { type Bench, figure } from './bench.ts';
import { startDatabase, withClient } from './shared/database.ts';
import { startEngine } from './shared/engine.ts';
import { asJson, httpClient } from './shared/http-client.ts';
import { openLoop } from './shared/open-loop.ts';
import { median, quantile } from './shared/statistics.ts';
import { startSystem } from './shared/system.ts';
import { applications } from './shared/applications.ts';

const connections = 256;
/** Until it is compiled; slowly, so that nothing piles up. */
const warmUp = { perSecond: 40, count: 400 };
const patienceMs = 300_000;

export const intake: Bench = {
  name: 'intake',
  async run({ rounds, seconds, rate }, running) {
    const databaseUrl = await startDatabase(running);
    const { apiUrl } = await startSystem({ databaseUrl, engine: await startEngine(running) }, running);
    const session = await sessionsAt(apiUrl)(windowClerk);
    const send = httpClient(apiUrl, connections, running);
    const nth = applications();
    let [handedIn, refused] = [0, 0];
    const handIn = async () => {
      const n = handedIn++;
      const headers = { ...session, ...asJson, 'idempotency-key': `bench-${n}` };
      const { status } = await send({ method: 'POST', path: '/api/applications', headers, body: nth(n) });
      if (status !== 201) refused++;
    };
    await openLoop(warmUp, handIn);
    await startedOf(databaseUrl, handedIn);
    await atRest(databaseUrl);
    const times = await openLoop({ perSecond: rate, count: Math.ceil(rate * rounds * seconds) }, handIn);
    const answered = performance.now();
    const started = await startedOf(databaseUrl, handedIn);
    return {
      median: figure(median(times), 'ms'),
      p99: figure(quantile(times, 0.99), 'ms'),
      refused: figure(refused, 'applications'),
      notStarted: figure(handedIn - started, 'applications'),
      allStartedAfter: figure((performance.now() - answered) / 1000, 's'),
    };
  },
};

/** Waits until the cases so far have come to where somebody is waited for: the trail has been still for a while. */
async function atRest(databaseUrl: string): Promise<void> {
  for (let [before, now] = [-1, await entries(databaseUrl)]; now !== before; [before, now] = [now, await entries(databaseUrl)])
    await pause(3000);
}

const entries = (databaseUrl: string): Promise<number> => countOf(databaseUrl, 'select count(*)::int as count from audit');

const countOf = (databaseUrl: string, question: string): Promise<number> =>
  withClient(databaseUrl, async (client) => (await client.query<{ count: number }>(question)).rows[0]?.count ?? 0);

/** Waits until so many cases run in the engine, or no more of them come. */
async function startedOf(databaseUrl: string, wanted: number): Promise<number> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const count = await countOf(databaseUrl, 'select count(started_at)::int as count from cases');
    if (count >= wanted || Date.now() > end) return count;
    await pause(200);
  }
}
