/** What nobody means to send: values of a JSON document, texts of an address, and what becomes of a right document by one stroke. */
import fc from 'fast-check';
import { Written, written } from './written.ts';

/** Deeper than any program that calls itself gets, and shorter than the longest body. */
const deep = 15_000;

const texts = [
  '',
  ' ',
  '\u3000',
  '\0',
  '测试\0人',
  '\ud800',
  '\udfff测',
  '\u202e反',
  '〇',
  '１２３４',
  '𠮷',
  'x'.repeat(5000),
  '长'.repeat(3000),
  '2026-02-30',
  '2026-13',
  '0000-01-01',
  '9999-12-31',
  '-1',
  '1e400',
  'NaN',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  "'; drop table cases; --",
  '<script>alert(1)</script>',
  '{{caseNumber}}',
  '${7*7}',
  '=1+1',
  '%00',
  'null',
];

const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  9007199254740993,
  new Written('1e400'),
  new Written('-1e400'),
  new Written('123456789012345678901234567890'),
  [],
  {},
  [null],
  [[]],
  new Written(`${'['.repeat(deep)}${']'.repeat(deep)}`),
  new Written(`${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`),
  new Written('{"__proto__":{"state":"closed"}}'),
  new Written('{"a":1,"a":2}'),
  new Written('"\\ud83d"'),
];

export const oddText = fc.constantFrom(...texts);
const oddValue = fc.oneof(oddText, fc.constantFrom(...values));

type Path = readonly (string | number)[];

function placesIn(value: unknown, path: Path = []): Path[] {
  const inside =
    typeof value === 'object' && value !== null && !(value instanceof Written)
      ? Object.entries(value).flatMap(([name, entry]) => placesIn(entry, [...path, Array.isArray(value) ? Number(name) : name]))
      : [];
  return [path, ...inside];
}

function changedAt(value: unknown, [name, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value)) return value.map((entry, index) => (index === name ? changedAt(entry, rest, change) : entry));
  const fields = value as Record<string, unknown>;
  return { ...fields, [name]: changedAt(fields[name], rest, change) };
}

const strokes = (odd: unknown): ((value: unknown) => unknown)[] => [
  () => odd,
  () => undefined,
  (value) => [value],
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, [written(odd).slice(0, 100)]: odd } : written(value),
  (value) => (Array.isArray(value) ? [...value, ...value, odd] : { value }),
];

/** The document with one to three places spoilt. */
export const spoilt = (document: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(document, fc.array(fc.tuple(fc.nat(), fc.nat(4), oddValue), { minLength: 1, maxLength: 3 })).map(([right, changes]) =>
    changes.reduce((value: unknown, [place, kind, odd]) => {
      const places = placesIn(value);
      return changedAt(value, places[place % places.length] ?? [], strokes(odd)[kind] as (value: unknown) => unknown);
    }, right),
  );

/** What is no document at all. */
export const noDocument = fc.constantFrom(
  '',
  '{',
  '{"a":',
  '[1,]',
  'undefined',
  'process=enrollment',
  '\uFEFF{}',
  '{"a":1}{"b":2}',
  Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
  Buffer.from('{"note":"\xc3\x28"}', 'latin1'),
);
