/** Reads the rows of a statement (XLSX, CSV). Everything that is wrong with it is said at once, by row and column. */
import type { StatedMovement } from '../cases/index.ts';
import { Money } from '../policy/index.ts';
import { type Cell, dayIn, type Row, rowsOf, type SheetProblem } from '../spreadsheet/index.ts';

/** The columns, and what banks call them too. */
const columns = {
  day: ['交易日期', '记账日期', '日期'],
  number: ['交易流水号', '流水号', '付款编号'],
  in: ['收入金额', '贷方发生额', '收入'],
  out: ['支出金额', '借方发生额', '支出'],
  remark: ['摘要', '附言', '用途'],
} as const;
type Column = keyof typeof columns;
const needed: readonly Column[] = ['day', 'number', 'in', 'out'];

const maxRows = 20_000;

/** The rows before the one with the names of the columns, in which a bank says whose account it is, are passed over. */
export function readStatement(file: Buffer): { movements: StatedMovement[]; problems: SheetProblem[] } {
  const { rows, problems: unreadable } = rowsOf(file);
  if (unreadable.length > 0) return { movements: [], problems: unreadable };
  const whole = (row: number, message: string) => ({ movements: [], problems: [{ row, column: '', message }] });
  const head = rows.findIndex(({ cells }) => needed.every((column) => placeOf(cells, column) >= 0));
  if (head < 0) return whole(1, `没有表头。表头应有${needed.map((column) => `“${columns[column][0]}”`).join('、')}各列。`);
  const body = rows.slice(head + 1);
  if (body.length === 0) return whole(1, '没有交易明细。请核对对账单的起止日期。');
  if (body.length > maxRows) return whole(1, `超过${maxRows}行。请按较短的期间分别导出。`);
  const names = rows[head]?.cells ?? [];
  const read = body.map((row) => movementIn(names, row));
  return {
    movements: read.flatMap(({ movement }) => movement ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** What cannot be taken is read as if nothing stood there. */
const plain = (cell: Cell): string => (typeof cell === 'string' ? cell.normalize('NFKC').trim() : '');

function placeOf(names: readonly Cell[], column: Column): number {
  return names.findIndex((name) => (columns[column] as readonly string[]).includes(plain(name)));
}

function movementIn(names: readonly Cell[], { cells, row }: Row): { movement?: StatedMovement; problems: SheetProblem[] } {
  const at = (column: Column) => cells[placeOf(names, column)] ?? '';
  const text = (column: Column) => plain(at(column));
  const problems: SheetProblem[] = [];
  const say = (column: Column, message: string) => void problems.push({ row, column: columns[column][0], message });
  const problem = (column: Column, message: string) => {
    if (typeof at(column) === 'string') say(column, message);
  };
  for (const column of Object.keys(columns) as Column[]) {
    const cell = at(column);
    if (typeof cell !== 'string') say(column, cell.wrong);
  }

  const [day, number] = [dayIn(text('day')), text('number')];
  if (!day) problem('day', '应为日期，例如2026-11-23。');
  if (!/^[\x21-\x7e]{1,128}$/.test(number)) problem('number', '应为流水号：数字、字母，不超过128位。');
  const [income, expense] = [amountIn(at('in')), amountIn(at('out'))];
  if (!income) problem('in', '应为金额，例如1234.50，没有的留空。');
  if (!expense) problem('out', '应为金额，例如1234.50，没有的留空。');
  if (income && expense && income.isZero() === expense.isZero()) problem('in', '收入、支出应填写其中一项，另一项留空或者为0。');
  if (!day || !income || !expense || problems.length > 0) return { problems };
  return { movement: { number, day, amount: income.minus(expense), named: referenceIn(text('remark')) }, problems };
}

/** Nothing is zero. */
function amountIn(cell: Cell): Money | undefined {
  if (typeof cell !== 'string') return undefined;
  const digits = plain(cell).replaceAll(',', '');
  if (digits === '') return Money.zero;
  return /^\d{1,12}(\.\d{1,2})?$/.test(digits) ? Money.of(digits) : undefined;
}

/** The one number of ten digits in a remark: a payment reference (缴款编号). */
function referenceIn(remark: string): string | null {
  const [[found] = [null], another] = remark.matchAll(/(?<!\d)\d{10}(?!\d)/g);
  return another ? null : found;
}
