/** A question as a field of a form, by what kind of thing the fact is. */
import { html, type Html } from '../../../html.ts';
import type { Fact } from '../../../pre-check/index.ts';
import { fieldset, radios, textField, textInput, type Words } from '../../pages/fields.ts';
import type { Typed } from '../../pages/form.ts';
import { unfolding } from '../../pages/page.ts';
import type { Problems } from './answers.ts';
import { type Asked, rows } from './questions.ts';

/** What was typed before, and what is wrong with it. */
export interface Filled {
  typed: Typed;
  problems: Problems;
}

export function field(asked: Asked, filled: Filled): Html {
  const { key, ask: label, hint, kind } = asked;
  if (kind !== 'list') return single(asked, key, { label, hint }, filled);
  return fieldset(key, { label, hint, wrong: filled.problems.get(key) }, entries(asked, filled));
}

/** The first; who has more unfolds the others. */
function entries(asked: Asked, filled: Filled): Html {
  const [first = 0, ...more] = rows;
  const isTyped = ([name, text]: [string, string]): boolean => more.some((row) => name.startsWith(`${asked.key}.${row}.`)) && text !== '';
  return html`${entry(asked, first, filled)}
  ${unfolding('还有的，继续填写', html`${more.map((row) => entry(asked, row, filled))}`, Object.entries(filled.typed).some(isTyped))}`;
}

const entry = ({ key, entry: facts }: Fact, row: number, filled: Filled): Html =>
  html`<div class="portal-row">
    ${facts.map((fact) => single(fact, `${key}.${row}.${fact.key}`, { label: `${fact.label}（${row + 1}）` }, filled))}
  </div>`;

function single(fact: Fact, name: string, { label, hint }: Words, { typed, problems }: Filled): Html {
  const words = { label, hint: hint ?? examples[fact.kind], wrong: problems.get(name) };
  switch (fact.kind) {
    case 'choice':
      return fieldset(name, words, orUnknown(name, fact.names, typed));
    case 'yesOrNo':
      return fieldset(name, words, orUnknown(name, { yes: '是', no: '否' }, typed));
    case 'months':
      return fieldset(name, words, yearsAndMonths(name, /年龄/.test(fact.label) ? '周岁' : '年', typed));
    default:
      return textField({ ...words, name, value: typed[name] });
  }
}

const examples: Partial<Record<Fact['kind'], string>> = {
  date: '例如：1998年12月1日',
  month: '例如：2003年7月',
  money: '单位：元，例如：1234.50',
};

const orUnknown = (name: string, names: Readonly<Record<string, string>>, typed: Typed): Html =>
  radios(name, [...Object.entries(names), ['', '不清楚']], { chosen: typed[name], look: 'small' });

const yearsAndMonths = (name: string, unit: string, typed: Typed): Html =>
  html`${Object.entries({ [`${name}.years`]: unit, [`${name}.months`]: '个月' }).map(
    ([part, label]) =>
      html`<div class="portal-part">
        ${textInput({ name: part, value: typed[part], width: 3 })}
        <label class="govuk-label" for="${part}">${label}</label>
      </div>`,
  )}`;
