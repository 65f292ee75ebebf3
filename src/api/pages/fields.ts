/** What forms are made of: fields with their label, their hint, and what is wrong with them, which is told to screen readers too. */
import { html, type Html } from '../../html.ts';

export interface Words {
  label: string;
  hint?: string | undefined;
  /** What is wrong with what was typed. */
  wrong?: string | undefined;
}

/** One field. @param control is given the attribute that names hint and error */
export const labelled = (id: string, words: Words, control: (described: Html | undefined) => Html): Html =>
  group(
    words,
    html`<label class="govuk-label govuk-label--s" for="${id}">${words.label}</label> ${beside(id, words)}
      ${control(describedBy(id, words))}`,
  );

/** Several under one question. */
export const fieldset = (id: string, words: Words, controls: Html): Html =>
  group(
    words,
    html`<fieldset class="govuk-fieldset" id="${id}" tabindex="-1" ${describedBy(id, words)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${words.label}</legend>
      ${beside(id, words)} ${controls}
    </fieldset>`,
  );

const group = ({ wrong }: Words, body: Html): Html =>
  html`<div class="govuk-form-group${wrong === undefined ? '' : ' govuk-form-group--error'}">${body}</div>`;

const beside = (id: string, { hint, wrong }: Words): Html =>
  html`${hint === undefined ? undefined : html`<div class="govuk-hint" id="${id}-hint">${hint}</div>`}
  ${wrong === undefined ? undefined : html`<p class="govuk-error-message" id="${id}-error">${wrong}</p>`}`;

function describedBy(id: string, { hint, wrong }: Words): Html | undefined {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(wrong === undefined ? [] : [`${id}-error`])];
  return ids.length === 0 ? undefined : html`aria-describedby="${ids.join(' ')}"`;
}

interface Line {
  name: string;
  /** Default: the name. */
  id?: string;
  value?: string | undefined;
  type?: 'text' | 'date';
  /** In characters. */
  width?: 3 | 10 | 20;
  /** Which keyboard a phone shows. */
  inputmode?: 'text' | 'email' | 'numeric';
  /** Nothing, unless said: what others have typed at this machine is not offered. */
  autocomplete?: 'off' | 'email' | 'one-time-code';
}

export const textField = ({ label, hint, wrong, ...line }: Words & Line): Html =>
  labelled(line.id ?? line.name, { label, hint, wrong }, (described) => textInput(line, described));

/** Without words of its own. */
export const textInput = (
  { name, id = name, value = '', type = 'text', width = 20, inputmode = 'text', autocomplete = 'off' }: Line,
  described?: Html,
): Html =>
  html`<input
    class="govuk-input govuk-input--width-${width}"
    type="${type}"
    id="${id}"
    name="${name}"
    value="${value}"
    ${described}
    inputmode="${inputmode}"
    autocomplete="${autocomplete}"
    spellcheck="false"
  />`;

interface Radios {
  chosen?: string | undefined;
  look?: 'small' | 'inline';
  required?: true;
}

/** @param choices values with their names */
export const radios = (name: string, choices: readonly (readonly [string, string])[], { chosen, look, required }: Radios = {}): Html =>
  html`<div class="govuk-radios ${look && `govuk-radios--${look}`}">
    ${choices.map(([value, label]) => box('radio', { id: `${name}.${value}`, name, value, label, on: chosen === value, required }))}
  </div>`;

const classes = { radio: 'govuk-radios', checkbox: 'govuk-checkboxes' } as const;

interface Box {
  id: string;
  name: string;
  value: string;
  label: Html | string;
  on?: boolean | undefined;
  required?: true | undefined;
}

export const box = (type: keyof typeof classes, { id, name, value, label, on, required }: Box): Html =>
  html`<div class="${classes[type]}__item">
    <input
      class="${classes[type]}__input"
      type="${type}"
      id="${id}"
      name="${name}"
      value="${value}"
      ${on ? 'checked' : ''}
      ${required ? 'required' : ''}
    />
    <label class="govuk-label ${classes[type]}__label" for="${id}">${label}</label>
  </div>`;
