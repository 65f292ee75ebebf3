/** What forms of few fields have in common: a field with its hint, and what is wrong above them. */
import { html, type Html } from '../../html.ts';

export const errorSummary = (title: string, wrong: readonly string[]): Html | undefined =>
  wrong.length === 0
    ? undefined
    : html`<div class="govuk-error-summary" role="alert">
        <h2 class="govuk-error-summary__title">${title}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            ${wrong.map((one) => html`<li>${one}</li>`)}
          </ul>
        </div>
      </div>`;

export const field = (name: string, label: string, hint: string, value: string): Html =>
  html`<div class="govuk-form-group">
    <label class="govuk-label govuk-label--s" for="${name}">${label}</label>
    <div class="govuk-hint" id="${name}-hint">${hint}</div>
    <input
      class="govuk-input govuk-input--width-20"
      id="${name}"
      name="${name}"
      value="${value}"
      aria-describedby="${name}-hint"
      autocomplete="off"
      spellcheck="false"
    />
  </div>`;
