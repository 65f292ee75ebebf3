/** What carries a requirement: a function of the rules, a worker, a row of a table, a step of a diagram. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { owners } from '../../src/models/index.ts';
import { idsIn } from '../shared/index.ts';

export interface Carrier {
  /** From the project's root. */
  file: string;
  /** Function, rule or element. */
  name: string;
  /** What people call it, where it has a label. */
  label?: string;
  ids: Set<string>;
}

const root = join(import.meta.dirname, '..', '..');
const documented = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*export (?:async )?(?:function|const) (\w+)/g;
const heading = /^(?:\/\*\*((?:[^*]|\*(?!\/))*)\*\/)/;
const element = /<bpmn:\w+ id="([^"]+)"(?: name="([^"]*)")?[^>]*>\s*<bpmn:documentation>([^<]*)<\/bpmn:documentation>/g;
const rule = /<rule id="([^"]+)">\s*<description>([^<]*)<\/description>/g;

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

function functionsOf(file: string): Carrier[] {
  return [...textOf(file).matchAll(documented)].map(([, comment = '', name = '']) => ({ file, name, ids: idsIn(comment) }));
}

/** A worker is its file: what it is for stands on top. */
function workerOf(file: string): Carrier[] {
  const [, comment = ''] = heading.exec(textOf(file)) ?? [];
  return [{ file, name: file.replace(/^.*\/|\.ts$/g, ''), ids: idsIn(comment) }];
}

function rulesOf(file: string): Carrier[] {
  return [...textOf(file).matchAll(rule)].map(([, name = '', note = '']) => ({ file, name, ids: idsIn(note) }));
}

function elementsOf(file: string): Carrier[] {
  return [...textOf(file).matchAll(element)].map(([, name = '', label, note = '']) => ({ file, name, ...(label ? { label } : {}), ids: idsIn(note) }));
}

/** Everything that carries something, the most exact first. */
export function allCarriers(): Carrier[] {
  const clauses = /\/clauses\.ts$/;
  return [
    ...[...filesIn('src/policy', '.ts'), ...filesIn('src/processes', '.ts').filter((file) => file.includes('/rules/'))]
      .filter((file) => !clauses.test(file))
      .flatMap(functionsOf),
    ...filesIn(owners.tables.folder, owners.tables.ending).flatMap(rulesOf),
    ...filesIn('workers', '.ts').flatMap(workerOf),
    ...filesIn(owners.diagrams.folder, owners.diagrams.ending).flatMap(elementsOf),
  ].filter(({ ids }) => ids.size > 0);
}
