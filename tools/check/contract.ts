/** What the project ships beside the models: its workers, and what they know of each process. */
import type { z } from 'zod';
import { dateInChina, systemClock } from '../../src/clock.ts';
import { caseMessages } from '../../src/cases/index.ts';
import { foldersOfProcesses, misplaced } from '../../src/deployment/index.ts';
import { fourEyes, projectRoot } from '../../src/models/index.ts';
import { readOffice } from '../../src/notices/index.ts';
import { caseProcesses, processes } from '../../src/processes/index.ts';
import { clerkSteps, taskFiles, workerFiles, workers } from '../../workers/index.ts';
import { valueOf } from './data-flow/schema-shape.ts';
import { listed, memberOf } from './data-flow/shape.ts';
import type { Form } from '../../src/models/index.ts';
import type { Action } from '../../src/processes/index.ts';
import type { Contract } from './rule.ts';

/** @throws FileUnusable where the bureaus of the letters cannot be read: no diagram speaks of them */
export const shippedContract = (): Contract => {
  readOffice('socialInsurance');
  return {
    workers,
    clerkSteps,
    processes: Object.fromEntries(processes.map((process) => [process.id, process])),
    actions: Object.fromEntries(caseProcesses.map(({ id, actions = [] }) => [id, actions])),
    messages: Object.assign({}, caseMessages, ...processes.map((process) => process.messages)) as Contract['messages'],
    misplaced: misplaced({ processes, workerFiles, taskFiles, folders: foldersOfProcesses(projectRoot) }),
    documents: Object.fromEntries(caseProcesses.map(({ id, application }) => [id, documentsIn(application.fields)])),
    requirements: caseProcesses.flatMap(({ clauses }) => Object.keys(clauses)),
    fourEyes,
    today: dateInChina(systemClock()),
  };
};

/** What an applicant tells a running case with a form: it is named like the end of the action's address. */
export const actionOf = ({ process, id }: Form, { actions }: Pick<Contract, 'actions'>): Action | undefined =>
  actions[process]?.find(({ path, body }) => path === id && body !== undefined);

/** From the schema of its field `documents`, a list of choices. */
function documentsIn(application: z.ZodType): string[] {
  const shape = memberOf(valueOf(application), 'documents')?.shape;
  const codes = shape?.kind === 'list' ? listed(shape.item.shape) : undefined;
  return (codes ?? []).map(String);
}
