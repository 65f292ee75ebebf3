/** A question as a field of a form, by what kind of thing the fact is. */
import { html, type Html } from '../../../html.ts';
import type { Fact } from '../../../pre-check/index.ts';
import type { Problems } from './answers.ts';
import { type Asked, rows, type Typed } from './questions.ts';

/** What was typed before, and what is wrong with it. */
export interface Filled {
  typed: Typed;
  problems: Problems;
}

export function field(asked: Asked, filled: Filled): Html {
  const { key, ask, hint, kind } = asked;
  if (kind === 'list') return group(key, { label: ask, hint }, html`${rows.map((row) => entry(asked, row, filled))}`, filled);
  return single(asked, key, { label: ask, hint }, filled);
}

interface Words {
  label: string;
  hint?: string | undefined;
}

const entry = ({ key, entry: facts }: Fact, row: number, filled: Filled): Html =>
  html`<div class="portal-row">
    ${facts.map((fact) => single(fact, `${key}.${row}.${fact.key}`, { label: `${fact.label}（${row + 1}）` }, filled))}
  </div>`;

function single(fact: Fact, name: string, words: Words, filled: Filled): Html {
  switch (fact.kind) {
    case 'choice':
      return group(name, words, radios(name, Object.entries(fact.names), filled.typed), filled);
    case 'yesOrNo':
      return group(name, words, radios(name, Object.entries({ yes: '是', no: '否' }), filled.typed), filled);
    case 'months':
      return group(name, words, yearsAndMonths(name, /年龄/.test(fact.label) ? '周岁' : '年', filled.typed), filled);
    default:
      return labelled(name, { ...words, hint: words.hint ?? examples[fact.kind] }, filled);
  }
}

const examples: Partial<Record<Fact['kind'], string>> = {
  date: '例如：1998年12月1日',
  month: '例如：2003年7月',
  money: '单位：元，例如：1234.50',
};

const described = (name: string, { hint }: Words, { problems }: Filled): Html =>
  html`${hint === undefined ? undefined : html`<div class="govuk-hint" id="${name}-hint">${hint}</div>`}
  ${problems.has(name) ? html`<p class="govuk-error-message" id="${name}-error">${problems.get(name)}</p>` : undefined}`;

function describedBy(name: string, { hint }: Words, { problems }: Filled): Html | undefined {
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(problems.has(name) ? [`${name}-error`] : [])];
  return ids.length === 0 ? undefined : html` aria-describedby="${ids.join(' ')}"`;
}

const wrong = (name: string, { problems }: Filled): string => (problems.has(name) ? ' govuk-form-group--error' : '');

/** Several fields under one question. */
const group = (name: string, words: Words, fields: Html, filled: Filled): Html =>
  html`<div class="govuk-form-group${wrong(name, filled)}">
    <fieldset class="govuk-fieldset" id="${name}" tabindex="-1" ${describedBy(name, words, filled)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${words.label}</legend>
      ${described(name, words, filled)} ${fields}
    </fieldset>
  </div>`;

const labelled = (name: string, words: Words, filled: Filled): Html =>
  html`<div class="govuk-form-group${wrong(name, filled)}">
    <label class="govuk-label govuk-label--s" for="${name}">${words.label}</label>
    ${described(name, words, filled)} ${input(name, filled.typed, 20, describedBy(name, words, filled))}
  </div>`;

const input = (name: string, typed: Typed, width: 3 | 20, description?: Html): Html =>
  html`<input
    class="govuk-input govuk-input--width-${width}"
    id="${name}"
    name="${name}"
    value="${typed[name]}"
    ${description}
    autocomplete="off"
    spellcheck="false"
  />`;

const yearsAndMonths = (name: string, unit: string, typed: Typed): Html =>
  html`${Object.entries({ years: unit, months: '个月' }).map(
    ([part, label]) =>
      html`<div class="portal-part">
        ${input(`${name}.${part}`, typed, 3)}
        <label class="govuk-label" for="${name}.${part}">${label}</label>
      </div>`,
  )}`;

const radios = (name: string, choices: readonly [string, string][], typed: Typed): Html =>
  html`<div class="govuk-radios govuk-radios--small">
    ${[...choices, ['', '不清楚'] as const].map(
      ([value, label]) =>
        html`<div class="govuk-radios__item">
          <input
            class="govuk-radios__input"
            type="radio"
            id="${name}-${value}"
            name="${name}"
            value="${value}"
            ${typed[name] === value ? ' checked' : ''}
          />
          <label class="govuk-label govuk-radios__label" for="${name}-${value}">${label}</label>
        </div>`,
    )}
  </div>`;
