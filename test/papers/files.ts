/** Small files of each kind, made anew: whole ones, and what is made to look like one. */
import { crc32, deflateSync } from 'node:zlib';

const u16 = (n: number) => Buffer.from([n >> 8, n & 0xff]);
const u32 = (n: number) => Buffer.concat([u16(n >>> 16), u16(n & 0xffff)]);

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), content]);
  return Buffer.concat([u32(content.length), typed, u32(crc32(typed))]);
}

interface Size {
  width: number;
  height: number;
}

const pngStart = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** More points than anybody sends in a test. */
const huge = 1_000_000;

/** Grey. One that says it is huge has its first row only: a bomb. @param texts chunks that show nothing */
export function png({ width, height }: Size = { width: 2, height: 2 }, texts: readonly (readonly [string, string])[] = []): Buffer {
  const header = Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])]);
  // Each row begins with how it is filtered: not at all.
  const row = Buffer.alloc(1 + width, 0xcc).fill(0, 0, 1);
  const rows = Array<Buffer>(width * height > huge ? 1 : height).fill(row);
  return Buffer.concat([
    pngStart,
    chunk('IHDR', header),
    ...texts.map(([type, text]) => chunk(type, Buffer.from(text))),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const segment = (marker: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content]);
const table = (kind: number) => segment(0xc4, Buffer.from([kind, 1, ...Array<number>(15).fill(0), 0]));

/** As a telephone writes it: the way it was held (the right side up, turned by 90 degrees), and the place. */
export const place = 'GPS 30.6571N 104.0648E';
function exif(little: boolean): Buffer {
  const number = (value: number, bytes: 2 | 4) => {
    const big = bytes === 2 ? u16(value) : u32(value);
    return little ? Buffer.from(big.reverse()) : big;
  };
  const entry = Buffer.concat([number(0x0112, 2), number(3, 2), number(1, 4), number(6, 2), Buffer.alloc(2)]);
  const tiff = [Buffer.from(little ? 'II' : 'MM'), number(42, 2), number(8, 4), number(1, 2), entry, number(0, 4), Buffer.from(place)];
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), ...tiff]));
}

/** Eight by eight points of one grey. */
export function jpeg({ size = { width: 8, height: 8 }, little = true }: { size?: Size; little?: boolean } = {}): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    exif(little),
    segment(0xfe, Buffer.from('a comment')),
    segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(1)])),
    segment(0xc0, Buffer.concat([Buffer.from([8]), u16(size.height), u16(size.width), Buffer.from([1, 1, 0x11, 0])])),
    table(0x00),
    table(0x10),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    // With a restart and a stuffed byte in it.
    Buffer.from([0x3f, 0xff, 0xd0, 0x3f, 0xff, 0x00]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** One empty page. @param more objects, as they stand in the file */
export function pdf(more: string | Buffer = ''): Buffer {
  const objects = ['1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj', '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj'];
  const page = '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj';
  const end = 'trailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n';
  return Buffer.concat([Buffer.from(['%PDF-1.7', ...objects, page, ''].join('\n')), Buffer.from(more), Buffer.from(`\n${end}`)]);
}

/** Objects that lie packed in a stream. */
export function packed(objects: string, dictionary = '/Type/ObjStm/Filter/FlateDecode'): Buffer {
  const content = deflateSync(Buffer.from(objects));
  return Buffer.concat([
    Buffer.from(`4 0 obj<<${dictionary}/N 1/First 4/Length ${content.length}>>stream\n`),
    content,
    Buffer.from('\nendstream endobj'),
  ]);
}

/** What scanners take for a virus, in two parts, so that they do not take this file for one. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
