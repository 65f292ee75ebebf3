import { CsvError, parse } from 'csv-parse/sync';

export interface Row {
  /** As a spreadsheet counts them: a cell with line breaks is still in one row. */
  row: number;
  cells: readonly string[];
}

/** Quotes do not pair: nobody knows where a cell ends. */
export class BrokenQuotes extends Error {
  override name = 'BrokenQuotes';
  readonly line: number;

  constructor(line: number) {
    super(`The quotes do not pair, from line ${line} on.`);
    this.line = line;
  }
}

/** Rows in which nothing stands are left out. @throws BrokenQuotes */
export function rowsOf(text: string): Row[] {
  return parsed(text)
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function parsed(text: string): string[][] {
  try {
    return parse(text, { bom: true, relaxColumnCount: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenQuotes(Number(error['lines'] ?? 1));
  }
}
