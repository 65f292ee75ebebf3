/** What stands in a cell of a workbook (ECMA-376, part 1, 18.3.1.4), as somebody would have typed it. */
import { addDays, isoDate, type IsoDate } from '../policy/index.ts';
import { broken } from './unreadable.ts';

/** What stands there, or why it cannot be taken. */
export type Cell = string | { wrong: string };

export interface Row {
  /** As a spreadsheet counts them: a cell with line breaks is still in one row. */
  row: number;
  cells: readonly Cell[];
}

export interface RawCell {
  /** Of the value; a number where it says nothing. */
  type: string;
  style: number;
  text: string;
  isFormula: boolean;
}

/** What cells refer to. */
export interface Book {
  strings: readonly string[];
  /** The styles that show a number as a day. */
  days: ReadonlySet<number>;
  /** The day zero. */
  epoch: IsoDate;
}

const wrong = {
  formula: '是公式，不能采用。请复制后以“选择性粘贴”只粘贴数值。',
  error: '是错误值。请更正后重新填写。',
  tooLong: '是数值，超过15位的数字已经失去精度。请将该列设为“文本”格式后重新填写。',
  noDay: '不是日期，请填写年月日，例如2026-11-23。',
  merged: '与其他单元格合并。请取消合并，逐格填写。',
} as const;

export const merged: Cell = { wrong: wrong.merged };

export function cellOf({ type, style, text, isFormula }: RawCell, { strings, days, epoch }: Book): Cell {
  if (isFormula) return { wrong: wrong.formula };
  switch (type) {
    case 's':
      return strings[Number(text)] ?? missing();
    case 'str':
    case 'inlineStr':
    case 'd':
      return plain(text);
    case 'b':
      return text === '1' ? '是' : '否';
    case 'e':
      return { wrong: wrong.error };
    default:
      return text === '' ? '' : numberIn(Number(text), days.has(style), epoch);
  }
}

function missing(): never {
  throw broken();
}

/** Programs write what XML cannot hold by its number. */
export const plain = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** A number is a double: fifteen of its digits are what was typed. */
const digits = 15;

function numberIn(value: number, isDay: boolean, epoch: IsoDate): Cell {
  if (isDay) return dayOf(Math.floor(value), epoch);
  if (!(Math.abs(value) < 10 ** digits)) return { wrong: wrong.tooLong };
  return String(Number(value.toPrecision(digits)));
}

const lastDay = 2_958_465;

/** Counted as if 1900 had been a leap year, so up to its February a day late. */
function dayOf(days: number, epoch: IsoDate): Cell {
  if (!(days >= 1 && days <= lastDay)) return { wrong: wrong.noDay };
  return addDays(epoch, epoch === epochs.of1900 && days < 60 ? days + 1 : days);
}

export const epochs = { of1900: isoDate('1899-12-30'), of1904: isoDate('1904-01-01') } as const;
