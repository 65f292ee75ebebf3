/** What all our prints have in common: A4, the margins and sizes of GB/T 9704, the page numbers. */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Annex } from '../cases/index.ts';
import { printable } from './parts.ts';

/** In points: 28 characters of the text fill a line. */
export const sizes = { text: 15.75, title: 22, head: 32, table: 10.5, note: 9 } as const;
const margins = { left: 79, top: 105, right: 74, bottom: 99 };
/** Of a line. */
export const width = 595 - margins.left - margins.right;

interface Print {
  title: string;
  author: string;
  /** The file is the same each time that it is made. */
  at: Date;
  /** On each page, beside its number. */
  note: string;
  content: Content[];
}

export const page = ({ title, author, at, note, content }: Print): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
  info: { title, author, creationDate: at, modDate: at, producer: '', creator: '' },
  language: 'zh-CN',
  defaultStyle: { font: 'song', fontSize: sizes.text, lineHeight: 1.24 },
  styles: {
    head: { fontSize: sizes.head, bold: true, alignment: 'center' },
    number: { alignment: 'center', margin: [0, 12, 0, 4] },
    title: { fontSize: sizes.title, bold: true, alignment: 'center', margin: [0, 28, 0, 24] },
  },
  content,
  footer: (current, all) => ({
    margin: [margins.left, 40, margins.right, 0],
    fontSize: sizes.note,
    columns: [
      { width: '*', text: note },
      { width: 'auto', text: `第${current}页共${all}页` },
    ],
  }),
});

/** 版头: who writes, 文号, a rule. */
export const head = (bureau: string, number: string | null): Content => [
  { text: bureau, style: 'head' },
  { text: number ?? '', style: 'number' },
  { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.5 }] },
];

/** In a table. */
const longestWord = 10;

/** With a head on each page; amounts stand under one another. */
export const table = (columns: Annex['columns'], rows: Annex['rows']): Content => ({
  fontSize: sizes.table,
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: columns.map((_column, index) => (index === columns.length - 1 ? '*' : 'auto')),
    body: [
      columns.map(({ name }): TableCell => ({ text: name, bold: true, alignment: 'center' })),
      ...rows.map((row) =>
        row.map((text, index): TableCell => ({
          text: printable(text),
          // A number or a word that takes two lines makes the table twice as long.
          noWrap: text.length <= longestWord,
          alignment: columns[index]?.amount ? 'right' : 'left',
        })),
      ),
    ],
  },
});
