/** The owners' files, read: diagrams, tables and forms as objects. What cannot be read is told, all of it at once. */
import { basename } from 'node:path';
import { readDecision, type Decision } from './decision-table.ts';
import { parseDiagram } from './diagram.ts';
import { processOf, type Element } from './element.ts';
import type { ModelFiles } from './files.ts';
import { readForm, type FormSchema } from './form.ts';
import { owners, type Place } from './owners.ts';
import { isDamaged } from './text.ts';

/** A file by its path from the project's root. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
}
export interface Diagram extends SourceFile {
  /** Of the executable process. */
  readonly id: string;
  readonly definitions: Element;
  readonly process: Element;
}
export interface Table extends SourceFile {
  readonly decision: Decision;
  readonly definitions: object;
}
export interface Form extends SourceFile {
  /** Folder below `forms/`: the id of the process. */
  readonly process: string;
  /** The form's id. */
  readonly id: string;
  readonly schema: FormSchema;
}
const notUtf8 = 'is not UTF-8';

export interface Unreadable {
  readonly path: string;
  readonly problem: string;
}

export interface Project {
  readonly files: ModelFiles;
  readonly diagrams: readonly Diagram[];
  readonly tables: readonly Table[];
  readonly forms: readonly Form[];
  readonly unreadable: readonly Unreadable[];
}

/** Of a path: what runs, what is to be deployed, and each of them with another version tag. */
const textsKept = 4;

/** Keeps what was read of a path lately: most files have not changed when all are read again. Nobody changes what was read. */
function keeping<T>(read: (file: SourceFile) => T): (file: SourceFile) => T {
  const latest = new Map<string, { text: string; value: T }[]>();
  return (file) => {
    const before = latest.get(file.path) ?? [];
    const now = before.find(({ text }) => text === file.text) ?? { text: file.text, value: read(file) };
    latest.set(file.path, [now, ...before.filter((one) => one !== now)].slice(0, textsKept));
    return now.value;
  };
}

const diagram = keeping(async ({ path, text }: SourceFile): Promise<Diagram> => {
  const definitions = await parseDiagram(text);
  const process = processOf(definitions);
  return { path, text, id: process.id, definitions, process };
});
const table = keeping(async ({ path, text }: SourceFile): Promise<Table> => ({ path, text, ...(await readDecision(text)) }));
const form = keeping(({ path, text }: SourceFile): Form => {
  const schema = readForm(text);
  return { path, text, process: path.split('/')[1] ?? '', id: schema.id, schema };
});

/** Reads the files that can be read; the others are listed in `unreadable`. */
export async function readProject(files: ModelFiles): Promise<Project> {
  const unreadable: Unreadable[] = [];
  async function all<T>({ has }: Place, read: (file: SourceFile) => T | Promise<T>): Promise<T[]> {
    const found: T[] = [];
    for (const [path, text] of files) {
      if (!has(path)) continue;
      try {
        if (isDamaged(text)) throw new Error(notUtf8);
        found.push(await read({ path, text }));
      } catch (error) {
        unreadable.push({ path, problem: (error as Error).message });
      }
    }
    return found;
  }
  return {
    files,
    diagrams: await all(owners.diagrams, diagram),
    tables: await all(owners.tables, table),
    forms: await all(owners.forms, form),
    unreadable,
  };
}

/** The name that a file carries for what it defines. */
export const nameOf = (path: string): string => basename(path).replace(/\.\w+$/, '');
