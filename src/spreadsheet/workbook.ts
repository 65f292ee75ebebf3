/** Reads a workbook (XLSX): the one sheet in which something stands. */
import { posix } from 'node:path';
import { type Book, epochs, type Row } from './cell.ts';
import { rowsOfSheet, sharedStrings } from './sheet.ts';
import { dayStyles } from './styles.ts';
import { broken, UnreadableSheet } from './unreadable.ts';
import { hear } from './xml.ts';
import { unpacking } from './zip.ts';

type Unpack = (name: string) => string | undefined;

/** @throws UnreadableSheet */
export function rowsOfWorkbook(file: Buffer): Row[] {
  const unpack = unpacking(file);
  const main = relatedTo('', unpack).find(({ type }) => type === 'officeDocument')?.file;
  mustBePlain(main && contentTypeOf(main, unpack));
  if (main === undefined) throw broken();
  const { shown, epoch } = contentsOf(unpack(main) ?? '');
  const related = relatedTo(main, unpack);
  const part = (wanted: string) => unpack(related.find(({ type }) => type === wanted)?.file ?? '');
  const [strings, styles] = [part('sharedStrings'), part('styles')];
  const book: Book = { strings: strings ? sharedStrings(strings) : [], days: styles ? dayStyles(styles) : new Set(), epoch };
  const filled = shown.flatMap(({ name, id }) => {
    const rows = rowsOfSheet(unpack(related.find((one) => one.id === id)?.file ?? '') ?? empty, book);
    return rows.length > 0 ? [{ name, rows }] : [];
  });
  if (filled.length > 1) {
    const names = filled.map(({ name }) => `“${name}”`).join('、');
    throw new UnreadableSheet(`有${filled.length}张工作表都有内容：${names}。请只保留一张，其余的另存为其他文件。`);
  }
  return filled[0]?.rows ?? [];
}

const empty = '<worksheet/>';

const spreadsheet = 'spreadsheetml.sheet.main+xml';

/** With macros it is another kind of file, whatever it is called. */
function mustBePlain(contentType: string | undefined): void {
  if (contentType?.endsWith(spreadsheet)) return;
  const what = /macroEnabled/i.test(contentType ?? '') ? '这是启用宏的工作簿' : '这不是xlsx格式的工作簿';
  throw new UnreadableSheet(`${what}，不予识别。请在表格软件中打开，另存为xlsx格式的工作簿后上传；只改文件名不改变内容。`);
}

function contentTypeOf(file: string, unpack: Unpack): string | undefined {
  let found: string | undefined;
  hear(unpack('[Content_Types].xml') ?? empty, {
    open(name, attribute) {
      if (name === 'Override' && attribute('PartName')?.toLowerCase() === `/${file}`.toLowerCase()) found = attribute('ContentType');
    },
  });
  return found;
}

interface Related {
  id: string;
  type: string;
  file: string;
}

/** What a file of the archive names of its others; '' for the archive. What lies outside is not looked at. */
function relatedTo(file: string, unpack: Unpack): Related[] {
  const { dir, base } = posix.parse(file);
  const all: Related[] = [];
  hear(unpack(posix.join(dir, '_rels', `${base}.rels`)) ?? empty, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = posix.resolve('/', dir, attribute('Target') ?? '').slice(1);
      all.push({ id: attribute('Id') ?? '', type: posix.basename(attribute('Type') ?? ''), file: target });
    },
  });
  return all;
}

function contentsOf(xml: string): { shown: { name: string; id: string }[]; epoch: Book['epoch'] } {
  const shown: { name: string; id: string }[] = [];
  let epoch: Book['epoch'] = epochs.of1900;
  hear(xml, {
    open(name, attribute) {
      if (name === 'workbookPr' && ['1', 'true'].includes(attribute('date1904') ?? '')) epoch = epochs.of1904;
      if (name === 'sheet' && !/hidden/i.test(attribute('state') ?? ''))
        shown.push({ name: attribute('name') ?? '', id: attribute('id') ?? '' });
    },
  });
  return { shown, epoch };
}
