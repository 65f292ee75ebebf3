/** What the project ships beside the models: its workers, and what they know of each process. */
import { workers } from '../../workers/index.ts';
import { caseProcesses, processes } from '../../src/processes/index.ts';
import { caseMessages } from '../../src/cases/index.ts';
import type { Contract } from './rule.ts';

export const shippedContract = (): Contract => ({
  workers,
  processes: Object.fromEntries(processes.map((process) => [process.id, process])),
  messages: caseMessages,
  requirements: caseProcesses.flatMap(({ clauses }) => Object.keys(clauses)),
});
