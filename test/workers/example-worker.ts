/** A worker of an example: its diagrams are not the shipped ones, so its job type is not checked when it is compiled. */
import type { z } from 'zod';
import { defineWorker, type Worker, type WorkerDefinition, type WorkerInput } from '../../src/jobs/worker.ts';

type Example<I extends WorkerInput, O extends z.ZodObject> = Omit<WorkerDefinition<I, O>, 'jobType'> & { jobType: string };

export const exampleWorker = defineWorker as unknown as <I extends WorkerInput, O extends z.ZodObject>(definition: Example<I, O>) => Worker;
