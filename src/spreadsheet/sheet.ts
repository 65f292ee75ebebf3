/** The rows of a sheet of a workbook. */
import { type Book, type Cell, cellOf, merged, plain, type RawCell, type Row } from './cell.ts';
import { broken, UnreadableSheet } from './unreadable.ts';
import { hear } from './xml.ts';

const most = { rows: 50_000, columns: 256 };

/** Between its cells a row has places where nothing stands. */
type Rows = Map<number, (Cell | undefined)[]>;

/** Phonetic guides stand beside what is read, and are none of it. */
const isText = (name: string): boolean => name === 't' || name === 'v';

export function rowsOfSheet(xml: string, book: Book): Row[] {
  const rows: Rows = new Map();
  const mergedAt: string[] = [];
  let [row, column, reading, beside] = [0, 0, false, false];
  let cell: RawCell | undefined;

  hear(xml, {
    open(name, attribute) {
      if (name === 'row') [row, column] = [Number(attribute('r') ?? row + 1), 0];
      else if (name === 'c') {
        column = columnIn(attribute('r')) ?? column + 1;
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), text: '', isFormula: false };
      } else if (name === 'f' && cell) cell.isFormula = true;
      else if (name === 'rPh') beside = true;
      else if (name === 'mergeCell') mergedAt.push(attribute('ref') ?? '');
      else reading = isText(name);
    },
    text(text) {
      if (cell && reading && !beside) cell.text += text;
    },
    close(name) {
      if (isText(name)) reading = false;
      else if (name === 'rPh') beside = false;
      else if (name === 'c' && cell) {
        put(rows, row, column, cellOf(cell, book));
        cell = undefined;
      }
    },
  });
  for (const place of mergedAt) markMerged(rows, place);
  return [...rows]
    .toSorted(([one], [other]) => one - other)
    .map(([number, cells]) => ({ row: number, cells: Array.from(cells, (one) => one ?? '') }));
}

/** The texts that cells share, by their number. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [text, reading, beside] = ['', false, false];
  hear(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') beside = true;
      reading = name === 't';
    },
    text(heard) {
      if (reading && !beside) text += heard;
    },
    close(name) {
      if (name === 'si') strings.push(plain(text));
      if (name === 'rPh') beside = false;
      reading = false;
    },
  });
  return strings;
}

function put(rows: Rows, row: number, column: number, cell: Cell): void {
  if (cell === '') return;
  if (!Number.isSafeInteger(row) || row < 1) throw broken();
  if (column > most.columns) throw new UnreadableSheet(`超过${most.columns}列。请删去多余的列。`, row);
  const cells = rows.get(row) ?? [];
  cells[column - 1] = cell;
  rows.set(row, cells);
  if (rows.size > most.rows) throw new UnreadableSheet(`超过${most.rows}行。请分成几个文件后上传。`, row);
}

/** Where the cells that are one begin. */
function markMerged(rows: Rows, place: string): void {
  const [, row = ''] = /^[A-Z]+(\d+)/i.exec(place) ?? [];
  const cells = rows.get(Number(row));
  const column = columnIn(place) ?? 1;
  if (cells && column <= most.columns) cells[column - 1] = merged;
}

/** `AB12` is in column 28. */
function columnIn(place: string | undefined): number | undefined {
  const [letters] = /^[A-Z]{1,3}/i.exec(place ?? '') ?? [];
  if (letters === undefined) return undefined;
  return Array.from(letters.toUpperCase()).reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}
