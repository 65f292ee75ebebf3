import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDamaged, owners, projectRoot, readText } from '../models/index.ts';
import type { SendingProcess } from './source.ts';
import { faultsOf, parseTemplate, type Templates } from './template.ts';

const { folder: shipped, ending } = owners.notices;

/**
 * Reads the templates of all notices that the processes send.
 * @throws Error with a line for each file that is not there, cannot be a notice, or is sent by nobody
 */
export function loadTemplates(processes: readonly SendingProcess[], folder: string = join(projectRoot, shipped)): Templates {
  const names = noticeNames(processes);
  const files = filesIn(folder);
  const texts = new Map(names.filter((name) => files.includes(name)).map((name) => [name, readText(join(folder, name + ending))]));
  const templates = new Map([...texts].map(([name, text]) => [name, parseTemplate(text)]));
  const problems = [
    ...[...texts].filter(([, text]) => isDamaged(text)).map(([name]) => `${name}.md is not UTF-8: save it in that encoding.`),
    ...names
      .filter((name) => !templates.has(name))
      .map((name) => `${name}.md is not there, and ${sendersOf(name, processes)} sends it: put it back.`),
    ...[...templates].flatMap(([name, template]) => faultsOf(template).map((fault) => `${name}.md ${fault}`)),
    ...files
      .filter((name) => !names.includes(name))
      .map((name) => `${name}.md is sent by no process: take it out, or say in src/processes/<process>/notices.ts what it takes.`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return Object.fromEntries(templates);
}

/** The names of all notices that the processes send, each once. */
export function noticeNames(processes: readonly SendingProcess[]): string[] {
  return [...new Set(processes.flatMap(({ notices }) => Object.keys(notices)))];
}

const sendersOf = (name: string, processes: readonly SendingProcess[]): string =>
  processes
    .filter(({ notices }) => name in notices)
    .map(({ id }) => id)
    .join(', ');

function filesIn(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
}
