/** A bar chart, drawn here: it shows at a glance what the table beside it says. */
import { html, type Html } from '../../html.ts';

export interface Bar {
  label: string;
  value: number;
  /** As it is written beside the bar; default: the value. */
  text?: string;
}

/** In units of the drawing. */
const row = 34;
const [labels, longest, figures] = [240, 230, 130];

export function bars(all: readonly Bar[]): Html {
  const greatest = Math.max(...all.map(({ value }) => value), 1);
  return html`<svg class="staff-bars" viewBox="0 0 ${labels + longest + figures} ${all.length * row}" aria-hidden="true" focusable="false">
    ${all.map(({ label, value, text = String(value) }, index) => {
      const width = Math.round((Math.max(value, 0) / greatest) * longest);
      return html`<text x="${labels - 8}" y="${index * row + 24}" text-anchor="end">${label}</text>
        <rect x="${labels}" y="${index * row + 4}" width="${width}" height="${row - 8}"></rect>
        <text x="${labels + width + 6}" y="${index * row + 24}">${text}</text>`;
    })}
  </svg>`;
}
