import type { z } from 'zod';
import type { Variables } from '../../jobs/index.ts';
import type { Visit } from './visit.ts';

/** What the form of a user task shows and nobody else needs: variables in the task's own scope. */
export interface TaskView {
  schema: z.ZodObject;
  show(visit: Visit): Promise<Variables>;
}
