/** A form with a file, as a browser sends it, and cut off at any border of its parts. */
import fc from 'fast-check';
import { fieldsOf } from './written.ts';

const boundary = 'fuzz-0f0f';
const end = `--${boundary}--\r\n`;

const files: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.from('%PDF-1.7\n%%EOF'),
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from('ffd8ffe000104a464946', 'hex'),
  Buffer.from('<svg onload="alert(1)"/>'),
  Buffer.from(`x\r\n--${boundary}\r\n\r\n`),
];
const names = [
  'a.pdf',
  '../../a.pdf',
  '身份证.png',
  '',
  'a\\b.png',
  `${'n'.repeat(5000)}.png`,
  'a\0.pdf',
  '"; x="',
  '\u202egnp.exe',
  '=cmd.pdf',
];

const disposition = (name: string, file?: string) =>
  `Content-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n`;

const partsOf = (fields: readonly [string, string][], name: string, file: Buffer): Buffer[] => [
  ...fields
    .filter(([field]) => field !== 'file')
    .flatMap(([field, value]) => [Buffer.from(`--${boundary}\r\n${disposition(field)}`), Buffer.from(`\r\n${value}\r\n`)]),
  Buffer.from(`--${boundary}\r\n${disposition('file', name)}`),
  Buffer.from('Content-Type: image/png\r\n\r\n'),
  file,
  Buffer.from(`\r\n${end}`),
];

export function multipart(value: fc.Arbitrary<unknown>): fc.Arbitrary<{ type: string; body: Buffer }> {
  return fc
    .record({
      fields: value.map(fieldsOf),
      name: fc.constantFrom(...names),
      file: fc.constantFrom(...files),
      type: fc.constantFrom(
        `multipart/form-data; boundary=${boundary}`,
        `multipart/form-data; boundary=${boundary}`,
        'multipart/form-data; boundary=other',
        'multipart/form-data; boundary=""',
      ),
      cut: fc.oneof(fc.constant(0), fc.nat(7)),
      inside: fc.nat(12),
    })
    .map(({ fields, name, file, type, cut, inside }) => {
      const parts = partsOf(fields, name, file);
      const kept = Buffer.concat(parts.slice(0, parts.length - Math.min(cut, parts.length - 1)));
      return { type, body: cut > 0 && inside % 2 === 1 ? kept.subarray(0, Math.max(1, kept.length - inside)) : kept };
    });
}
