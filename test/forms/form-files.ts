// Reads the form files and walks through their components.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../src/models/files.ts';
import { caseProcesses } from '../../src/processes/index.ts';
import { owners } from '../../src/models/owners.ts';
import type { FormSchema } from '../../src/models/form.ts';

export { walk, type Component } from '../../src/models/form.ts';

export interface FormFile {
  /** Folder below `forms/`. */
  process: string;
  /** File name without `.form`: the id of the user task, or `application`. */
  name: string;
  schema: FormSchema;
}

const folder = join(projectRoot, owners.forms.folder);

/** All forms of all processes, the application forms included. */
export function readForms(): FormFile[] {
  return readdirSync(folder)
    .sort()
    .flatMap((process) =>
      readdirSync(join(folder, process))
        .filter((file) => file.endsWith(owners.forms.ending))
        .sort()
        .map((file) => ({
          process,
          name: basename(file, owners.forms.ending),
          schema: readJson(join(folder, process, file)) as FormSchema,
        })),
    );
}

/** The forms of the user tasks. */
export const readTaskForms = (): FormFile[] => readForms().filter((form) => form.name !== 'application' && !isOfAct(form));

/** What an applicant fills in while the case runs: named like the end of the action's address. */
export const isOfAct = ({ process, name }: Pick<FormFile, 'process' | 'name'>): boolean =>
  (caseProcesses.find(({ id }) => id === process)?.actions ?? []).some(({ path }) => path === name);

/** A form of a user task, whose name is its own in all processes. */
export function taskForm(wanted: string): FormFile {
  const found = readTaskForms().find(({ name }) => name === wanted);
  if (!found) throw new Error(`There is no form ${wanted}.`);
  return found;
}

/** A complete example of the variables that a form reads. Fictitious, masked. */
export const readFixture = ({ process, name }: Pick<FormFile, 'process' | 'name'>): Record<string, unknown> =>
  readJson(new URL(`./${process}/fixtures/${name}.json`, import.meta.url).pathname) as Record<string, unknown>;

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
