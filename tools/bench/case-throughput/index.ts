/**
 * Whole cases of all processes, from the application to the end, with clerks and applicants who answer at once; beside them the same
 * diagrams on a broker of their own with workers and clerks that do nothing. What is between the two is ours, the agencies', PostgreSQL's.
 */
import { mapBounded } from '../../demo/index.ts';
import { type Bench, type Figure, figure } from '../bench.ts';
import { startRecordedEngine } from '../shared/engine.ts';
import { type JobTimes, jobTimes } from '../shared/job-times.ts';
import { exampleCases, openOffice } from '../shared/office.ts';
import { sideBySide } from '../shared/side-by-side.ts';
import { median, quantile } from '../shared/statistics.ts';
import { openIdleBureau } from './idle-bureau.ts';
import { recordTapes, type Tape } from './tape.ts';

export const caseThroughput: Bench = {
  name: 'caseThroughput',
  async run(settings, running) {
    const { atOnce } = settings;
    const tapes = new Map<string, Tape>();
    const [ourEngine, theirEngine] = [await startRecordedEngine(running), await startRecordedEngine(running)];
    const [ourJobs, theirJobs] = [jobTimes(), jobTimes()];
    const office = await openOffice(ourEngine, running, recordTapes(tapes));
    // Whose second application comes in while the first is handled has no course that could be said again.
    const examples = exampleCases(settings.examples).filter(({ second }) => !second);
    const taped = await office.handle(examples, atOnce);
    const bureau = await openIdleBureau(theirEngine, running);
    ourEngine.follow(['JOB'], ourJobs.hear);
    theirEngine.follow(['JOB'], theirJobs.hear);
    const [ourTimes, theirTimes]: [number[][], number[][]] = [[], []];
    const round = async (jobs: JobTimes, times: number[][], handle: () => Promise<unknown>): Promise<number> => {
      jobs.take();
      const rate = await perSecond(examples.length, handle);
      times.push(jobs.take());
      return rate;
    };
    const ours = () => round(ourJobs, ourTimes, () => office.handle(examples, atOnce));
    const theirs = () =>
      round(theirJobs, theirTimes, () =>
        mapBounded([...examples.entries()], atOnce, ([index, example]) => bureau.handle(example, tapes.get(String(taped[index])) as Tape)),
      );
    const cases = await sideBySide(settings, 'cases/s', ours, theirs);
    // The first round does not count.
    const over = (times: number[][], q: number) => median(times.slice(1).map((one) => quantile(one, q)));
    const jobs = (q: number): Figure => ({ ...figure(over(ourTimes, q), 'ms'), baseline: over(theirTimes, q) });
    return { cases, jobs: jobs(0.5), jobsP99: jobs(0.99) };
  },
};

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (count * 1000) / (performance.now() - begun);
}
