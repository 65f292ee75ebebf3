/** A table of a Markdown page. A bar would end a cell, a line break its row. */

export const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, '<br>');

/** Each different text once, one below the other. */
export const lines = (texts: readonly string[]): string => [...new Set(texts)].join('<br>');

export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n');
}
