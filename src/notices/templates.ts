import { readFileSync } from 'node:fs';
import { noticeTemplates, type NoticeTemplate } from './template-names.ts';

/** A template as its owner wrote it: the comment on top taken off, the first line is the title. */
export interface Template {
  title: string;
  body: string;
}

let loaded: Map<NoticeTemplate, Template> | undefined;

/** The template, read with all others at first use, so that a file that is not there shows at once. */
export function templateOf(name: NoticeTemplate): Template {
  loaded ??= new Map(noticeTemplates.map((each) => [each, parseTemplate(readTemplate(each))]));
  const template = loaded.get(name);
  if (!template) throw new Error(`There is no notice template ${name}.`);
  return template;
}

function readTemplate(name: NoticeTemplate): string {
  return readFileSync(new URL(`./templates/${name}.md`, import.meta.url), 'utf8');
}

export function parseTemplate(text: string): Template {
  const [title = '', ...lines] = text.replace(/^\s*<!--[\s\S]*?-->\s*/, '').split('\n');
  return { title: title.trim(), body: lines.join('\n').trim() };
}
