/** Files as spreadsheet programs save them: workbooks, which are the empty table with changes, and CSV. */
import { emptyWorkbook } from '../../src/spreadsheet/index.ts';
import { unpacking, zipped } from '../../src/spreadsheet/zip.ts';

export const sheet = 'xl/worksheets/sheet1.xml';
const files = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', sheet];

type Changes = Readonly<Record<string, (xml: string) => string>>;

export function changed(workbook: Buffer, changes: Changes): Buffer {
  const unpack = unpacking(workbook);
  const all = new Set([...files, ...Object.keys(changes)]);
  return zipped(Object.fromEntries([...all].map((file) => [file, (changes[file] ?? String)(unpack(file) ?? '')])));
}

/** @param rows in XML, below the headings */
export const filled = (workbook: Buffer, rows: string, behind = ''): Buffer =>
  changed(workbook, { [sheet]: (xml) => xml.replace('</sheetData>', `${rows}</sheetData>${behind}`) });

/** Below the headings. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('');

export const workbookOf = (headings: readonly string[], rows: string, behind?: string): Buffer =>
  filled(
    emptyWorkbook(
      headings.map((heading) => ({ heading })),
      1,
    ),
    rows,
    behind,
  );

/** Says in its directory that the last of its files is so long. */
export function saying(workbook: Buffer, bytes: number): Buffer {
  const copy = Buffer.from(workbook);
  copy.writeUInt32LE(bytes, copy.lastIndexOf('PK\x01\x02') + 24);
  return copy;
}

/** What Chinese Windows saves as "CSV": there is a decoder at hand, and no encoder. */
export function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) bytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return Buffer.from(Array.from(text).flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (bytes.get(char) ?? []))));
}
