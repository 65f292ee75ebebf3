/** The application form of a process, as its owner has it in Modeler, and as the pages on which it is filled in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../log.ts';
import { applicationForm, type Component, type FormSchema, readForm, readText, walk } from '../../models/index.ts';
import { Failure } from '../problem.ts';

export const applyAddress = (process: string): string => `/apply/${process}`;

/** @param folder of the owners' files @throws Failure 404 for a process that has none, 503 where it cannot be read */
export function formOf(process: string, folder: string, log: Log): FormSchema {
  const path = applicationForm(process);
  const file = join(folder, path);
  if (!existsSync(file)) throw new Failure(404, '该事项不能在网上申请。', '请到受理窗口办理。');
  try {
    return withFields(readForm(readText(file)));
  } catch (error) {
    const remedy = 'Open it in Camunda Modeler and save it again, or put back the version that was deployed last; no restart is needed.';
    log.error({ err: error, file: path }, `the application form ${path} cannot be used: nobody can apply for ${process} online. ${remedy}`);
    throw new Failure(503, '该事项暂时不能在网上填写。', '请到受理窗口办理，或者稍后再试；已经保存的草稿不受影响。');
  }
}

function withFields(form: FormSchema): FormSchema {
  if (fieldsIn(form).length === 0) throw new Error('It has no field.');
  return form;
}

/** What is filled in, whatever it stands in. */
export const fieldsIn = (part: Component): Component[] => walk(part).filter(({ key }) => key !== undefined);

export interface FormPage {
  name: string;
  /** How many rows of the form it has. */
  rows: number;
  /** Ids of the groups, and of what stands beside them. */
  parts: string[];
  /** The ids of its fields, and the names that the intake gives them. */
  fields: string[];
  keys: string[];
}

/**
 * A group begins a page; what stands in its row, or between it and the next, is on it too. As form-js draws rows: those of one
 * `layout.row` are beside one another. A form without groups is one page.
 */
export function pagesOf({ components = [] }: FormSchema): FormPage[] {
  const pages: FormPage[] = [];
  for (const row of Map.groupBy(components, ({ id, layout }) => layout?.row ?? id).values()) {
    const name = row.flatMap(({ type, label }) => (type === 'group' && label ? [label] : [])).join('、');
    const inRow = row.flatMap(fieldsIn);
    const added = { parts: row.map(({ id }) => id), fields: inRow.map(({ id }) => id), keys: inRow.map(({ key = '' }) => key) };
    const last = pages.at(-1);
    if (last && (name === '' || last.name === '')) {
      last.name ||= name;
      last.rows += 1;
      for (const what of ['parts', 'fields', 'keys'] as const) last[what].push(...added[what]);
    } else pages.push({ name, rows: 1, ...added });
  }
  return pages.map((page) => ({ ...page, name: page.name || '填写申请' }));
}

/** What a field is called, by the name that the intake gives it. */
export const labelsOf = (schema: FormSchema): Record<string, string> =>
  Object.fromEntries(
    fieldsIn(schema).flatMap(({ key = '', label }) => (typeof label === 'string' ? [[key, label.replace('（选填）', '')]] : [])),
  );
