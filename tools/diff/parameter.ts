/** What changed in the dated parameters of a file. */
import type { Finding } from './change.ts';
import { pair } from './pairing.ts';
import type { DatedValue, Parameter } from './parameter-files.ts';
import { parameterValue, parameterValues } from './words/parameter-value.ts';
import { alteration, quoted, yesNo } from './words/sentence.ts';

export const rewritten = '已生效的取值被直接改写，已办案件引用的依据将对不上；应另加一条带生效日期的取值';
export const withdrawn = '已生效的取值被删除，已办案件引用的依据将对不上；应保留原取值，另加一条带生效日期的取值';

const titleOf = ({ title, name }: Parameter): string => `参数${quoted(`${title}（${name}）`)}`;

/** @param today yyyy-MM-dd: a value whose day has come is in force */
export function parameterChanges(base: readonly Parameter[], head: readonly Parameter[], today: string): Finding[] {
  const parameters = pair(base, head, ({ name }) => name);
  return [
    ...parameters.removed.map((parameter): Finding => ({ element: parameter.name, kind: 'removed', text: `删除${titleOf(parameter)}` })),
    ...parameters.added.map((parameter): Finding => ({
      element: parameter.name,
      kind: 'added',
      text: `新增${titleOf(parameter)}，取值为${parameter.values.map((value) => dated(parameter, value)).join('；')}`,
    })),
    ...parameters.both.flatMap(([was, is]) => [...headChanges(was, is), ...valueChanges(was, is, today)]),
  ];
}

const dated = (parameter: Parameter, { value, validFrom }: DatedValue): string => `${validFrom}起${parameterValue(parameter, value)}`;
const source = ({ citation }: DatedValue): string => (citation ? `（依据：${citation}）` : '');

function property(
  subject: string,
  element: string,
  path: string,
  word: string,
  before: string | undefined,
  after: string | undefined,
): Finding[] {
  if (before === after) return [];
  return [
    {
      element,
      kind: 'changed',
      property: path,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      text: alteration(subject, word, before, after),
    },
  ];
}

const text = (value: string | undefined): string | undefined => value && quoted(value);

const headChanges = (was: Parameter, is: Parameter): Finding[] => [
  ...property(titleOf(was), is.name, 'title', '名称', text(was.title), text(is.title)),
  ...property(titleOf(is), is.name, 'hint', '取值说明', text(was.hint), text(is.hint)),
];

function valueChanges(was: Parameter, is: Parameter, today: string): Finding[] {
  const { both, removed, added } = pair(was.values, is.values, ({ validFrom }) => validFrom);
  const element = is.name;
  return [
    ...removed.map((value): Finding => {
      const inForce = value.validFrom <= today;
      const before = parameterValue(was, value.value);
      return {
        element,
        kind: 'removed',
        property: value.validFrom,
        before,
        text: `${titleOf(is)}删除自${value.validFrom}起的取值${before}`,
        ...(inForce && { warning: withdrawn }),
      };
    }),
    ...added.map((value) => addition(is, value)),
    ...both.flatMap(([old, now]) => [...overwriting(was, is, old, now, today), ...remarks(is, old, now)]),
  ];
}

function addition(parameter: Parameter, value: DatedValue): Finding {
  const before = parameter.values.filter(({ validFrom }) => validFrom < value.validFrom).at(-1);
  const [was, is] = before ? parameterValues(parameter, before.value, value.value) : [undefined, parameterValue(parameter, value.value)];
  const one = { element: parameter.name, property: value.validFrom, kind: 'added', after: is } as const;
  if (was === undefined) return { ...one, text: `${titleOf(parameter)}新增自${value.validFrom}起的取值${is}${source(value)}` };
  return { ...one, before: was, text: `${titleOf(parameter)}自${value.validFrom}起由${was}改为${is}${source(value)}` };
}

function overwriting(was: Parameter, is: Parameter, old: DatedValue, now: DatedValue, today: string): Finding[] {
  if (JSON.stringify(old.value) === JSON.stringify(now.value)) return [];
  // A list is told to the clerks; no decision rests on it.
  const inForce = now.validFrom <= today && !Array.isArray(now.value);
  const [before, after] =
    was.hint === is.hint ? parameterValues(is, old.value, now.value) : [parameterValue(was, old.value), parameterValue(is, now.value)];
  const sentence = `${titleOf(is)}自${now.validFrom}起的取值由${before}${inForce ? '改写' : '改'}为${after}${source(now)}`;
  return [
    { element: is.name, kind: 'changed', property: now.validFrom, before, after, text: sentence, ...(inForce && { warning: rewritten }) },
  ];
}

function remarks(parameter: Parameter, old: DatedValue, now: DatedValue): Finding[] {
  const subject = `${titleOf(parameter)}自${now.validFrom}起的取值`;
  const example = ({ example: mark }: DatedValue): string | undefined => (mark === undefined ? undefined : yesNo(String(mark)));
  return [
    ...property(subject, parameter.name, 'citation', '依据', text(old.citation), text(now.citation)),
    ...property(subject, parameter.name, 'note', '备注', text(old.note), text(now.note)),
    ...property(subject, parameter.name, 'example', '示例值标记', example(old), example(now)),
  ];
}
