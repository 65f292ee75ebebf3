// What the engine's own library (feel-engine 1.18.0) says of these was tried on it; this holds the check to the same.
import { describe, expect, test } from '#test';
import { neverMatches, syntaxProblem } from '../../../../tools/check/feel/syntax.ts';

const taken = [
  '`a b`.c',
  '? = 3',
  'for i in list return i.a + b',
  'a // why',
  'a /* why */ + b',
  'get value(a, "x")',
  'get or else(a, 1)',
  'x in ("a","b")',
  'x in [1..3]',
  '{a: 1, "b c": a + d}',
  'not(a)',
  'list[1].name',
  'list[item.a > b]',
  'some x in xs satisfies x > y',
  'function(a) a + q',
  'x between 1 and 2',
  'x instance of string',
  '@"2020-01-01"',
  'duration("P1D")',
  'date and time("x")',
  'a.b-c',
  '-x',
  'a ** 2',
  '中文.名',
  '"a\\"b"',
  'if a then b else c',
];
const refused = [
  '',
  'a = = 3',
  'a == b',
  'foo bar',
  'a b = 3',
  'deadlines.x y',
  'a && b',
  'x = "a" or = "b"',
  "'x'",
  'x != y != z',
  'if x then y',
  'a?.b',
  'a..b',
  'a and',
  'a.1',
  'a, b',
  '{a: b',
  'x->y',
  'x % 2',
  '"open',
];
const takenCells = ['-', 'not("a","b")', '"a","b"', '[1..3]', '? > 3 and x', '<= other.limit', 'not(> 3)', 'null, "x"', 'true'];
const refusedCells = ['a >', 'a b', '= 3', '== 3', '"a" "b"', '"a";"b"', 'a，b', '“a”', 'not(true'];

describe('an expression', () => {
  test.each(taken)('%s is taken', (feel) => expect(syntaxProblem(feel)).toBeUndefined());
  test.each(refused)('"%s" is refused, in Chinese', (feel) => expect(syntaxProblem(feel)).toMatch(/\p{Script=Han}/u));
});

describe('a cell', () => {
  test.each(takenCells)('%s is taken', (feel) => expect(syntaxProblem(feel, 'unaryTests')).toBeUndefined());
  test.each(refusedCells)('"%s" is refused, in Chinese', (feel) => expect(syntaxProblem(feel, 'unaryTests')).toMatch(/\p{Script=Han}/u));
  test('that negates a truth value never matches', () => {
    expect(['not(true)', 'not(false)', 'not(false, null)', 'not("a")', 'false', 'not(a)'].filter(neverMatches)).toEqual([
      'not(true)',
      'not(false)',
      'not(false, null)',
    ]);
  });
});
