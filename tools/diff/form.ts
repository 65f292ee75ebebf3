/** What changed in a form. */
import { type Component, type Form, walk } from '../../src/models/index.ts';
import type { Finding } from './change.ts';
import { fieldFacts, fieldLabel, fieldValue, isField, kindOf, propertyWord, textLines } from './form-fields.ts';
import { displaced, hunks } from './lines.ts';
import type { Names } from './names.ts';
import { pair } from './pairing.ts';
import { fieldNouns } from './words/form-fields.ts';
import { alteration, contrast, excerpt, listed, quoted } from './words/sentence.ts';

interface Side {
  readonly process: string;
  readonly names: Names;
}

/** Changes of a form that both versions have. @param title what the owner calls it, such as 表单“身份认定” */
export function formChanges(title: string, base: Form, head: Form, baseNames: Names, headNames: Names): Finding[] {
  const [before, after] = [walk(base.schema), walk(head.schema)];
  // A renamed key is the same field while Modeler keeps its id; a field whose id was given anew is known by its key.
  const fields = pair(
    before,
    after,
    ({ id, type }) => `${id} ${type}`,
    ({ key }) => key,
    ({ id }) => id,
  );
  const [old, now]: [Side, Side] = [
    { process: base.process, names: baseNames },
    { process: head.process, names: headNames },
  ];
  const found = [
    ...outermost(fields.removed).map((field) => removal(title, field)),
    ...outermost(fields.added).map((field) => addition(title, field)),
    ...fields.both.flatMap(([was, is]) => [
      ...propertyChanges(title, was, is, old, now),
      ...requirement(title, was, is),
      ...listChanges(`${title}的${fieldLabel(is)}的`, is, '选项', options(was), options(is)),
      ...listChanges(`${title}的${fieldLabel(is)}的`, is, '列', columns(was), columns(is)),
      ...wordChanges(title, was, is),
    ]),
  ];
  return [...found, ...moves(title, fields.both, base.schema, head.schema, found.length > 0)];
}

/** What stands in a new or former group is told with it. */
const outermost = (fields: readonly Component[]): readonly Component[] =>
  fields.filter((field) => !fields.some(({ components = [] }) => components.includes(field)));

const isRequired = ({ validate }: Component): boolean => validate?.['required'] === true;

function described(field: Component): string {
  const required = isField(field) ? (isRequired(field) ? '必填' : '选填') : '';
  const inner = walk(field)
    .slice(1)
    .filter(({ label }) => label);
  const details = [
    kindOf(field) ?? '',
    (field.values ?? []).length > 0 ? `选项为${listed((field.values ?? []).map(({ label }) => label))}` : '',
    inner.length > 0 ? `内含${listed(inner.map(({ label = '' }) => label))}` : '',
  ].filter(Boolean);
  return `${required}${fieldLabel(field)}${details.length > 0 ? `（${details.join('，')}）` : ''}`;
}

const addition = (title: string, field: Component): Finding => ({
  element: field.id,
  kind: 'added',
  after: contentOf(field),
  text: `${title}新增${described(field)}`,
});
const removal = (title: string, field: Component): Finding => ({
  element: field.id,
  kind: 'removed',
  before: contentOf(field),
  text: `${title}删除${described(field)}`,
});

const contentOf = (field: Component): string => field.label ?? textLines(field).join('\n');

function propertyChanges(title: string, was: Component, is: Component, old: Side, now: Side): Finding[] {
  const [before, after] = [fieldFacts(was), fieldFacts(is)];
  const subject = is.type === 'default' ? title : `${title}的${fieldLabel(is)}`;
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path): Finding[] => {
    const [left, right] = [before.get(path), after.get(path)];
    if (left === right) return [];
    const saidBefore = left === undefined ? undefined : fieldValue(path, left, old.process, old.names);
    const saidAfter = right === undefined ? undefined : fieldValue(path, right, now.process, now.names);
    const text =
      path === 'label' && saidBefore && saidAfter
        ? `${title}的${fieldLabel(was)}改名为${saidAfter}`
        : alteration(subject, propertyWord(path), saidBefore, saidAfter);
    return [
      {
        element: is.id,
        kind: 'changed',
        property: path,
        ...(saidBefore && { before: saidBefore }),
        ...(saidAfter && { after: saidAfter }),
        text,
      },
    ];
  });
}

function requirement(title: string, was: Component, is: Component): Finding[] {
  if (isRequired(was) === isRequired(is)) return [];
  const word = (field: Component): string => (isRequired(field) ? '必填' : '选填');
  return [
    {
      element: is.id,
      kind: 'changed',
      property: 'validate.required',
      before: word(was),
      after: word(is),
      text: `${title}的${fieldLabel(is)}由${word(was)}改为${word(is)}`,
    },
  ];
}

/** Label by value. */
const options = ({ values = [] }: Component): ReadonlyMap<string, string> => new Map(values.map(({ value, label }) => [value, label]));
const columns = ({ columns: all = [] }: Component): ReadonlyMap<string, string> => new Map(all.map(({ key, label }) => [key, label]));

function listChanges(
  subject: string,
  { id }: Component,
  word: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Finding[] {
  const property = word === '选项' ? 'values' : 'columns';
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((value): Finding[] => {
    const [was, is] = [before.get(value), after.get(value)];
    const one = { element: id, property: `${property}(${value})` };
    if (was === is) return [];
    if (was === undefined)
      return [{ ...one, kind: 'added', after: is ?? '', text: `${subject}${word}新增${quoted(is ?? '')}（${value}）` }];
    if (is === undefined) return [{ ...one, kind: 'removed', before: was, text: `${subject}${word}删除${quoted(was)}（${value}）` }];
    return [{ ...one, kind: 'changed', before: was, after: is, text: `${subject}${word}${quoted(was)}改为${quoted(is)}（${value}）` }];
  });
  const [kept, keptNow] = [[...before.keys()].filter((key) => after.has(key)), [...after.keys()].filter((key) => before.has(key))];
  if (displaced(kept, keptNow).length === 0) return changes;
  return [
    ...changes,
    {
      element: id,
      kind: 'moved',
      property,
      before: [...before.values()].join('、'),
      after: [...after.values()].join('、'),
      text: `${subject}${word}调整了顺序`,
    },
  ];
}

function wordChanges(title: string, was: Component, is: Component): Finding[] {
  const property = is.text === undefined ? 'content' : 'text';
  const subject = `${title}的${fieldNouns[is.type] ?? '文字'}`;
  const changes = hunks(textLines(was), textLines(is)).map(({ removed, added }): Finding => {
    const [before, after] = [removed, added].map((lines) => lines.map(({ text }) => text).join('\n')) as [string, string];
    const one = { element: is.id, property, ...(before && { before }), ...(after && { after }) };
    if (!before) return { ...one, kind: 'added', text: `${subject}新增${quoted(excerpt(after, MOST))}` };
    if (!after) return { ...one, kind: 'removed', text: `${subject}删除${quoted(excerpt(before, MOST))}` };
    return { ...one, kind: 'changed', text: `${subject}由${contrast(before, after, MOST).map(quoted).join('改为')}` };
  });
  if (changes.length > 0 || (was.text ?? was.content) === (is.text ?? is.content)) return changes;
  return [{ element: is.id, kind: 'changed', property, text: `${title}的${fieldLabel(is)}仅调整了版式，文字没有变化` }];
}

const MOST = 60;

/** Fields that went to another group, one by one; others that only stand elsewhere, in one sentence. */
function moves(
  title: string,
  both: readonly (readonly [Component, Component])[],
  base: Component,
  head: Component,
  besides: boolean,
): Finding[] {
  const names = new Map(both.map(([was, is]) => [was, is.id]));
  const idsBefore = walk(base).flatMap((field) => names.get(field) ?? []);
  const idsAfter = walk(head)
    .map(({ id }) => id)
    .filter((id) => idsBefore.includes(id));
  const elsewhere = new Set(displaced(idsBefore, idsAfter));
  const regrouped = both.flatMap(([was, is]): Finding[] => {
    const [from, to] = [parentOf(was, base), parentOf(is, head)];
    if (!from || !to || names.get(from) === to.id) return [];
    return [
      {
        element: is.id,
        kind: 'moved',
        property: 'group',
        before: fieldLabel(from),
        after: fieldLabel(to),
        text: `${title}的${fieldLabel(is)}由${fieldLabel(from)}移至${fieldLabel(to)}`,
      },
    ];
  });
  for (const [was, is] of both) if (was.layout?.columns !== is.layout?.columns) elsewhere.add(is.id);
  for (const { element = '' } of regrouped) elsewhere.delete(element);
  if (elsewhere.size === 0) return regrouped;
  const only = besides || regrouped.length > 0 ? '另外调整' : '仅调整';
  return [...regrouped, { kind: 'moved', property: 'position', elements: [...elsewhere], text: `${only}了字段位置：${elsewhere.size}处` }];
}

const parentOf = (field: Component, root: Component): Component | undefined =>
  walk(root).find(({ components = [] }) => components.includes(field));
