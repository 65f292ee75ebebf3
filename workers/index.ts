/** All workers: each file `<process>/<job-type>.ts` and `shared/<job-type>.ts`, found by its place. */
import { filesThatMake, isWorker, type Worker } from '../src/jobs/index.ts';

export { clerkSteps, taskFiles } from './tasks.ts';

export const workerFiles = await filesThatMake(import.meta.dirname, '.', isWorker);

export const workers: readonly Worker[] = workerFiles.flatMap(({ made }) => made ?? []);
