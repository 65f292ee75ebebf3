/** How the wait for the application for a subsidy has gone, for the clerk who decides when its term is over (B-45). */
import { z } from 'zod';
import { type TaskView, waitStatus, waitStatusSchema } from '../../shared/index.ts';

export const subsidyStatus: TaskView = {
  schema: z.object({ subsidyStatus: waitStatusSchema.nullable() }),
  show: async (visit) => ({ subsidyStatus: await waitStatus(visit, 'await-subsidy-application', 'remind-subsidy-application') }),
};
