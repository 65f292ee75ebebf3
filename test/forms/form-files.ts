// Reads the form files and walks through their components.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Component {
  id: string;
  type: string;
  key?: string;
  path?: string;
  label?: string;
  description?: string;
  text?: string;
  content?: string;
  dataSource?: string;
  valuesExpression?: string;
  values?: { label: string; value: string }[];
  columns?: { key: string; label: string }[];
  conditional?: { hide: string };
  validate?: Record<string, unknown>;
  layout: { row: string; columns: number | null };
  components?: Component[];
}

export interface FormFile {
  /** Folder below `forms/`. */
  process: string;
  /** File name without `.form`: the id of the user task, or `application`. */
  name: string;
  schema: Component & { schemaVersion: number; executionPlatform: string; executionPlatformVersion: string };
}

const folder = new URL('../../forms/', import.meta.url).pathname;

/** All forms of all processes, the application forms included. */
export function readForms(): FormFile[] {
  return readdirSync(folder)
    .sort()
    .flatMap((process) =>
      readdirSync(join(folder, process))
        .filter((file) => file.endsWith('.form'))
        .sort()
        .map((file) => ({
          process,
          name: basename(file, '.form'),
          schema: readJson(join(folder, process, file)) as FormFile['schema'],
        })),
    );
}

/** The forms of the user tasks. */
export const readTaskForms = (): FormFile[] => readForms().filter(({ name }) => name !== 'application');

/** A form of a user task, whose name is its own in all processes. */
export function taskForm(wanted: string): FormFile {
  const found = readTaskForms().find(({ name }) => name === wanted);
  if (!found) throw new Error(`There is no form ${wanted}.`);
  return found;
}

/** A complete example of the variables that a form reads. Fictitious, masked. */
export const readFixture = ({ process, name }: Pick<FormFile, 'process' | 'name'>): Record<string, unknown> =>
  readJson(new URL(`./${process}/fixtures/${name}.json`, import.meta.url).pathname) as Record<string, unknown>;

/** The component and everything below it, depth first. */
export const walk = (component: Component): Component[] => [
  component,
  ...(component.components ?? []).flatMap((child) => walk(child)),
];

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
