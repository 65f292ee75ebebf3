/**
 * The real jobs of the examples, many cases at once: from a job's creation to its completion, by the time of the broker's own records,
 * so that neither the way to the worker nor the way back is left out. Listeners are jobs too.
 */
import { type Figure, figure, type Settings } from '../bench.ts';
import { startRecordedEngine } from '../shared/engine.ts';
import { jobTimes } from '../shared/job-times.ts';
import { exampleCases, openOffice } from '../shared/office.ts';
import { median, quantile } from '../shared/statistics.ts';

export async function ofExamples(
  { rounds, examples, atOnce }: Settings,
  running: AsyncDisposableStack,
): Promise<{ examples: Figure; examplesP99: Figure }> {
  const jobs = jobTimes();
  const office = await openOffice(await startRecordedEngine(running), running, { kinds: ['JOB'], hear: jobs.hear });
  const cases = exampleCases(examples);
  await office.handle(cases, atOnce); // until it is compiled
  const measured: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    jobs.take();
    await office.handle(cases, atOnce);
    measured.push(jobs.take());
  }
  return {
    examples: figure(median(measured.map(median)), 'ms'),
    examplesP99: figure(median(measured.map((round) => quantile(round, 0.99))), 'ms'),
  };
}
