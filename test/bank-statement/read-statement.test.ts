import { expect, test } from '#test';
import { readStatement as readFile } from '../../src/bank-statement/index.ts';
import { changed, workbookOf } from '../spreadsheet/saved.ts';

const readStatement = (text: string) => readFile(Buffer.from(text));

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

test('of a workbook days, numbers and texts are read, and what cannot be taken is said by row and column', () => {
  const headings = ['日期', '流水号', '收入', '支出', '摘要', '余额'];
  const rows = `<row r="3"><c r="A3" s="3"><v>46083.5</v></c><c r="B3" t="s"><v>1</v></c><c r="C3"><v>19.989999999999998</v></c>
      <c r="E3" t="inlineStr"><is><r><t>缴款</t></r><r><t>0123456789</t></r><rPh><t>1</t></rPh></is></c><c r="F3"><f>C3</f><v>20</v></c></row>
    <row r="5"><c r="A5" s="4"><v>0.5</v></c><c r="B5"><v>202603020000012345</v></c><c r="C5"><f>1+1</f><v>2</v></c><c r="D5" t="e"><v>#N/A</v></c></row>
    <row r="6"><c r="A6" s="3"><v>46083</v></c><c r="B6" t="s"><v>0</v></c><c r="C6"><v>1</v></c></row>`;
  const workbook = changed(workbookOf(headings, rows, '<mergeCells><mergeCell ref="C6:D6"/><mergeCell ref="A9:B9"/></mergeCells>'), {
    'xl/styles.xml': (xml) =>
      xml
        .replace(
          '<fonts',
          '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts',
        )
        .replace('</cellXfs>', '<xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>'),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace('</Rel', '<Relationship Id="rId9" Type="http://example/sharedStrings" Target="/xl/sharedStrings.xml"/></Rel'),
    'xl/sharedStrings.xml': () => '<x:sst xmlns:x="any"><x:si><x:t>ZZ2</x:t></x:si><x:si><x:t>ZZ&#49;</x:t></x:si></x:sst>',
  });
  const { movements, problems } = readFile(workbook);
  expect(JSON.parse(JSON.stringify(movements))).toEqual([{ number: 'ZZ1', day: '2026-03-02', amount: '19.99', named: '0123456789' }]);
  expect(problems.map(({ row, column, message }) => [row, column, message.split('。')[0]])).toEqual([
    [5, '交易日期', '不是日期，请填写年月日，例如2026-11-23'],
    [5, '交易流水号', '是数值，超过15位的数字已经失去精度'],
    [5, '收入金额', '是公式，不能采用'],
    [5, '支出金额', '是错误值'],
    [6, '收入金额', '与其他单元格合并'],
  ]);
});
