/** The rows of a file as people save it: a workbook, or CSV. Which of them it is says its content, not its name. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Row } from './cell.ts';
import { decoded } from './decoded.ts';
import { type SheetProblem, UnreadableSheet } from './unreadable.ts';
import { rowsOfWorkbook } from './workbook.ts';

/** Where there are problems there are no rows. Rows in which nothing stands are left out. */
export function rowsOf(file: Buffer): { rows: Row[]; problems: SheetProblem[] } {
  try {
    const rows = rowsIn(file).filter(({ cells }) => cells.some((cell) => typeof cell !== 'string' || cell.trim() !== ''));
    return { rows, problems: [] };
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    return { rows: [], problems: [{ row: error.row, column: '', message: error.message }] };
  }
}

/** How ZIP archives begin, and what Office wrote before 2007, and writes around what it encrypts. */
const begins = { zip: 'PK\x03\x04', compound: '\xd0\xcf\x11\xe0' };

function rowsIn(file: Buffer): Row[] {
  switch (file.toString('latin1', 0, 4)) {
    case begins.zip:
      return rowsOfWorkbook(file);
    case begins.compound:
      throw new UnreadableSheet(
        '这是旧格式（xls）或者加密的工作簿，不能识别。请在表格软件中打开，去掉密码，另存为xlsx格式的工作簿后上传。',
      );
    default:
      return parsed(mustBeTable(decoded(file))).map((cells, index) => ({ row: index + 1, cells }));
  }
}

/** How PDF and pages begin, and what stands near the beginning of pictures and programs, and of no table. */
const another = /^\uFEFF?\s*(%PDF|<|\{\\rtf)|[\0-\x08\x0E-\x1F]/;

function mustBeTable(text: string): string {
  if (!another.test(text.slice(0, 200))) return text;
  throw new UnreadableSheet('文件的内容不是表格。请在表格软件中打开，另存为xlsx格式的工作簿后上传；只改文件名不改变内容。');
}

function parsed(text: string): string[][] {
  try {
    return parse(text, { bom: true, relaxColumnCount: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Nobody knows where a cell ends.
    throw new UnreadableSheet('引号没有成对，不能识别。请由导出该文件的软件重新导出。', Number(error['lines'] ?? 1));
  }
}
