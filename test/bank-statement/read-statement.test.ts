import { expect, test } from '#test';
import { readStatement } from '../../src/bank-statement/index.ts';
import { decoded } from '../../src/spreadsheet/index.ts';

const head = '交易日期,交易流水号,借方发生额,贷方发生额,摘要';

test('rows are read as banks write them, after what stands above the names of the columns', () => {
  const { movements, problems } = readStatement(
    [
      '\u{feff}账户,示例市社会保险局（虚构）',
      head,
      '2026/3/2,ZZ1,,"1,234.5",测试人 缴款０１２３４５６７８９',
      '20260303,TK-1,８.00,0,退款1234567890和0987654321',
      ',,,,',
    ].join('\r\n'),
  );
  expect(problems).toEqual([]);
  expect(JSON.parse(JSON.stringify(movements))).toEqual([
    { number: 'ZZ1', day: '2026-03-02', amount: '1234.50', named: '0123456789' },
    { number: 'TK-1', day: '2026-03-03', amount: '-8.00', named: null },
  ]);
});

test('everything that is wrong is said at once, by row and column', () => {
  const { problems } = readStatement([head, '2026-02-30,测试,1,2,', '2026-03-01,ZZ1,一元,,', '2026-03-01,ZZ2,,,', '2026-03-01'].join('\n'));
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [2, '交易日期'],
    [2, '交易流水号'],
    [2, '收入金额'],
    [3, '支出金额'],
    [4, '收入金额'],
    [5, '交易流水号'],
    [5, '收入金额'],
  ]);
});

test.each([
  ['', '没有表头'],
  ['日期,流水号,收入', '没有表头'],
  [head, '没有交易明细'],
  [`${head}\n"2026-03-01,ZZ1`, '引号没有成对'],
  [`${head}\n${'2026-03-01,ZZ1,,1,\n'.repeat(20_001)}`, '超过20000行'],
])('what is no statement is said to be none (%#)', (text, message) => {
  expect(readStatement(text)).toMatchObject({ movements: [], problems: [{ message: expect.stringContaining(message) }] });
});

test('a file is in UTF-8, or in GB18030', () => {
  expect(decoded(Buffer.from('交易日期'))).toBe('交易日期');
  expect(decoded(Buffer.from([0xbd, 0xbb, 0xd2, 0xd7]))).toBe('交易');
});
