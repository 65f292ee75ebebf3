/** PDF (ISO 32000): kept as it came, if it is whole and does nothing by itself. */
import { inflateSync } from 'node:zlib';
import { broken, UnfitPaper } from './unfit.ts';

/** What runs, sends, or brings another file along. A script always stands under the name JavaScript. */
const acting = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z])/;
const encrypted = /\/Encrypt(?![A-Za-z])/;

const asPages = '请将各页打印或者另存为普通PDF，也可以逐页拍照，再上传。';

/** So much may lie packed in a file, and come out of it. */
const unpacked = 32 * 1024 * 1024;
/** Streams of a file: each has what stands before it looked through, and no paper has so many. */
const mostStreams = 20_000;

/** @throws UnfitPaper */
export function mustBePlainPdf(file: Buffer): void {
  const text = file.toString('latin1');
  const [, behind] = /%%EOF([^]*)$/.exec(text.slice(text.lastIndexOf('%%EOF'))) ?? [];
  if (behind === undefined) throw broken();
  // An archive is read from its end.
  if (/[^\s\0]/.test(behind) || text.includes('PK\x05\x06', text.length - 66_000)) {
    throw new UnfitPaper('文件在PDF之外还有其他内容。', asPages);
  }
  const names = named(text);
  if (encrypted.test(names)) throw new UnfitPaper('文件设有密码或者使用限制，经办人员不能查看。', '请去掉密码和限制后重新上传。');
  if (acting.test(names) || objectsPackedIn(file, text, names).some((objects) => acting.test(named(objects)))) {
    throw new UnfitPaper('文件中有脚本、附件或者其他会自动运行的内容。', asPages);
  }
}

/** A name may have its letters written as numbers: /J#61vaScript. */
const named = (text: string): string => text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** Objects can lie packed in a stream. A file of which not all such streams are found has hidden them. */
function objectsPackedIn(file: Buffer, text: string, names: string): string[] {
  const found: string[] = [];
  let left = unpacked;
  let streams = 0;
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    if (++streams > mostStreams) throw unreadable();
    const before = text.slice(Math.max(0, index - 4096), index);
    const dictionary = named(before.slice(Math.max(before.lastIndexOf('endobj'), before.lastIndexOf('endstream')) + 1));
    if (!/\/ObjStm/.test(dictionary)) continue;
    const begin = index + word.length;
    const content = file.subarray(begin, text.indexOf('endstream', begin));
    // Streams without an end of their own all reach to the same one: together they are many times the file.
    left -= content.length;
    const objects = unpack(content, dictionary, left);
    left -= objects.length;
    found.push(objects);
  }
  if (found.length !== (names.match(/\/ObjStm/g) ?? []).length) throw unreadable();
  return found;
}

function unpack(content: Buffer, dictionary: string, left: number): string {
  if (left < 0) throw unreadable();
  if (!/\/Filter/.test(dictionary)) return content.toString('latin1');
  if (!/\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary) || /\/Predictor\s*[^1\s]/.test(dictionary)) throw unreadable();
  try {
    return inflateSync(content, { maxOutputLength: Math.max(left, 1) }).toString('latin1');
  } catch {
    throw unreadable();
  }
}

const unreadable = () => new UnfitPaper('文件的内部结构无法检查。', asPages);
