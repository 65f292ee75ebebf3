/** A form without scripts: what was typed stays in it, and what is wrong is said above all fields and beside each. */
import type { Asked, TickGroup } from '../../applications/index.ts';
import { html, type Html } from '../../html.ts';
import type { Problem } from '../problem.ts';

/** All fields of a form as the browser sent them. */
export type Typed = Readonly<Record<string, string>>;

/** As the schema takes it: what was left blank is not there. */
export function bodyOf(asked: readonly Asked[], typed: Typed): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const one of asked) {
    const value = valueOf(one, typed);
    const names = one.field.split('.');
    const last = names.pop() as string;
    const place = names.reduce((inside, name) => (inside[name] ??= {}) as Record<string, unknown>, body);
    if (value !== undefined) place[last] = value;
  }
  return body;
}

function valueOf({ field, as }: Asked, typed: Typed): unknown {
  if (typeof as === 'object' && 'ticks' in as) {
    return as.ticks.flatMap(({ names }) => Object.keys(names)).filter((code) => typed[`${field}.${code}`] === 'yes');
  }
  const text = typed[field]?.trim() ?? '';
  if (as === 'confirmation') return text === 'yes' || undefined;
  return text === '' ? undefined : text;
}

/** Above the form: everything at once, each with the way to its field. */
export function problemSummary(problems: readonly Problem[], asked: readonly Asked[]): Html | undefined {
  if (problems.length === 0) return undefined;
  return html`<div class="govuk-error-summary" role="alert" tabindex="-1">
    <h2 class="govuk-error-summary__title">还没有提交</h2>
    <div class="govuk-error-summary__body">
      <ul class="govuk-list govuk-error-summary__list">
        ${problems.map(({ field, message }) =>
          asked.some((one) => one.field === field) ? html`<li><a href="#${field}">${message}</a></li>` : html`<li>${message}</li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** The fields, each with what is wrong with it. */
export const fields = (asked: readonly Asked[], typed: Typed, problems: readonly Problem[]): readonly Html[] =>
  asked.map((one) =>
    fieldOf(
      one,
      typed,
      problems.filter(({ field }) => field === one.field).map(({ message }) => message),
    ),
  );

function fieldOf(asked: Asked, typed: Typed, wrong: readonly string[]): Html {
  const { field, label, hint, as } = asked;
  const beside = html`${hint === undefined ? undefined : html`<div class="govuk-hint" id="${field}-hint">${hint}</div>`}
  ${wrong.length === 0 ? undefined : html`<p class="govuk-error-message" id="${field}-error">${wrong.join('')}</p>`}`;
  const group = `govuk-form-group${wrong.length === 0 ? '' : ' govuk-form-group--error'}`;
  const described = [...(hint === undefined ? [] : [`${field}-hint`]), ...(wrong.length === 0 ? [] : [`${field}-error`])].join(' ');
  if (typeof as === 'string' && as !== 'confirmation') {
    return html`<div class="${group}">
      <label class="govuk-label govuk-label--s" for="${field}">${label}</label>
      ${beside}${input(field, as, typed[field] ?? '', described)}
    </div>`;
  }
  return html`<div class="${group}">
    <fieldset class="govuk-fieldset" id="${field}" aria-describedby="${described}">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${label}</legend>
      ${beside}${choices(asked, typed)}
    </fieldset>
  </div>`;
}

function input(field: string, as: 'line' | 'prose' | 'date', value: string, described: string): Html {
  if (as === 'prose') {
    return html`<textarea class="govuk-textarea" id="${field}" name="${field}" rows="6" aria-describedby="${described}">
${value}</textarea>`;
  }
  const [type, width] = as === 'date' ? ['date', 10] : ['text', 20];
  return html`<input
    class="govuk-input govuk-input--width-${width}"
    type="${type}"
    id="${field}"
    name="${field}"
    value="${value}"
    aria-describedby="${described}"
    autocomplete="off"
  />`;
}

function choices({ field, label, as }: Asked, typed: Typed): Html {
  if (typeof as === 'object' && 'choice' in as) {
    return html`<div class="govuk-radios">
      ${Object.entries(as.choice).map(([value, name]) =>
        box('radio', { id: `${field}.${value}`, field, value, label: name, on: typed[field] === value }),
      )}
    </div>`;
  }
  if (typeof as === 'object') return html`${as.ticks.map((group, place) => tickGroup(field, group, typed, place > 0))}`;
  return html`<div class="govuk-checkboxes">${tick(field, `${label}。`, typed)}</div>`;
}

function tickGroup(field: string, { title, names }: TickGroup, typed: Typed, folded: boolean): Html {
  const ticks = html`<div class="govuk-checkboxes">
    ${Object.entries(names).map(([code, name]) => tick(`${field}.${code}`, name, typed))}
  </div>`;
  if (!folded)
    return html`<p class="govuk-body">${title}</p>
      ${ticks}`;
  const open = Object.keys(names).some((code) => typed[`${field}.${code}`] === 'yes');
  return html`<details class="govuk-details" ${open ? 'open' : ''}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${title}</span></summary>
    <div class="govuk-details__text">${ticks}</div>
  </details>`;
}

const tick = (field: string, label: string, typed: Typed): Html =>
  box('checkbox', { id: `${field}.yes`, field, value: 'yes', label, on: typed[field] === 'yes' });

const classes = { radio: 'govuk-radios', checkbox: 'govuk-checkboxes' } as const;

interface Box {
  id: string;
  field: string;
  value: string;
  label: string;
  on: boolean;
}

const box = (type: keyof typeof classes, { id, field, value, label, on }: Box): Html =>
  html`<div class="${classes[type]}__item">
    <input class="${classes[type]}__input" type="${type}" id="${id}" name="${field}" value="${value}" ${on ? 'checked' : ''} />
    <label class="govuk-label ${classes[type]}__label" for="${id}">${label}</label>
  </div>`;
