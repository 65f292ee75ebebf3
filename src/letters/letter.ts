/** A letter on A4, as an office prints it (GB/T 9704): head, 文号, title, addressee, text, signature under the seal. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Annex, PrintedLetter } from '../cases/index.ts';
import { dateInChina } from '../clock.ts';
import { dateText } from '../policy/index.ts';
import { head, page, sizes, table } from './page.ts';
import { partsOf, printable } from './parts.ts';
import type { Seal } from './seal.ts';

/** Of a letter, what is printed. */
export type Printable = Omit<PrintedLetter, 'noticeId' | 'process' | 'recipient'>;

/** @param bureau of the process, where the letter does not say who signs */
export function letterDocument(letter: Printable, bureau: string, seal: Seal): TDocumentDefinitions {
  const { addressee, paragraphs, signature } = partsOf(letter.body);
  const signed = signature ?? { bureau, date: dateText(dateInChina(letter.issuedAt)) };
  const title = printable(letter.title);
  return page({
    title,
    author: signed.bureau,
    at: letter.issuedAt,
    note: letter.checkCode === null ? '' : `校验码${letter.checkCode}，可在网上办事首页“核验告知书”核验。`,
    content: [
      head(signed.bureau, letter.number),
      { text: title, style: 'title' },
      addressee === null ? [] : { text: addressee },
      ...paragraphs.map((text) => ({ text, leadingIndent: 2 * sizes.text })),
      letter.annex === null ? [] : { text: `附件：${letter.annex.title}`, leadingIndent: 2 * sizes.text, margin: [0, sizes.text, 0, 0] },
      signatureOf(signed, seal.picture(signed.bureau)),
      letter.annex === null ? [] : annexOf(letter.annex),
    ],
  });
}

const sealSize = 119;

/** The seal lies over name and day. All three stay on one page. */
function signatureOf({ bureau, date }: { bureau: string; date: string }, picture: string | null): Content {
  const width = Math.max(bureau.length, date.length) * sizes.text + 2 * sizes.text;
  const lines: Content[] = [{ text: bureau }, { text: date }];
  return {
    unbreakable: true,
    margin: [0, 56, 0, 0],
    columns: [
      { width: '*', text: '' },
      {
        width,
        alignment: 'center',
        stack:
          picture === null
            ? lines
            : [...lines, { svg: picture, width: sealSize, alignment: 'left', relativePosition: { x: (width - sealSize) / 2, y: -88 } }],
      },
    ],
  };
}

const annexOf = ({ title, columns, rows }: Annex): Content => [
  { text: '附件', pageBreak: 'before' },
  { text: title, style: 'title' },
  table(columns, rows),
];
