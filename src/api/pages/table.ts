import { html, type Html } from '../../html.ts';
import { Money } from '../../policy/index.ts';

/** A figure stands to the right. */
type Cell = Html | string | number | Money;

interface Look {
  caption?: string;
  /** The heads of columns that are figures, though they come as texts. */
  figures?: readonly string[];
  /** The first cell of a row is its name. */
  named?: true;
  /** The class of a row, by its place. */
  mark?: (row: number) => string;
}

/** Wider than the screen, it scrolls by itself. @param label of the region that a keyboard scrolls */
export function table(label: string, heads: readonly string[], rows: readonly (readonly Cell[])[], look: Look = {}): Html {
  const { caption, figures = [], named, mark } = look;
  const aligned = (cell: Cell | undefined, at: number): string =>
    typeof cell === 'number' || cell instanceof Money || figures.includes(heads[at] ?? '') ? ' portal-amount' : '';
  const cellOf = (cell: Cell, at: number): Html => {
    const text = cell instanceof Money ? cell.toString() : cell;
    return named && at === 0
      ? html`<th class="govuk-table__header" scope="row">${text}</th>`
      : html`<td class="govuk-table__cell${aligned(cell, at)}">${text}</td>`;
  };
  return html`<div class="portal-table" role="region" aria-label="${label}" tabindex="0">
    <table class="govuk-table">
      ${
        caption === undefined
          ? undefined
          : html`<caption class="govuk-table__caption govuk-table__caption--m">
              ${caption}
            </caption>`
      }
      <thead class="govuk-table__head">
        <tr>
          ${heads.map((head, at) => html`<th class="govuk-table__header${aligned(rows[0]?.[at], at)}" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells, row) =>
            html`<tr ${mark && html`class="${mark(row)}"`}>
              ${cells.map(cellOf)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
