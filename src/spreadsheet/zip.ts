/** ZIP archives, which workbooks are: only what is asked for is unpacked, and only after it is known how much it will be. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { broken, UnreadableSheet } from './unreadable.ts';

const most = { files: 2000, megabytes: 32 };

const marks = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const lengths = { file: 30, entry: 46, end: 22 };
const deflated = 8;

interface Entry {
  method: number;
  packed: number;
  size: number;
  at: number;
}

/** @returns what unpacks a file of the archive by its name; undefined where there is none. @throws UnreadableSheet, as does the archive itself */
export function unpacking(archive: Buffer): (name: string) => string | undefined {
  const entries = whole(() => entriesOf(archive));
  let left = most.megabytes * 1024 * 1024;
  return (name) => {
    const entry = entries.get(name.toLowerCase());
    if (!entry) return undefined;
    left -= entry.size;
    if (left < 0) {
      throw new UnreadableSheet(`展开以后超过${most.megabytes}MB，不予识别。请删去多余的工作表、空行和格式，或者分成几个文件后上传。`);
    }
    return whole(() => unpacked(archive, entry)).toString('utf8');
  };
}

/** From the directory at the end of the archive. Larger ones (ZIP64) point outside of it. */
function entriesOf(archive: Buffer): Map<string, Entry> {
  const end = archive.lastIndexOf('PK\x05\x06');
  if (end < 0) throw broken();
  const [count, first] = [archive.readUInt16LE(end + 10), archive.readUInt32LE(end + 16)];
  if (count > most.files) throw broken();
  const entries = new Map<string, Entry>();
  for (let at = first, place = 0; place < count; place++) {
    if (archive.readUInt32LE(at) !== marks.entry) throw broken();
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [number, number, number];
    const start = at + lengths.entry;
    entries.set(archive.toString('utf8', start, start + name).toLowerCase(), {
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    });
    at = start + name + extra + comment;
  }
  return entries;
}

/** Not more than the archive has said. */
function unpacked(archive: Buffer, { method, packed, size, at }: Entry): Buffer {
  const start = at + lengths.file + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const content = archive.subarray(start, start + packed);
  if (method !== deflated) return content.subarray(0, size);
  return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
}

/** What points outside the archive, or is packed in another way, is an error of Node. */
function whole<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : broken();
  }
}

/** An archive of these files, in their order. */
export function zipped(files: Readonly<Record<string, string>>): Buffer {
  let at = 0;
  const [contents, directory]: [Buffer[], Buffer[]] = [[], []];
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const about = Buffer.alloc(26);
    // Version 2.0, names in UTF-8, deflated, on the first day that there is: the same table is the same file.
    for (const [field, value] of [20, 0x0800, deflated, 0, 0x0021].entries()) about.writeUInt16LE(value, 2 * field);
    for (const [field, value] of [crc32(content), packed.length, content.length].entries()) about.writeUInt32LE(value, 10 + 4 * field);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    contents.push(number(marks.file), about, Buffer.from(name), packed);
    directory.push(number(marks.entry), Buffer.from([20, 0]), about, place, Buffer.from(name));
    at += lengths.file + Buffer.byteLength(name) + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(lengths.end - 4);
  for (const field of [4, 6]) end.writeUInt16LE(Object.keys(files).length, field);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...contents, central, number(marks.end), end]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
