/** Workers for the examples: what they need and set, and nothing behind it. */
import { z } from 'zod';
import type { Worker } from '../../../src/jobs/worker.ts';
import { exampleWorker } from '../../workers/example-worker.ts';

interface Sample {
  needs?: Record<string, z.ZodType>;
  sets?: Record<string, z.ZodType>;
  headers?: z.ZodObject;
}

export const sampleWorker = (jobType: string, { needs = {}, sets = {}, headers = z.object({}) }: Sample = {}): Worker =>
  exampleWorker({
    jobType,
    input: z.object({ ...needs, caseNumber: z.string() }),
    output: z.object(sets),
    headers,
    handle: async () => ({}),
  });

/** The message that begins the examples. */
export const begun = z.object({ caseNumber: z.string() });
