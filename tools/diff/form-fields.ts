/** The fields of a form as flat lists, and what owners call them. */
import { type Component, withoutDefaults } from '../../src/models/index.ts';
import type { Names } from './names.ts';
import { conditionWords } from './words/condition.ts';
import { checkWords, fieldKinds, fieldNouns, fieldProperties } from './words/form-fields.ts';
import { excerpt, quoted, yesNo } from './words/sentence.ts';

/** Told by sentences of their own, or not the owner's. */
const skipped: ReadonlySet<string> = new Set([
  'id',
  'components',
  'layout',
  'values',
  'columns',
  'text',
  'content',
  'exporter',
  'validate.required',
]);

/** Property by its path in the file, such as `validate.maxLength`. */
export function fieldFacts(component: Component): ReadonlyMap<string, string> {
  const flat = (value: unknown, path: string): [string, string][] => {
    if (skipped.has(path) || value === undefined) return [];
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
    return Object.entries(value).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key));
  };
  return new Map(flat(withoutDefaults(component), ''));
}

/** The words of a text or HTML component, line by line, without markup and variables' braces. */
export function textLines({ text, content }: Component): string[] {
  const plain =
    text ??
    (content ?? '')
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<\/(?:tr|p|div|li|h\d|table)>|<br\s*\/?>/g, '\n')
      .replace(/<\/t[hd]>/g, '　')
      .replace(/<[^>]*>/g, '');
  return plain
    .split('\n')
    .map((line) => line.replaceAll('&nbsp;', ' ').trim())
    .filter(Boolean);
}

export const isField = ({ type }: Component): boolean => !(type in fieldNouns);

/** What somebody reads whatever is filled in: without variables, and without what says when a part is shown. */
const visible = (line: string): string => line.replace(/\{\{.*?\}\}/g, '').trim();

/** 字段“认定理由”; what has no label by its first words. */
export function fieldLabel(component: Component): string {
  const name = component.label ?? excerpt(textLines(component).map(visible).find(Boolean) ?? '', 12);
  const noun = fieldNouns[component.type] ?? '字段';
  return name ? `${noun}${quoted(name)}` : `${noun}（${component.id}）`;
}

export const kindOf = ({ type }: Component): string | undefined => fieldKinds[type];

export const propertyWord = (path: string): string => fieldProperties[path]?.word ?? `属性${quoted(path)}`;

export function fieldValue(path: string, raw: string, process: string, names: Names): string {
  const kind = fieldProperties[path]?.value;
  if (kind === 'yesNo') return yesNo(raw);
  if (kind === 'kind') return quoted(fieldKinds[raw] ?? fieldNouns[raw] ?? raw);
  if (kind === 'check') return quoted(checkWords[raw] ?? raw);
  if (kind === 'condition')
    return quoted(`${conditionWords(raw, (key) => names.fields(key, process))}时不显示`.replace(/^(=.*)(时不显示)$/, '$1 $2'));
  return quoted(raw);
}
