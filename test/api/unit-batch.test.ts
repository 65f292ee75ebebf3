/** 单位批量申请 over HTTP: from the empty table to the receipt, with wrong rows before and the same file again after. */
import { afterAll, beforeAll, expect, test } from '#test';
import { parse } from 'csv-parse/sync';
import type { Account } from '../../src/sign-in/local/index.ts';
import { csvOf } from '../../src/api/pages/csv.ts';
import { newIdNumber } from '../cases/fixtures.ts';
import { jpeg, pdf, png } from '../papers/files.ts';
import { changed, filled, gb18030, saying, sheet, textRows } from '../spreadsheet/saved.ts';
import { anonymous, type Answer, startTestApi, type TestApi } from './test-api.ts';

const unit = { name: '示例市第一机械厂（虚构）', creditCode: '915101009000000735' };
const handler: Account = { kind: 'person', name: '测试经办人', idNumber: '510101197902029018', unit };
const otherHandler: Account = {
  ...{ kind: 'person', name: '测试旁厂人', idNumber: '51010119800101901X' },
  unit: { name: '示例市第二机械厂（虚构）', creditCode: '915101009000111864' },
};
const stranger: Account = { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' };
const address = '/unit/veteran-back-pay/placementUnit';
const uploads = 44;

let api: TestApi;
let headings: string[];
/** The empty table. */
let workbook: Buffer;
beforeAll(async () => {
  const few = { person: 1, clerk: 1, address: 1, program: 1 };
  api = await startTestApi(({ limits }) => ({ limits: { ...limits, applications: few, batches: { ...limits.batches, person: uploads } } }));
  [headings = []] = parse((await open(`${address}/template.csv`)).text, { bom: true });
  const answer = await fetch(`${api.url}${address}/template.xlsx`, { headers: await api.as(handler) });
  workbook = Buffer.from(await answer.arrayBuffer());
});
afterAll(() => api.stop());

const open = async (path: string, account: Account = handler): Promise<Answer> =>
  api.get(path, { accept: 'text/html', ...(await api.as(account)) });

async function send(path: string, body: FormData | URLSearchParams, account: Account = handler): Promise<{ status: number; text: string }> {
  const headers = { accept: 'text/html', ...(await api.as(account)), origin: api.url };
  const answer = await fetch(api.url + path, { method: 'POST', body, headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

function check(content: string | Uint8Array, account?: Account): Promise<{ status: number; text: string }> {
  const form = new FormData();
  form.set('file', new File([content as BlobPart], '名单.csv'));
  return send(address, form, account);
}

const confirm = async (content: string | Uint8Array): Promise<string> => {
  const [, sheet = 'was refused'] = /name="sheet" value="([^"]*)"/.exec((await check(content)).text) ?? [];
  return (await send(`${address}/hand-in`, new URLSearchParams({ sheet }))).text;
};

const right = (name: string, idNumber = newIdNumber()): Record<string, string> => ({
  ...{ 申请日期: '2019/7/1', 申请人姓名: name, 公民身份号码: idNumber, 联系电话: '１３８００００００００' },
  ...{ 人员类别: '士兵(含士官)', 入伍日期: '1988-12-01', 退出现役日期: '1992年12月1日', 退役安置方式: '以政府安排工作方式退出现役' },
  ...{ 档案是否由退役军人事务局负责管理: '否', 原安置单位名称: unit.name, 原安置单位状况: '存在，有缴费能力', 参保地区数: '１' },
  '材料：个人申请表（原件）': '是',
});

const sheetOf = (...rows: Record<string, string>[]): string =>
  // As a spreadsheet writes it, formulas too.
  [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

const cellsOf = (text: string): string[][] =>
  [...text.matchAll(/<tr[^>]*>\s*<td[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '').trim()),
  );
const wrongIn = (text: string): string[] =>
  [...(/govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(text)?.[1] ?? '').matchAll(/<li>([^<]*)<\/li>/g)].map(([, one = '']) =>
    one.replaceAll('&#34;', '"'),
  );
const casesReceived = async (): Promise<number> => (await api.cases.counts()).cases.received;

test('who speaks for no unit is refused; for a unit the way is on the first page', async () => {
  for (const path of ['/unit', address, `${address}/template.csv`, `${address}/template.xlsx`]) {
    expect((await open(path, stranger)).status).toBe(403);
    expect((await api.get(path, { accept: 'text/html', ...anonymous })).status).toBe(401);
  }
  expect((await check(sheetOf(right('测试甲')), stranger)).status).toBe(403);
  expect((await send(`${address}/hand-in`, new URLSearchParams({ sheet: '' }), stranger)).status).toBe(403);
  expect((await open('/', stranger)).text).not.toContain('href="/unit"');
  expect((await open('/')).text).toContain('href="/unit"');
  expect((await open('/unit')).text).toContain(`href="${address}"`);
  const page = (await open(address)).text;
  for (const heading of headings) expect(page).toContain(heading);
  // What a person hands in for themselves is none of it.
  expect((await open('/unit/veteran-back-pay/veteran')).status).toBe(404);
  expect(new Set(headings).size).toBe(headings.length);
  expect(headings).not.toContain('原安置单位统一社会信用代码');
  expect(csvOf([['=1+1']])).toContain("'=1+1");
});

test('all that is wrong is said at once, by row and column, and nothing is handed in', async () => {
  const twice = newIdNumber();
  const { status, text } = await check(
    sheetOf(
      right('测试甲', twice),
      { ...right('=HYPERLINK("x")'), 公民身份号码: '5.10101E+17', 人员类别: '将军', 档案是否由退役军人事务局负责管理: '大概' },
      {},
      { ...right('测试\0乙', '510101199001010000'), 入伍日期: '1990-02-30', 参保地区数: '51', 联系电话: '', 原安置单位状况: '无安置单位' },
      { ...right('测试丙', twice), 入伍日期: '1993-01-01' },
      right('测试丁', twice),
    ),
  );
  expect(status).toBe(200);
  expect(wrongIn(text)).toEqual([
    '第3行“申请人姓名”：不能是公式，不能以=、+、-、@开头；没有的请留空。',
    '第3行“公民身份号码”：号码已被表格软件改成科学计数法，请将该列设为“文本”格式后重新填写。',
    '第3行“人员类别”：应为下列之一：士兵（含士官）；军官。',
    '第3行“档案是否由退役军人事务局负责管理”：应填“是”或者“否”。',
    '第5行“申请人姓名”：有不能识别的字符，请重新填写，并在保存时选择UTF-8编码。',
    '第5行“公民身份号码”：公民身份号码不正确，请按身份证上的18位号码填写。',
    '第5行“联系电话”：联系电话未填写，请补充填写。',
    '第5行“入伍日期”：入伍日期应为公历日期，按年-月-日填写，例如1998-12-01，请更正。',
    '第5行“参保地区数”：参保地区数应为0至50的整数，请更正。',
    '第5行：原安置单位不存在或者无安置单位，不能由原安置单位提交材料，请核对材料提交方和原安置单位状况。',
    '第6行“退出现役日期”：退出现役日期（1992-12-01）应晚于入伍日期（1993-01-01），请核对后更正。',
    '第7行“公民身份号码”：与第2行是同一人，每人只能有一行。',
  ]);
  expect(await confirm(sheetOf({}))).not.toContain('回执');

  const files: [string | Uint8Array, string][] = [
    ['', '文件中没有内容'],
    [sheetOf(), '只有表头'],
    [Buffer.from('PK\x03\x04'), '文件已损坏'],
    ...[pdf(), png(), jpeg(), Buffer.from('<html><script>1</script>')].map((one): [Buffer, string] => [one, '文件的内容不是表格']),
    [`${sheetOf(right('测试甲'))}\r\n"`, '引号没有成对'],
    [sheetOf(right('测试甲')).replace('申请人姓名', '名字'), '第1行“名字”：不是模板中的列'],
    [sheetOf(right('测试甲')).replace('申请人姓名', '名字'), '第1行“申请人姓名”：缺少该列'],
    [sheetOf(right('测试甲')).replace('材料：个人申请表（原件）', ''), '“材料：个人申请表（原件）”：缺少该列'],
    [sheetOf(...Array.from({ length: 501 }, () => right('测试甲'))), '超过500行'],
    ['甲'.repeat(400_000), '超过1MB'],
  ];
  for (const [content, message] of files) expect(wrongIn((await check(content)).text).join('\n')).toContain(message);
  expect(await casesReceived()).toBe(0);
});

test('right rows are shown, confirmed and handed in once, a case each; what is sent again is found again', async () => {
  const [one, two] = [right('测试甲一'), right('测试乙二')];
  const sheet = sheetOf(one, two);
  const shown = (await check(sheet)).text;
  expect(shown).toContain('确认提交2件申请');
  expect(cellsOf(shown).map(([row, name]) => [row, name])).toEqual([
    ['2', '测**'],
    ['3', '测**'],
  ]);
  expect(shown.replace(/value="[^"]*"/g, '')).not.toContain(one['公民身份号码']);

  // Twice at once, as by two clicks.
  const [first, second] = (await Promise.all([confirm(sheet), confirm(sheet)])).map((text) => cellsOf(text));
  const numbers = first?.map(([, , , caseNumber = '']) => caseNumber) ?? [];
  expect(numbers).toEqual([expect.stringMatching(/^BJ\d{4}-/), expect.stringMatching(/^BJ\d{4}-/)]);
  expect(second?.map(([, , , caseNumber]) => caseNumber)).toEqual(numbers);
  const codes = [...(first ?? []), ...(second ?? [])].map((cells) => cells[4] ?? '');
  expect(codes.filter((code) => code === '此前已经告知')).toHaveLength(2);

  expect(await casesReceived()).toBe(2);

  const [caseNumber = ''] = numbers;
  const { application } = await api.cases.files.get(caseNumber, 'veteran-back-pay');
  expect(application).toMatchObject({
    ...{ submittedBy: 'placementUnit', applicationDate: '2019-07-01', insuredRegionCount: 1, documents: ['applicationForm:original'] },
    applicant: { name: '测试甲一', idNumber: one['公民身份号码'], phone: '13800000000' },
    service: { personType: 'soldier', dischargeDate: '1992-12-01', archiveManagedByVeteransBureau: false },
    placementUnit: { ...unit, status: 'existsAbleToPay' },
    supervisingDepartment: null,
  });
  expect((await open(`/cases/${caseNumber}`)).status).toBe(200);
  expect((await open(`/cases/${caseNumber}`, otherHandler)).status).toBe(404);
  expect((await open(`/cases/${caseNumber}`, { kind: 'person', name: '测试甲一', idNumber: one['公民身份号码'] ?? '' })).status).toBe(200);

  // In another encoding, with one more person, and one who has changed beside their open case.
  const again = cellsOf(await confirm(gb18030(sheetOf(one, { ...two, 参保地区数: '2' }, right('测试丙三')))));
  expect(again[0]?.slice(3)).toEqual([caseNumber, '此前已经告知']);
  expect(again[1]?.[3]).toContain('没有收到：该申请人已有正在办理的同类申请。');
  expect(again[2]?.[3]).toMatch(/^BJ\d{4}-/);
  expect(again[2]?.[4]).toMatch(/^\w{4}-\w{4}$/);

  expect(await casesReceived()).toBe(3);

  const log = JSON.stringify(api.logLines());
  for (const personal of [one['公民身份号码'], '测试甲一', two['公民身份号码']]) expect(log).not.toContain(personal);
});

const inWorkbook = (...rows: Record<string, string>[]): string =>
  textRows(rows.map((row) => headings.map((heading) => row[heading] ?? '')));

test('the same table as a workbook: what is typed into it stays text, what there is to choose from is offered, and it is read like the other', async () => {
  const inside = changed(workbook, {
    [sheet]: (xml) => {
      for (const heading of headings) expect(xml).toContain(`<t>${heading}</t>`);
      expect(xml).toMatch(/<col min="1" max="28" [^>]*style="1"/);
      expect(xml).toMatch(/sqref="F2:F501"><formula1>"士兵（含士官）,军官"/);
      return xml;
    },
    'xl/styles.xml': (xml) => {
      expect(xml).toContain('<xf numFmtId="49"');
      return xml;
    },
  });
  expect(inside.equals(workbook)).toBe(true);

  const one = right('测试戊一');
  const text = await confirm(filled(workbook, inWorkbook(one)));
  const [row] = cellsOf(text);
  expect(row?.slice(0, 2)).toEqual(['2', '测**']);
  // The same row, whichever file it comes in.
  expect(cellsOf(await confirm(sheetOf(one)))[0]?.slice(3)).toEqual([row?.[3], '此前已经告知']);

  const idNumber = '<row r="4"><c r="C4"><v>5.10101198001019E+17</v></c><c r="B4"><f>A1</f><v>1</v></c></row>';
  const wrong = wrongIn(
    (await check(filled(workbook, `${inWorkbook(right('测试己'))}${idNumber}`, '<mergeCells><mergeCell ref="A4:A5"/></mergeCells>'))).text,
  );
  expect(wrong.slice(0, 3)).toEqual([
    '第4行“申请日期”：与其他单元格合并。请取消合并，逐格填写。',
    '第4行“申请人姓名”：是公式，不能采用。请复制后以“选择性粘贴”只粘贴数值。',
    '第4行“公民身份号码”：是数值，超过15位的数字已经失去精度。请将该列设为“文本”格式后重新填写。',
  ]);
});

test('workbooks that are none, or that would do harm, are refused as a whole, with what to do', async () => {
  const before = await casesReceived();
  const rows = inWorkbook(right('测试庚'));
  const good = filled(workbook, rows);
  const secondSheet = {
    'xl/workbook.xml': (xml: string) => xml.replace('</sheets>', '<sheet name="旧表" sheetId="2" r:id="rId9"/></sheets>'),
    'xl/_rels/workbook.xml.rels': (xml: string) =>
      xml.replace('</Rel', '<Relationship Id="rId9" Type="http://example/worksheet" Target="worksheets/sheet2.xml"/></Rel'),
    'xl/worksheets/sheet2.xml': () => '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
  };
  const macro = (xml: string) => xml.replace('openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main');
  const files: [Buffer, string][] = [
    [saying(good, 33 * 1024 * 1024), '展开以后超过32MB'],
    [saying(good, 7), '文件已损坏'],
    [good.subarray(0, 900), '文件已损坏'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧格式（xls）或者加密的工作簿'],
    [changed(good, { '[Content_Types].xml': macro }), '启用宏的工作簿'],
    [changed(good, { '[Content_Types].xml': (xml) => xml.replaceAll('spreadsheetml', 'wordprocessingml') }), '不是xlsx格式的工作簿'],
    [changed(good, secondSheet), '2张工作表都有内容：“申请”、“旧表”'],
    [
      changed(good, { [sheet]: (xml) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet') }),
      '有声明（DOCTYPE）',
    ],
    [filled(workbook, '<row r="2"><c r="ZZ2"><v>1</v></c></row>'), '第2行：超过256列'],
    [filled(workbook, `${rows}</row>`), '文件已损坏'],
  ];
  for (const [file, message] of files) {
    const [told = '', ...more] = wrongIn((await check(file)).text);
    expect([told, more]).toEqual([expect.stringContaining(message), []]);
    expect(told).toContain('请');
  }
  // What is hidden, or empty, is no other table.
  const hidden = (xml: string) => secondSheet['xl/workbook.xml'](xml).replace('sheetId="2"', 'sheetId="2" state="hidden"');
  for (const change of [{ 'xl/workbook.xml': hidden }, { 'xl/worksheets/sheet2.xml': () => '<worksheet/>' }])
    expect((await check(changed(good, { ...secondSheet, ...change }))).text).toContain('确认提交1件申请');
  expect(await casesReceived()).toBe(before);
});

test('one sheet counts as one, however many are in it; too many of them are refused', async () => {
  const answers = await Promise.all(Array.from({ length: uploads + 1 }, () => check('无', otherHandler)));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
});
