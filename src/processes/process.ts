/** What the system must know of a process: everything that differs from process to process, and nothing else does. */
import type { z } from 'zod';
import type { CaseOutcome } from '../cases/index.ts';
import type { StartMessageName } from '../cases/messages.ts';
import type { Variables } from '../engine/client.ts';
import type { Processes } from '../models/names.ts';
import type { Reason } from '../policy/reason.ts';
import type { Gatherer, OfficeName, Parties } from '../notices/index.ts';
import type { ClerkStep, VariableOf } from './shared/clerk-step.ts';
import type { Outcomes } from './shared/records.ts';
import type { Visit } from './shared/visit.ts';

/** What a diagram calls its parts. */
interface Names {
  element: string;
  userTask: string;
  receiveTask: string;
  notice: string;
}

/** What the engine calls inside another process has steps, and no cases of its own. */
export interface CalledProcess<N extends Names = Names> {
  id: string;

  /** What the forms show of the application: the variable `application`. */
  applicationView(visit: Visit): Promise<Record<string, unknown>>;
  applicationSchema: z.ZodObject;
  /** By user task: what the clerk decides there. */
  clerkSteps: { [Task in N['userTask']]: ClerkStep<VariableOf<Task>> };
  /** What its steps record: at least every user task, the answer of the clerk. */
  records: { outcomes: Outcomes & { [Task in N['userTask']]: z.ZodType } };
  /** By template: what a notice that its diagram sends may use. */
  notices: { [Template in N['notice']]: Gatherer };
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

/** A process that cases are of. */
export interface CaseProcess<N extends Names = Names> extends CalledProcess<N> {
  /** Chinese, as applicants and clerks read it. */
  name: string;
  /** The bureau in whose name notices go out (notices/office.json). */
  office: OfficeName;
  /** Whom they speak to, where it is not the participant. */
  parties?: Parties;
  /** Who may hand in, with the Chinese name. */
  submitters: Readonly<Record<string, string>>;
  /** The Chinese name of the outcome `completed`. */
  completed: string;
  /** The message that starts the process for an application. */
  startMessage(application: { submittedBy: string }): StartMessageName;
}

/** The same for a process of ours: only names that are in its diagram. */
export type Process<P extends keyof Processes> = CaseProcess<Processes[P]> & { id: P };
