/** PNG (ISO/IEC 15948): put together anew from the chunks that make the picture. */
import { crc32 } from 'node:zlib';
import type { Picture } from './jpeg.ts';
import { broken } from './unfit.ts';

/** What else there is says when and by what it was made, or is another picture. */
const shown = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'IDAT', 'IEND'];

/** Without texts, times, profiles, and without what comes behind its end. @throws UnfitPaper */
export function cleanPng(file: Buffer): Picture {
  const kept = [file.subarray(0, 8)];
  const types: string[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const chunk = file.subarray(at, at + 12 + file.readUInt32BE(at));
    const type = typeOf(chunk, file.readUInt32BE(at));
    types.push(type);
    if (shown.includes(type)) kept.push(chunk);
    if (type === 'IEND') return pictureOf(kept, types);
    at += chunk.length;
  }
  throw broken();
}

function typeOf(chunk: Buffer, length: number): string {
  if (chunk.length < 12 + length || crc32(chunk.subarray(4, -4)) !== chunk.readUInt32BE(chunk.length - 4)) throw broken();
  return chunk.toString('latin1', 4, 8);
}

function pictureOf(kept: Buffer[], types: readonly string[]): Picture {
  const header = kept[1];
  if (types[0] !== 'IHDR' || header?.length !== 25 || !types.includes('IDAT')) throw broken();
  return { content: Buffer.concat(kept), width: header.readUInt32BE(8), height: header.readUInt32BE(12) };
}
