/** What a check is: it looks at the whole project, and says of each mistake where it is and what to do. */
import type { z } from 'zod';
import type { Misplaced } from '../../src/deployment/index.ts';
import type { Worker } from '../../src/jobs/index.ts';
import type { FourEyes, Project } from '../../src/models/index.ts';
import type { IsoDate } from '../../src/policy/index.ts';
import type { CalledProcess } from '../../src/processes/process.ts';
import type { Action } from '../../src/processes/index.ts';
import type { ClerkSteps } from '../../src/processes/shared/index.ts';

export interface Finding {
  /** From the project's root. */
  file: string;
  /** Id of the element, form field or table rule; absent where the whole file is meant. */
  element?: string;
  /** What is wrong, in Chinese, with the label that the owner sees where there is one. */
  message: string;
  /** What to do about it, in Chinese. */
  remedy: string;
}

/** What the checks compare the models with. */
export interface Contract {
  workers: readonly Worker[];
  clerkSteps: ClerkSteps;
  /** What the shared workers know of each process, by its id. */
  processes: Readonly<Record<string, CalledProcess>>;
  /** By process: what an applicant may tell a running case. */
  actions: Readonly<Record<string, readonly Action[]>>;
  /** What the case file tells the engine: by a message's name, the variables that it carries. */
  messages: Readonly<Record<string, z.ZodObject>>;
  /** Code of the processes that is not where it is looked for. */
  misplaced: readonly Misplaced[];
  /** By process: the codes of the documents that can be handed in with an application. */
  documents: Readonly<Record<string, readonly string[]>>;
  /** Which step is checked by whom else: bpmn/four-eyes.json. */
  fourEyes: readonly FourEyes[];
  /** Ids of all requirements that the sources have, such as `B-44`. */
  requirements: readonly string[];
  today: IsoDate;
}

export type Check = (project: Project, contract: Contract) => Finding[] | Promise<Finding[]>;

export interface Rule {
  /** As its file. */
  name: string;
  check: Check;
  /** What it finds is told, and stops nothing. */
  hint?: boolean;
}
