/** Reads a unit's spreadsheet, a row an application. Everything that is wrong with it is said at once, by row and column. */
import { type Cell, type Row, rowsOf, type SheetProblem } from '../../spreadsheet/index.ts';
import { type Read, readCell } from './cell.ts';
import type { Column } from './columns.ts';

export interface Entry {
  row: number;
  body: Record<string, unknown>;
  problems: SheetProblem[];
}

export const maxRows = 500;

export function readSheet(bytes: Buffer, columns: readonly Column[]): { entries: Entry[]; problems: SheetProblem[] } {
  const none = (...problems: SheetProblem[]) => ({ entries: [], problems });
  const whole = (row: number, message: string) => none({ row, column: '', message });
  const { rows, problems: unreadable } = rowsOf(bytes);
  if (unreadable.length > 0) return none(...unreadable);
  const [head, ...body] = rows;
  if (!head) return whole(1, '文件中没有内容。请在模板中填写后上传。');
  const placed = head.cells.map((cell) => columns.find(({ heading }) => plain(heading) === plain(cell)));
  const wrongHead = problemsOfHead(head, placed, columns);
  if (wrongHead.length > 0) return none(...wrongHead);
  if (body.length === 0) return whole(head.row, '只有表头，没有申请。请每人填写一行。');
  if (body.length > maxRows) return whole(head.row, `超过${maxRows}行。请分成几个文件上传。`);
  return { entries: body.map((row) => entryOf(row, placed)), problems: [] };
}

/** Of a heading. */
const plain = (cell: Cell): string => (typeof cell === 'string' ? cell.normalize('NFKC').replaceAll(/\s/g, '') : '');

function problemsOfHead({ row, cells }: Row, placed: readonly (Column | undefined)[], columns: readonly Column[]): SheetProblem[] {
  const at = (column: string, message: string) => ({ row, column, message });
  const unknown = cells.flatMap((cell, index) => {
    if (placed[index] || (typeof cell === 'string' && cell.trim() === '')) return [];
    if (typeof cell !== 'string') return [at('', `第${index + 1}格${cell.wrong}`)];
    return [at(cell.trim().slice(0, 50), '不是模板中的列，请删除该列，或者按模板更正列名。')];
  });
  const twice = placed.filter((column, index) => column && placed.indexOf(column) !== index);
  const missing = columns.filter((column) => (!column.optional || column.as === 'tick') && !placed.includes(column));
  return [
    ...unknown,
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
