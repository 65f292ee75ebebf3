/** What stands in a cell, as the schema of the application takes it. */
import { type Cell, dayIn } from '../../spreadsheet/index.ts';
import type { Column } from './columns.ts';

/** Undefined: it is blank. */
export type Read = { value: unknown } | { wrong: string };

const unreadable = /[\0\uFFFD]|\p{Surrogate}/u;
/** Spreadsheets would run it. */
const formula = /^[=+\-@]/;
const scientific = /^\d(\.\d+)?E\+\d+$/i;

export function readCell(as: Column['as'], cell: Cell): Read | undefined {
  if (typeof cell !== 'string') return cell;
  // Typed with a Chinese keyboard, digits and letters are wide.
  const text = cell.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => wide.normalize('NFKC')).trim();
  if (text === '') return undefined;
  if (unreadable.test(text)) return { wrong: '有不能识别的字符，请重新填写，并在保存时选择UTF-8编码。' };
  if (formula.test(text)) return { wrong: '不能是公式，不能以=、+、-、@开头；没有的请留空。' };
  if (scientific.test(text)) return { wrong: '号码已被表格软件改成科学计数法，请将该列设为“文本”格式后重新填写。' };
  if (typeof as === 'object') return chosen(as.choice, text);
  switch (as) {
    case 'date':
      // What is none, the schema says so.
      return { value: dayIn(text.normalize('NFKC')) ?? text };
    case 'wholeNumber':
      return { value: /^\d{1,9}$/.test(text) ? Number(text) : text };
    case 'yesOrNo':
    case 'tick':
      return text === '是' || text === '否' ? { value: text === '是' } : { wrong: '应填“是”或者“否”。' };
    case 'text':
      return { value: text };
  }
}

/** By what people read; brackets may be of either width. */
function chosen(choice: Readonly<Record<string, string>>, text: string): Read {
  const plain = (words: string) => words.normalize('NFKC');
  const [value] = Object.entries(choice).find(([, name]) => plain(name) === plain(text)) ?? [];
  return value === undefined ? { wrong: `应为下列之一：${namesOf(choice)}。` } : { value };
}

export const namesOf = (choice: Readonly<Record<string, string>>): string => Object.values(choice).join('；');

/** What may stand in a cell of the column, where that is a list. */
export function choicesOf(as: Column['as']): string[] | undefined {
  if (typeof as === 'object') return Object.values(as.choice);
  return as === 'yesOrNo' || as === 'tick' ? ['是', '否'] : undefined;
}
