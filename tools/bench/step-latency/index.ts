/** How long a job takes: one that does nothing, beside the worker of Camunda's SDK as it comes; and those of real cases. */
import type { Bench } from '../bench.ts';
import { ofExamples } from './examples.ts';
import { ofOneJob } from './one-job.ts';

export const stepLatency: Bench = {
  name: 'stepLatency',
  async run(settings, running) {
    const first = running.use(new AsyncDisposableStack());
    const oneJob = await ofOneJob(settings, first);
    // The second begins on a machine on which the first has ended.
    await first.disposeAsync();
    return { median: oneJob, ...(await ofExamples(settings, running)) };
  },
};
