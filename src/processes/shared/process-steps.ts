/** What the shared workers must know of a process: the one thing that differs from process to process. */
import type { z } from 'zod';
import type { CaseOutcome } from '../../cases/index.ts';
import type { Variables } from '../../engine/client.ts';
import type { Processes } from '../../models/names.ts';
import type { Reason } from '../../policy/reason.ts';
import type { ClerkStep, VariableOf } from './clerk-step.ts';
import type { Visit } from './visit.ts';

/** What a diagram calls its parts. */
interface Names {
  element: string;
  userTask: string;
  receiveTask: string;
  notice: string;
}

export interface ProcessSteps<N extends Names = Names> {
  /** What the forms show of the application: the variable `application`. */
  applicationView(visit: Visit): Promise<Record<string, unknown>>;
  applicationSchema: z.ZodObject;
  /** By user task: what the clerk decides there. */
  clerkSteps: { [Task in N['userTask']]: ClerkStep<VariableOf<Task>> };
  /** By receive task: the name of its term in the variable `deadlines`. */
  waits: Partial<Record<N['receiveTask'], string>>;
  /** By user task: what its form shows and nobody else needs. Stays in the task's own scope. */
  taskViews: Partial<Record<N['userTask'], (visit: Visit) => Promise<Variables>>>;
  /** By element: which open steps are cut off when it begins. */
  interrupts: Partial<Record<N['element'], N['element'][] | 'all'>>;
  /** By template: what else a notice means for the case. False = the notice is not to be sent any more. */
  noticeEffects: Partial<Record<N['notice'], (visit: Visit, variables: { deadlines: Record<string, string> }) => Promise<boolean>>>;
  /** Why the case ended so. */
  closingReasons(visit: Visit, outcome: CaseOutcome): Promise<Reason[]>;
}

/** The same for a process of ours: only names that are in its diagram. */
export type StepsOf<P extends keyof Processes> = ProcessSteps<Processes[P]>;
