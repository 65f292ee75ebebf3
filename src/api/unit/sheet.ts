/** Reads a unit's spreadsheet, a row an application. Everything that is wrong with it is said at once, by row and column. */
import { BrokenQuotes, decoded, type Row, rowsOf } from '../../spreadsheet/index.ts';
import { type Read, readCell } from './cell.ts';
import type { Column } from './columns.ts';

export interface SheetProblem {
  row: number;
  /** Its heading; '' for what is of no column. */
  column: string;
  message: string;
}

export interface Entry {
  row: number;
  body: Record<string, unknown>;
  problems: SheetProblem[];
}

export const maxRows = 500;

/** How the workbooks of spreadsheet programs begin, the newer and the older. */
const workbooks = ['504b0304', 'd0cf11e0'];

export function readSheet(bytes: Buffer, columns: readonly Column[]): { entries: Entry[]; problems: SheetProblem[] } {
  const none = (...problems: SheetProblem[]) => ({ entries: [], problems });
  const whole = (row: number, message: string) => none({ row, column: '', message });
  if (workbooks.includes(bytes.subarray(0, 4).toString('hex')))
    return whole(1, '这是表格软件的工作簿。请用“另存为”，选择“CSV UTF-8（逗号分隔）”保存后上传。');
  let rows: Row[];
  try {
    rows = rowsOf(decoded(bytes));
  } catch (error) {
    if (!(error instanceof BrokenQuotes)) throw error;
    return whole(error.line, '引号没有成对，不能识别。请由表格软件另存为CSV文件后上传。');
  }
  const [head, ...body] = rows;
  if (!head) return whole(1, '文件中没有内容。请在模板中填写后上传。');
  const placed = head.cells.map((cell) => columns.find(({ heading }) => plain(heading) === plain(cell)));
  const wrongHead = problemsOfHead(head, placed, columns);
  if (wrongHead.length > 0) return none(...wrongHead);
  if (body.length === 0) return whole(head.row, '只有表头，没有申请。请每人填写一行。');
  if (body.length > maxRows) return whole(head.row, `超过${maxRows}行。请分成几个文件上传。`);
  return { entries: body.map((row) => entryOf(row, placed)), problems: [] };
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

function problemsOfHead({ row, cells }: Row, placed: readonly (Column | undefined)[], columns: readonly Column[]): SheetProblem[] {
  const at = (column: string, message: string) => ({ row, column, message });
  const unknown = cells.filter((cell, index) => !placed[index] && cell.trim() !== '');
  const twice = placed.filter((column, index) => column && placed.indexOf(column) !== index);
  const missing = columns.filter((column) => (!column.optional || column.as === 'tick') && !placed.includes(column));
  return [
    ...unknown.map((heading) => at(heading.trim().slice(0, 50), '不是模板中的列，请删除该列，或者按模板更正列名。')),
    ...twice.map((column) => at(column?.heading ?? '', '该列出现两次，请删除一列。')),
    ...missing.map(({ heading }) => at(heading, '缺少该列，请从模板中补上。')),
  ];
}

function entryOf({ row, cells }: Row, placed: readonly (Column | undefined)[]): Entry {
  const problems: SheetProblem[] = [];
  const body: Entry['body'] = {};
  for (const [index, cell] of cells.entries()) {
    const column = placed[index];
    const read = readCell(column?.as ?? 'text', cell);
    if (column) put(body, column, read);
    if (!column && read) problems.push({ row, column: '', message: `第${index + 1}格没有列名，请删除，或者填入相应的列。` });
    if (column && read && 'wrong' in read) problems.push({ row, column: column.heading, message: read.wrong });
  }
  return { row, body, problems };
}

/** Documents are listed by their codes. What must not be left out has its place, so that what is missing there is said by its column. */
function put(body: Entry['body'], { field, as, optional }: Column, read: Read | undefined): void {
  const path = field.split('.');
  const last = path.pop() as string;
  if (as === 'tick') {
    const list = (body[path.join('.')] ??= []) as string[];
    if (read && 'value' in read && read.value === true) list.push(last);
    return;
  }
  const value = read && 'value' in read ? read.value : undefined;
  if (value === undefined && optional) return;
  const place = path.reduce((inside, name) => (inside[name] ??= {}) as Entry['body'], body);
  if (value !== undefined) place[last] = value;
}
