/** The properties of a diagram's elements in words. */
import { groupName } from '../../src/models/index.ts';
import { nounAndName, nounOf, type Elements } from './diagram-elements.ts';
import type { Facts } from './diagram-facts.ts';
import type { Names } from './names.ts';
import { recipientsInWords } from '../shared/index.ts';
import { conditionWords } from './words/condition.ts';
import { elementWords } from './words/elements.ts';
import { bindingWords, propertyWords, type PropertyWords, type ValueKind } from './words/properties.ts';
import { alteration, quoted, yesNo } from './words/sentence.ts';

/** One version of a diagram, with all that its properties name. */
export interface DiagramSide {
  readonly process: string;
  readonly elements: Elements;
  readonly names: Names;
}

function wordsOf(path: string): PropertyWords {
  const [, key] = /\((.*)\)/.exec(path) ?? [];
  const words = propertyWords[path] ?? (key === undefined ? undefined : propertyWords[path.replace(`(${key})`, '(*)')]);
  return words ? { ...words, word: words.word.replace('*', key ?? '') } : { word: `属性${quoted(path)}` };
}

function elementText(id: string, { elements }: DiagramSide): string {
  const element = elements.get(id);
  return element ? (element.name ? quoted(element.name) : nounAndName(element)) : quoted(id);
}

function groupText(id: string): string {
  const name = groupName(id);
  return quoted(name === id ? id : `${name}（${id}）`);
}

const say: Readonly<Record<ValueKind, (raw: string, side: DiagramSide) => string>> = {
  text: (raw) => quoted(raw),
  yesNo: (raw) => yesNo(raw),
  groups: (raw) =>
    raw
      .split(',')
      .map((group) => groupText(group.trim()))
      .join('、'),
  recipients: (raw) => recipientsInWords(raw) ?? quoted(raw),
  time: (raw, { names, process }) => names.time(raw, process),
  condition: (raw, { names, process }) => quoted(conditionWords(raw, (key) => names.fields(key, process))),
  element: elementText,
  notice: (raw, { names }) => names.notice(raw),
  form: (raw, { names, process }) => names.form(raw, process),
  table: (raw, { names }) => names.table(raw),
  process: (raw, { names }) => names.process(raw),
  type: (raw) => quoted(elementWords[raw]?.kind ?? elementWords[raw]?.noun ?? raw),
  binding: (raw) => quoted(bindingWords[raw] ?? raw),
};

export function valueText(path: string, raw: string, side: DiagramSide): string {
  return say[wordsOf(path).value ?? 'text'](raw, side);
}

/** What is said of a new element (候选组为…，表单为…) or a former one (候选组原为…). */
export function tellingFacts(facts: Facts, side: DiagramSide, former: '' | '原' = ''): string[] {
  return [...facts].flatMap(([path, raw]) => {
    const { word, telling } = wordsOf(path);
    if (!telling) return [];
    const value = valueText(path, raw, side);
    return [`${word}${former}${value.startsWith('参数') ? '取自' : '为'}${value}`];
  });
}

/** The sentence of one changed property of an element that both versions have. */
export function propertyText(
  path: string,
  raw: { before?: string | undefined; after?: string | undefined },
  before: DiagramSide,
  after: DiagramSide,
  id: string,
): { text: string; before?: string; after?: string } {
  const [was, is] = [before.elements.get(id), after.elements.get(id)];
  if (!was || !is) throw new Error(`${id} is not in both versions`);
  const [old, now] = [
    raw.before === undefined ? undefined : valueText(path, raw.before, before),
    raw.after === undefined ? undefined : valueText(path, raw.after, after),
  ];
  const sides = { ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) };
  if (path === 'name' && old && now && old !== now) return { ...sides, text: `${nounOf(is)}${old}改名为${now}` };
  if (path === 'name' && !old && now) return { ...sides, text: `${nounAndName(was)}命名为${now}` };
  // A flow is called after its ends: where it led before is what owners know it by.
  const subject = path === 'name' || path === 'sourceRef' || path === 'targetRef' ? nounAndName(was) : nounAndName(is);
  return { ...sides, text: alteration(subject, wordsOf(path).word, old, now) };
}
