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
  /** File name without `.form`: the id of the user task, or `application`. */
  name: string;
  schema: Component & { schemaVersion: number; executionPlatform: string; executionPlatformVersion: string };
}

const folder = new URL('../../forms/veteran-back-pay/', import.meta.url).pathname;
const fixtures = new URL('./fixtures/', import.meta.url).pathname;

/** All forms of the process, the application form included. */
export function readForms(): FormFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.form'))
    .sort()
    .map((file) => ({ name: basename(file, '.form'), schema: readJson(join(folder, file)) as FormFile['schema'] }));
}

/** The forms of the user tasks. */
export const readTaskForms = (): FormFile[] => readForms().filter(({ name }) => name !== 'application');

/** A complete example of the variables that a form reads. Fictitious, masked. */
export const readFixture = (name: string): Record<string, unknown> =>
  readJson(join(fixtures, `${name}.json`)) as Record<string, unknown>;

/** The component and everything below it, depth first. */
export const walk = (component: Component): Component[] => [
  component,
  ...(component.components ?? []).flatMap((child) => walk(child)),
];

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
