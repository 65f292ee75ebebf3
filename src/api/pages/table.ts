import { html, type Html } from '../../html.ts';

/** A figure stands to the right. */
type Cell = Html | string | number;

/** Wider than the screen, it scrolls by itself. @param label of the region that a keyboard scrolls */
export const table = (label: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): Html =>
  html`<div class="portal-table" role="region" aria-label="${label}" tabindex="0">
    <table class="govuk-table">
      <thead class="govuk-table__head">
        <tr>
          ${heads.map((head) => html`<th class="govuk-table__header" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td class="govuk-table__cell${typeof cell === 'number' ? ' portal-amount' : ''}">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
