/** What every text of an application has in common. */
import { describe, expect, test } from '#test';
import { prose, text } from '../../src/applications/fields.ts';
import { isIdNumber } from '../../src/applications/identity-number.ts';
import { idNumberWith } from '../registries/checksums.ts';

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
