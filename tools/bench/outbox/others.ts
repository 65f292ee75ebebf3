/** Two queues on PostgreSQL that others keep, each as fast as it comes: what waits is taken, handed to somebody who takes it at once, and marked as done. */
import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { PgBoss } from 'pg-boss';

/** As many as our outbox of messages takes at once. */
const atOnce = 20;
const queue = 'bench';
const payload = { caseNumber: 'BJ2026-00000-00000' };

/** @returns how many in a second, of so many that wait */
type Queue = (databaseUrl: string, count: number) => Promise<number>;

const perSecond = (count: number, begun: number): number => (count * 1000) / (performance.now() - begun);

/** Its worker looks at most twice a second; taken by hand it does not wait. */
export const pgBoss: Queue = async (connectionString, count) => {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false });
  await boss.start();
  try {
    await boss.createQueue(queue);
    await boss.insert(
      queue,
      Array.from({ length: count }, () => ({ data: payload })),
    );
    const begun = performance.now();
    for (let jobs = await boss.fetch(queue, { batchSize: atOnce }); jobs.length > 0; jobs = await boss.fetch(queue, { batchSize: atOnce }))
      await boss.complete(
        queue,
        jobs.map(({ id }) => id),
      );
    return perSecond(count, begun);
  } finally {
    await boss.stop();
  }
};

export const graphileWorker: Queue = async (connectionString, count) => {
  const logger = new Logger(() => () => undefined);
  const utils = await makeWorkerUtils({ connectionString, logger });
  await utils.migrate();
  await utils.addJobs(Array.from({ length: count }, () => ({ identifier: queue, payload })));
  await utils.release();
  const { promise: allDone, resolve } = Promise.withResolvers<undefined>();
  let left = count;
  const begun = performance.now();
  const take = () => {
    if (--left === 0) resolve(undefined);
  };
  const runner = await run({ connectionString, logger, concurrency: atOnce, noHandleSignals: true, taskList: { [queue]: take } });
  await allDone;
  const rate = perSecond(count, begun);
  await runner.stop();
  return rate;
};
