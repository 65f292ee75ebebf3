/** What the shared workers must know of a process: the one thing that differs from process to process. */
import type { z } from 'zod';
import type { CaseOutcome } from '../../src/cases/index.ts';
import type { Variables } from '../../src/engine/client.ts';
import type { Reason } from '../../src/policy/reason.ts';
import type { ClerkStep } from './clerk-step.ts';
import type { Visit } from './visit.ts';

export interface ProcessSteps {
  /** What the forms show of the application: the variable `application`. */
  applicationView(visit: Visit): Promise<Record<string, unknown>>;
  applicationSchema: z.ZodObject;
  /** By user task: what the clerk decides there. */
  clerkSteps: Record<string, ClerkStep>;
  /** By receive task: the name of its term in the variable `deadlines`. */
  waits: Record<string, string>;
  /** By user task: what its form shows and nobody else needs. Stays in the task's own scope. */
  taskViews: Record<string, (visit: Visit) => Promise<Variables>>;
  /** By element: which open steps are cut off when it begins. */
  interrupts: Record<string, string[] | 'all'>;
  /** By template: what else a notice means for the case. False = the notice is not to be sent any more. */
  noticeEffects: Record<string, (visit: Visit, variables: { deadlines: Record<string, string> }) => Promise<boolean>>;
  /** Why the case ended so. */
  closingReasons(visit: Visit, outcome: CaseOutcome): Promise<Reason[]>;
}
