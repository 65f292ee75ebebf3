/** What the project ships beside the models: its workers, and what they know of each process. */
import { clerkSteps, taskFiles, workerFiles, workers } from '../../workers/index.ts';
import { caseMessages } from '../../src/cases/index.ts';
import { foldersOfProcesses, misplaced } from '../../src/deployment/misplaced.ts';
import { projectRoot } from '../../src/models/files.ts';
import { processes } from '../../src/processes/index.ts';
import type { Contract } from './rule.ts';

export const shippedContract = (): Contract => ({
  workers,
  clerkSteps,
  processes: Object.fromEntries(processes.map((process) => [process.id, process])),
  messages: Object.assign({}, caseMessages, ...processes.map((process) => process.messages)),
  misplaced: misplaced({ processes, workerFiles, taskFiles, folders: foldersOfProcesses(projectRoot) }),
});
