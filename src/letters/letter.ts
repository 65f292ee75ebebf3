/** A letter on A4, as an office prints it (GB/T 9704): head, 文号, title, addressee, text, signature under the seal. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Annex, PrintedLetter } from '../cases/index.ts';
import { dateInChina } from '../clock.ts';
import { dateText } from '../policy/index.ts';
import { head, page, sizes, table, width } from './page.ts';
import { partsOf, printable } from './parts.ts';
import type { Seal } from './seal.ts';

/** Of a letter, what is printed. */
export type Printable = Omit<PrintedLetter, 'noticeId' | 'process' | 'recipient'>;

/** @param bureau of the process, where the letter does not say who signs */
export function letterDocument(letter: Printable, bureau: string, seal: Seal): TDocumentDefinitions {
  const { addressee, paragraphs, signature } = partsOf(letter.body);
  const signed = signature ?? { bureau, date: dateText(dateInChina(letter.issuedAt)) };
  const title = printable(letter.title);
  const body = paragraphs.map((text): Content => ({ text, leadingIndent: 2 * sizes.text, alignment: 'justify' }));
  const last = (paragraphs.at(-1)?.length ?? 0) <= mostKept ? body.splice(-1) : [];
  return page({
    title,
    author: signed.bureau,
    at: letter.issuedAt,
    note: letter.checkCode === null ? '' : `校验码${letter.checkCode}，可在网上办事首页“核验告知书”核验。`,
    content: [
      head(signed.bureau, letter.number),
      { text: title, style: 'title' },
      addressee === null ? [] : { text: addressee },
      ...body,
      { unbreakable: true, stack: [...last, annexLine(letter.annex), signatureOf(signed, seal.picture(signed.bureau))] },
      letter.annex === null ? [] : annexOf(letter.annex),
    ],
  });
}

/** Characters of the last paragraph, which stands above the signature: no page has a signature and none of the text. A longer one may be parted. */
const mostKept = 400;
const sealSize = 119;
/** Below the day. */
const sealHangs = 31;

const annexLine = (annex: Annex | null): Content =>
  annex === null ? [] : { text: `附件：${annex.title}`, leadingIndent: 2 * sizes.text, margin: [0, sizes.text, 0, 0] };

/** The seal lies over name and day. */
function signatureOf({ bureau, date }: { bureau: string; date: string }, picture: string | null): Content {
  const block = Math.min(width, Math.max(bureau.length, date.length) * sizes.text + 2 * sizes.text);
  const lines: Content[] = [{ text: bureau }, { text: date }];
  return {
    margin: [0, 56, 0, sealHangs],
    columns: [
      { width: '*', text: '' },
      {
        width: block,
        alignment: 'center',
        stack:
          picture === null
            ? lines
            : [
                ...lines,
                {
                  svg: picture,
                  width: sealSize,
                  alignment: 'left',
                  relativePosition: { x: (block - sealSize) / 2, y: sealHangs - sealSize },
                },
              ],
      },
    ],
  };
}

const annexOf = ({ title, columns, rows }: Annex): Content => [
  { text: '附件', pageBreak: 'before' },
  { text: title, style: 'title' },
  table(columns, rows),
];
