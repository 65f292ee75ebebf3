/** JPEG (ITU-T T.81): put together anew from the segments that make the picture. */
import { broken } from './unfit.ts';

export interface Picture {
  content: Buffer;
  width: number;
  height: number;
}

const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);

/**
 * Without all that says where, when and by what it was taken (Exif, XMP, comments), and without what comes behind its end; the way it is turned
 * stays. @throws UnfitPaper
 */
export function cleanJpeg(file: Buffer): Picture {
  const kept: Buffer[] = [];
  let size: Omit<Picture, 'content'> | undefined;
  let turn = 1;
  for (let at = 2; at + 2 <= file.length;) {
    const marker = file[at + 1] ?? 0;
    // May be repeated before a marker.
    if (file[at] === 0xff && marker === 0xff) {
      at += 1;
      continue;
    }
    if (file[at] === 0xff && marker === 0xd9 && size) {
      return { content: Buffer.concat([start, ...(turn > 1 ? [turned(turn)] : []), ...kept, end]), ...size };
    }
    const segment = segmentAt(file, at);
    if (isFrame(marker)) size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    turn = turnIn(segment) ?? turn;
    if (shows(marker, segment)) kept.push(segment);
    at += segment.length;
    if (marker !== 0xda) continue;
    const next = endOfScan(file, at);
    kept.push(file.subarray(at, next));
    at = next;
  }
  throw broken();
}

function segmentAt(file: Buffer, at: number): Buffer {
  const [first = 0, marker = 0] = file.subarray(at);
  const length = at + 4 > file.length ? 0 : file.readUInt16BE(at + 2);
  const segment = file.subarray(at, at + 2 + length);
  const stands = first === 0xff && marker >= 0xc0 && (marker < 0xd0 || marker > 0xd9);
  if (!stands || length < (isFrame(marker) ? 8 : 2) || segment.length < 2 + length) throw broken();
  return segment;
}

/** SOF0 to SOF15 but DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Of the application segments only JFIF without a thumbnail, and Adobe's, which says how the colours are written. */
function shows(marker: number, segment: Buffer): boolean {
  if (marker === 0xe0) return segment.length === 18;
  return marker === 0xee || marker < 0xe0;
}

/** Within the data of a scan 0xFF is followed by 0, or by the number of a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw broken();
}

/** Tag 0x0112, of which a camera writes how it was held. */
const orientation = 0x0112;

/** From the first directory of Exif; undefined where there is none, or none that can be read. */
function turnIn(segment: Buffer): number | undefined {
  if (segment[1] !== 0xe1 || segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const read = (at: number, bytes: 2 | 4) =>
    at + bytes > tiff.length ? 0 : little ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  const directory = read(4, 4);
  // Of those that it says it has, the ones that are there: a file can be made of segments that say they have thousands.
  const entries = Math.min(read(directory, 2), Math.floor((tiff.length - directory) / 12));
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    const value = read(at + 8, 2);
    if (read(at, 2) === orientation && value >= 1 && value <= 8) return value;
  }
  return undefined;
}

/** Exif that says nothing else. */
const turned = (turn: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01', 'latin1'),
    Buffer.from([orientation >> 8, orientation & 0xff, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]),
  ]);
