/** What a unit sees of its spreadsheet: what may be in it, what is wrong with it, what it would hand in, and what came of it. */
import { maskIdNumber, maskName } from '../../applications/index.ts';
import { html, type Html } from '../../html.ts';
import { problemTexts, type SheetProblem } from '../../spreadsheet/index.ts';
import { dateText } from '../../policy/index.ts';
import { facts, siteName, unfolding } from '../pages/page.ts';
import { table } from '../pages/table.ts';
import { caseAddress } from '../portal/case-address.ts';
import { errorSummary } from '../pages/error-summary.ts';
import type { CheckedRow, RowResult } from './batch.ts';
import { namesOf } from './cell.ts';
import type { Column } from './columns.ts';
import type { UnitService } from './services.ts';
import { maxRows } from './sheet.ts';

export const problemsOfSheet = (problems: readonly SheetProblem[]): Html | undefined =>
  errorSummary(
    '一件也没有提交，请更正以后重新上传',
    problemTexts(problems).map((message) => ({ message })),
  );

export const uploadForm = ({ address }: UnitService): Html =>
  html`<form method="post" enctype="multipart/form-data" action="${address}">
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--m" for="file">上传填好的表格</label>
      <div class="govuk-hint" id="file-hint">
        表格软件的工作簿或者CSV文件，不超过1MB、${maxRows}行。先逐行核对，全部无误后再由您确认提交。
      </div>
      <input class="govuk-file-upload" type="file" id="file" name="file" accept=".xlsx,.csv" aria-describedby="file-hint" />
    </div>
    <button class="govuk-button">核对</button>
  </form>`;

export const howToFill = ({ address, columns }: UnitService): Html =>
  html`<h2 class="govuk-heading-m">填写表格</h2>
    <p class="govuk-body">
      <a class="govuk-link" href="${address}/template.xlsx">下载空白表格（工作簿）</a>，或者<a
        class="govuk-link"
        href="${address}/template.csv"
        >空白表格（CSV）</a
      >
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>每人一行，列名不要改动，不合并单元格，不用公式。</li>
      <li>
        空白工作簿的各列已设为“文本”格式，号码不会被改动，可选的内容在格中选择。用CSV填写的，先将各列设为“文本”格式，保存时选择“CSV
        UTF-8（逗号分隔）”。
      </li>
      <li>本单位的统一社会信用代码以登录的为准，表中没有该列。</li>
      <li>多段缴费情况、代替材料的其他证明，表中没有；须填报的，请逐件申请。材料的扫描件在提交以后，按受理编号上传。</li>
    </ul>
    ${table('各列的填写', ['列名', '怎样填写'], columns.map(explained))}`;

const explained = ({ heading, as, optional }: Column): string[] => {
  const kind = typeof as === 'object' ? `下列之一：${namesOf(as.choice)}` : kinds[as];
  return [heading, optional && as !== 'tick' ? `${kind}；没有的留空` : kind];
};

const kinds = {
  text: '文字、号码',
  date: '日期，例如1998-12-01',
  wholeNumber: '整数',
  yesOrNo: '是或者否',
  tick: '提交的填是，不提交的留空',
} as const;

const person = ({ row, application: { applicant } }: CheckedRow) => [row, maskName(applicant.name), maskIdNumber(applicant.idNumber)];
const personHeads = ['行', '姓名', '公民身份号码'];

/** @param sheet the file, for the confirmation */
export const confirmation = ({ address, name }: UnitService, unit: string, rows: readonly CheckedRow[], sheet: string): Html =>
  html`${facts([
      ['单位', unit],
      ['事项', name],
      ['申请', `${rows.length}件`],
    ])}
    ${table('将提交的申请', personHeads, rows.map(person))}
    <form method="post" action="${address}/hand-in">
      <input type="hidden" name="sheet" value="${sheet}" />
      <p class="govuk-body">确认以后，每人各成一件，分别受理、分别告知。已经收到的不会重复受理；中断的，重新上传同一文件即可继续。</p>
      <button class="govuk-button">确认提交${rows.length}件申请</button>
    </form>`;

export function receiptOf(unit: string, name: string, results: readonly RowResult[]): Html {
  const count = (of: (result: RowResult) => boolean | undefined) => {
    const found = results.filter(of).length;
    return found === 0 ? undefined : `${found}件`;
  };
  return html`${facts([
      ['单位', unit],
      ['事项', name],
      ['本次收到', count(({ receipt }) => receipt?.created)],
      ['此前已经收到', count(({ receipt }) => receipt && !receipt.created)],
      ['没有收到', count(({ receipt }) => !receipt)],
    ])}
    <p class="govuk-body">
      请保存或者打印本页，将受理编号和查询码分别告知本人。查询码只显示这一次；受理编号遗失的，重新上传同一文件并提交，可以再次查看。
    </p>
    ${table('回执', [...personHeads, '受理编号', '查询码'], results.map(resultRow))}
    ${count(({ receipt }) => receipt?.created) && unfolding('逐人的告知单（展开以后打印，每人一页）', html`${results.map((result) => slip(unit, name, result))}`)}`;
}

/** What one of them is given: nobody reads the codes of the others. */
const slip = (unit: string, name: string, result: RowResult): Html | undefined => {
  const { receipt, application, row } = result;
  if (!receipt?.queryCode) return undefined;
  const { applicant, applicationDate } = application;
  return html`<section class="portal-slip" aria-labelledby="slip-${row}">
    <h2 class="govuk-heading-s" id="slip-${row}">告知单：${maskName(applicant.name)}（第${row}行）</h2>
    <p class="govuk-body">${unit}已为您提出${dateText(applicationDate)}的${name}申请。</p>
    ${facts([
      ['受理编号', receipt.caseNumber],
      ['查询码', receipt.queryCode],
    ])}
    <p class="govuk-body">
      本人可以登录${siteName}查看、办理本件；没有账号的，在首页选择“凭回执查询”，填写受理编号和查询码。查询码请勿告知他人。
    </p>
  </section>`;
};

const resultRow = (result: RowResult) => {
  const { receipt, refused = '' } = result;
  if (!receipt) return [...person(result), `没有收到：${refused}`, ''];
  const { caseNumber, queryCode } = receipt;
  return [...person(result), html`<a class="govuk-link" href="${caseAddress(caseNumber)}">${caseNumber}</a>`, queryCode ?? '此前已经告知'];
};
