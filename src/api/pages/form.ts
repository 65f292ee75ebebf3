/** A form without scripts: what was typed stays in it, and what is wrong is said above all fields and beside each. */
import type { Asked, TickGroup } from '../../applications/index.ts';
import { html, type Html } from '../../html.ts';
import type { Problem } from '../problem.ts';
import { errorSummary } from './error-summary.ts';
import { box, fieldset, labelled, radios, textField } from './fields.ts';

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

/** Above the form. */
export const problemSummary = (problems: readonly Problem[], asked: readonly Asked[]): Html | undefined =>
  errorSummary(
    '还没有提交',
    problems.map(({ field, message }) => ({ message, at: asked.some((one) => one.field === field) ? field : undefined })),
  );

/** The fields, each with what is wrong with it. */
export const fields = (asked: readonly Asked[], typed: Typed, problems: readonly Problem[]): readonly Html[] =>
  asked.map((one) => {
    const wrong = problems.filter(({ field }) => field === one.field).map(({ message }) => message);
    return fieldOf(one, typed, wrong.length === 0 ? undefined : wrong.join(''));
  });

function fieldOf(asked: Asked, typed: Typed, wrong: string | undefined): Html {
  const { field, label, hint, as } = asked;
  const words = { label, hint, wrong };
  const own = { name: field, value: typed[field] };
  if (as === 'line') return textField({ ...words, ...own });
  if (as === 'date') return textField({ ...words, ...own, type: 'date', width: 10 });
  if (as !== 'prose') return fieldset(field, words, choices(asked, typed));
  return labelled(
    field,
    words,
    (described) => html`<textarea class="govuk-textarea" id="${field}" name="${field}" rows="6" ${described}>${typed[field]}</textarea>`,
  );
}

function choices({ field, label, as }: Asked, typed: Typed): Html {
  if (typeof as === 'object' && 'choice' in as) return radios(field, Object.entries(as.choice), { chosen: typed[field] });
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
  box('checkbox', { id: `${field}.yes`, name: field, value: 'yes', label, on: typed[field] === 'yes' });
