import { html, type Html } from '../../html.ts';

export interface Wrong {
  message: string;
  /** Id of its field; undefined where it is of none. */
  at?: string | undefined;
}

/** Above a form: everything at once, each with the way to its field. */
export const errorSummary = (title: string, wrong: readonly Wrong[]): Html | undefined =>
  wrong.length === 0
    ? undefined
    : html`<div class="govuk-error-summary" role="alert" tabindex="-1">
        <h2 class="govuk-error-summary__title">${title}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            ${wrong.map(({ message, at }) => html`<li>${at === undefined ? message : html`<a href="#${at}">${message}</a>`}</li>`)}
          </ul>
        </div>
      </div>`;
