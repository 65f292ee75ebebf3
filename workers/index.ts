/** All workers: each file `<process>/<job-type>.ts` and `shared/<job-type>.ts`, found by its place. */
import { filesThatMake } from '../src/jobs/found-files.ts';
import { isWorker, type Worker } from '../src/jobs/worker.ts';

export { clerkSteps, taskFiles } from './tasks.ts';

export const workerFiles = await filesThatMake(import.meta.dirname, '.', isWorker);

export const workers: readonly Worker[] = workerFiles.flatMap(({ made }) => made ?? []);
