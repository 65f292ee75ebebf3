/** What every text of an application has in common. */
import { describe, expect, test } from '#test';
import fc from 'fast-check';
import { isCreditCode } from '../../src/applications/credit-code.ts';
import { prose, text } from '../../src/applications/fields.ts';
import { isIdNumber, personOf } from '../../src/applications/identity-number.ts';
import { dateBetween } from '../policy/arbitraries.ts';
import { creditCodeWith, idNumberWith } from '../registries/checksums.ts';

describe('a text in one line', () => {
  const address = text('联系地址', 200);

  test.each(['示例路1号\n# 决定书', '示例路\t1号', '示例路\u20281号', '示例路\u202E1号', '示例路\u00851号', '示例路\u001b1号'])(
    'refuses %j: in a letter it would begin a heading, or turn the line around',
    (typed) => {
      const issues = address.safeParse(typed).error?.issues.map(({ message }) => message);
      expect(issues).toEqual(['联系地址中有换行、制表符或者其他看不见的控制字符，请删除。']);
    },
  );

  test('takes what is typed with a line break at its end', () => {
    expect(address.parse('示例路1号 3幢\n')).toBe('示例路1号 3幢');
  });
});

test('what is told in several lines becomes one', () => {
  expect(prose('陈述、申辩内容', 4000).parse('一、日期有误。\r\n\r\n  二、\t请予复核。\n')).toBe('一、日期有误。 二、 请予复核。');
  expect(prose('陈述、申辩内容', 10).safeParse(7).error?.issues[0]?.message).toBe('陈述、申辩内容应为文字，请更正。');
});

describe('an ID number', () => {
  test.each(['110101', '659004', '710000', '810000', '911100'])('of region %s is one', (region) => {
    expect(isIdNumber(idNumberWith(`${region}19900101123`))).toBe(true);
  });

  test.each([
    ['000000', '19900101'],
    ['160101', '19900101'],
    ['990101', '19900101'],
    ['110101', '18991231'],
    ['110101', '21000101'],
    ['110101', '19900230'],
  ])('of region %s and birth date %s is none', (region, born) => {
    expect(isIdNumber(idNumberWith(`${region}${born}123`))).toBe(false);
  });
});

describe('a number that anybody may have', () => {
  const signs = (length: number, of: string) => fc.string({ unit: fc.constantFrom(...of.split('')), minLength: length, maxLength: length });
  const digits = (length: number) => signs(length, '0123456789');
  const idNumber = fc
    .record({ born: dateBetween('1900-01-01', 45_000), place: digits(4), order: digits(3) })
    .map(({ born, place, order }) => ({ born, order, number: idNumberWith(`51${place}${born.replaceAll('-', '')}${order}`) }));
  const creditCode = fc
    .record({
      front: digits(8),
      body: signs(9, '0123456789ABCDEFGHJKLMNPQRTUWXY'),
    })
    .map(({ front, body }) => creditCodeWith(front + body));
  /** The mistakes of who copies a number: one character, or two neighbours the other way round. */
  const mistake = fc.record({ at: fc.nat(17), other: fc.constantFrom(...'0123456789AHX'.split('')), swapped: fc.boolean() });

  const wrong = (number: string, { at, other, swapped }: { at: number; other: string; swapped: boolean }): string => {
    const typed = number.split('');
    if (swapped && at < 17) [typed[at], typed[at + 1]] = [typed[at + 1] ?? '', typed[at] ?? ''];
    else typed[at] = other;
    return typed.join('');
  };

  test('is an ID number, and says when its holder was born', () => {
    fc.assert(
      fc.property(idNumber, ({ number, born, order }) => {
        expect(isIdNumber(number)).toBe(true);
        expect(personOf(number)).toEqual({ birthDate: born, gender: Number(order) % 2 === 1 ? 'male' : 'female' });
      }),
    );
  });

  test('is a credit code, also where its check character is 0', () => {
    fc.assert(fc.property(creditCode, (code) => expect(isCreditCode(code)).toBe(true)));
    expect(isCreditCode(creditCodeWith('00000000000000000'))).toBe(true);
  });

  test.each([
    ['ID number', idNumber.map(({ number }) => number), isIdNumber],
    ['credit code', creditCode, isCreditCode],
  ] as const)('is no %s any more with a mistake in it', (_what, numbers, accepts) => {
    fc.assert(
      fc.property(numbers, mistake, (number, made) => {
        const typed = wrong(number, made);
        expect(accepts(typed)).toBe(typed === number);
      }),
      { numRuns: 500 },
    );
  });
});
