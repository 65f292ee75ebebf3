/** 受理回执: what was handed in at the window, and the code by which its state is seen without an account. */
import type { CaseProgress } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { dateText } from '../../policy/index.ts';
import { facts, type Shown } from '../pages/page.ts';
import { table } from '../pages/table.ts';
import { dayOf } from '../portal/case-address.ts';
import { counterCaseAddress } from './addresses.ts';

export interface Paper {
  code: string;
  name: string;
  /** By whom and when, in Chinese; undefined while nobody has. */
  seen: string | undefined;
}

export interface AtCounter {
  progress: CaseProgress;
  papers: Paper[];
}

export const asReceived = ({ caseNumber, applicationDate, receivedAt, submittedByName, applicant }: CaseProgress) =>
  [
    ['受理编号', caseNumber],
    ['申请人', applicant?.name],
    ['公民身份号码', applicant?.idNumber],
    ['申请日期', dateText(applicationDate)],
    ['收到日期', dayOf(receivedAt)],
    ['材料提交方', submittedByName],
  ] as const;

export const paperTable = (papers: readonly Paper[], cell: (paper: Paper) => Html | string): Html =>
  table(
    '材料',
    ['材料', '原件'],
    papers.map((paper) => [paper.name, cell(paper)]),
  );

/** As it is printed and handed over. */
export const receipt = ({ progress, papers }: AtCounter, queryCode: string, clerk: string): Shown => ({
  title: '受理回执',
  above: { name: '受理页', address: counterCaseAddress(progress.caseNumber) },
  body: html`${facts([['办理事项', progress.processName], ...asReceived(progress), ['查询码', html`<strong>${queryCode}</strong>`], ['窗口经办', clerk]])}
    <h2 class="govuk-heading-m">收到的材料</h2>
    ${papers.length === 0 ? html`<p class="govuk-body">无。</p>` : paperTable(papers, ({ seen }) => (seen === undefined ? '未核对原件' : `已核对（${seen}）`))}
    <p class="govuk-body">
      凭受理编号和查询码，可以在网上办事首页“凭回执查询”中查询办理状态，请妥善保管；办理其他事项请持居民身份证到受理窗口。
    </p>
    <p class="govuk-body pages-on-screen">请用浏览器的打印功能打印本页，交给申请人。查询码只显示这一次。</p>`,
});
