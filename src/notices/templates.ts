import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../models/files.ts';
import { owners } from '../models/owners.ts';
import { noticeTemplates, type NoticeTemplate } from './template-names.ts';

/** A template as its owner wrote it: the comment on top taken off, the first line is the title. */
export interface Template {
  title: string;
  body: string;
}

export type Templates = Readonly<Record<NoticeTemplate, Template>>;

const shippedFolder = join(projectRoot, owners.notices.folder);

/** Reads all templates. @throws Error with a line for each file that is not there or cannot be a notice */
export function loadTemplates(folder: string = shippedFolder): Templates {
  const problems: string[] = [];
  const templates = noticeTemplates.map((name) => {
    const file = join(folder, `${name}${owners.notices.ending}`);
    if (!existsSync(file)) return problems.push(`${name}.md is not there: put it back.`);
    const template = parseTemplate(readFileSync(file, 'utf8'));
    problems.push(...faultsOf(template).map((fault) => `${name}.md ${fault}`));
    return [name, template] as const;
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return Object.fromEntries(templates as [NoticeTemplate, Template][]) as Templates;
}

export function parseTemplate(text: string): Template {
  const [title = '', ...lines] = text.replace(/^\s*<!--[\s\S]*?-->\s*/, '').split('\n');
  return { title: title.trim(), body: lines.join('\n').trim() };
}

/** What can be seen without a case. */
function faultsOf({ title, body }: Template): string[] {
  if (title === '' || body === '') return ['has no title or no text: the first line is the title, the text comes below it.'];
  const open: string[] = [];
  for (const [whole, kind, name = ''] of `${title}\n${body}`.matchAll(/\{\{([#^/])?(.*?)\}\}/g)) {
    if (!/^\w+$/.test(name)) return [`has ${whole}, which is no placeholder: write {{name}}.`];
    if (kind === '#' || kind === '^') open.push(name);
    else if (kind === '/' && open.pop() !== name)
      return [`closes the section ${whole}, which is not the one that is open: write {{#${name}}} before it.`];
  }
  return open.map((name) => `opens the section ${name} and does not close it: write {{/${name}}} where it ends.`);
}
