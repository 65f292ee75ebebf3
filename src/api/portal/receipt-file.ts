/** 收件回执: what was handed in, to keep. The query code is told once and is not on it. */
import type { Clock } from '../../clock.ts';
import { dateInChina } from '../../clock.ts';
import { html, type Html } from '../../html.ts';
import type { Seal } from '../../letters/index.ts';
import { numbered } from '../../notices/index.ts';
import { dateText, isoDate } from '../../policy/index.ts';
import type { Looked } from '../case-progress.ts';
import { caseParams } from '../case-number.ts';
import type { Route } from '../route.ts';
import { receiptAddress } from './case-address.ts';
import { definePrint } from './print.ts';
import type { ShownCase } from './shown-case.ts';

export const receiptLink = (caseNumber: string): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${receiptAddress(caseNumber)}">下载收件回执（PDF）</a></p>`;

export const receiptFile = (look: Looked, seal: Seal, clock: Clock): Route =>
  definePrint({
    path: receiptAddress('{caseNumber}'),
    operationId: 'receiptFile',
    summary: '收件回执',
    params: caseParams,
    seal,
    handle: async ({ params: { caseNumber }, actor, roles }) => {
      const seen = await look({ caseNumber, actor, roles }, 'receiptFile');
      const body = textOf(seen, actor.kind === 'person' && roles.includes('applicant') ? actor.name : undefined);
      return { process: seen.process, number: null, checkCode: null, annex: null, title: '收件回执', issuedAt: clock(), body };
    },
  });

/** @param name of who reads it, where that is the applicant */
function textOf({ applicant, caseNumber, processName, applicationDate, receivedAt, documents }: ShownCase, name = applicant?.name): string {
  const received = dateText(dateInChina(new Date(receivedAt)));
  const materials =
    documents.length === 0
      ? '没有随申请提交材料。'
      : `申请表和补正时填报的材料，以受理窗口核对为准：\n${numbered(documents.map((one) => `${one.name}。`))}`;
  return `${name === undefined ? '' : `${name}：\n`}${dateText(isoDate(applicationDate))}提出的${processName}申请（受理编号：${caseNumber}），已于${received}收到。
${materials}
材料不齐全或者不符合要求的，将一次性告知需要补正的全部内容。办理进度可以登录网上办事查询，或者凭受理编号和查询码查询。`;
}
