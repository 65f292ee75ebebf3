/** All rules, in the order of their names. A new one is a file here, a line here, and a test beside its two examples. */
import type { Rule } from '../rule.ts';
import { analysable } from './analysable.ts';
import { calledDecisions } from './called-decisions.ts';
import { calledForms } from './called-forms.ts';
import { calledProcesses } from './called-processes.ts';
import { feel } from './feel.ts';
import { jobTypes } from './job-types.ts';
import { knownNames } from './known-names.ts';
import { messages } from './messages.ts';
import { notices } from './notices.ts';
import { provided } from './provided.ts';
import { readable } from './readable.ts';
import { sharedWorkerElements } from './shared-worker-elements.ts';
import { taskHeaders } from './task-headers.ts';

export const rules: readonly Rule[] = [
  analysable,
  calledDecisions,
  calledForms,
  calledProcesses,
  feel,
  jobTypes,
  knownNames,
  messages,
  notices,
  provided,
  readable,
  sharedWorkerElements,
  taskHeaders,
];
