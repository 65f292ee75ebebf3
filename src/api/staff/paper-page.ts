/** 材料对照: a scan at the left, what was stated at the right, so that the two are compared without turning to another window. */
import { z } from 'zod';
import { html, type Html } from '../../html.ts';
import { canBeOpened } from '../../papers/index.ts';
import { documentsWithPapers, type PaperedDocument } from '../case-papers.ts';
import { caseParams } from '../case-number.ts';
import { definePage } from '../pages/define-page.ts';
import { paperLine } from '../portal/paper-cards.ts';
import { paperAddress } from '../papers.ts';
import { Failure } from '../problem.ts';
import type { Progress } from '../progress-schema.ts';
import type { Route } from '../route.ts';
import { staffCaseAddress, staffPaperAddress } from './addresses.ts';
import { appliedPart } from './applied-part.ts';
import { paperAssets } from './assets.ts';
import { fileOf, summary } from './case-facts.ts';
import type { StaffServices } from './services.ts';

/** A file with the document that it shows. */
interface Sheet {
  documentName: string;
  paper: PaperedDocument['papers'][number];
}

export const paperPage = (services: StaffServices): Route =>
  definePage({
    path: staffPaperAddress('{caseNumber}', '{paper}'),
    operationId: 'staffPaperPage',
    summary: '材料与申请内容对照',
    request: { params: caseParams.extend({ paper: z.string() }) },
    handle: async ({ params: { caseNumber, paper: id }, actor, roles }) => {
      const progress = (await services.look({ caseNumber, actor, roles }, 'staffPaperPage')) as Progress;
      const documents = await documentsWithPapers(services, { params: { caseNumber }, actor, roles });
      const sheets = documents.flatMap(({ name, papers }) => papers.map((paper) => ({ documentName: name, paper })));
      const at = sheets.findIndex(({ paper }) => paper.id === id);
      const sheet = sheets[at];
      if (!sheet) throw new Failure(404, '未找到该文件。', '请回到案件页，从列出的材料中打开。');
      const file = await fileOf(caseNumber, services);
      const readable = canBeOpened(sheet.paper) && (await services.papers.contentOf(caseNumber, id)) !== null;
      const isPicture = sheet.paper.type !== 'application/pdf';
      return {
        title: sheet.documentName,
        above: { name: '案件页', address: `${staffCaseAddress(caseNumber)}#materials` },
        wide: true,
        styles: [paperAssets.style.address],
        ...(readable && (isPicture ? { scripts: [paperAssets.turn.address] } : { frames: true })),
        body: html`<div class="staff-paper">
          <div>
            <p class="govuk-body staff-paper__about">
              第${at + 1}份，共${sheets.length}份：${paperLine(sheet.paper, paperAddress(caseNumber, id))}
            </p>
            ${readable ? shown(sheet, paperAddress(caseNumber, id)) : unreadable(sheet)}
          </div>
          <div>
            <div class="staff-paper__facts" tabindex="0" role="region" aria-label="申请内容">
              ${summary(progress, file, await services.cases.ratings.of(caseNumber))} ${appliedPart(file, services)}
            </div>
            ${beside(caseNumber, sheets, at)}
          </div>
        </div>`,
      };
    },
  });

/** A PDF has the browser's own buttons. It does not show in a window of a Tasklist that sandboxes what its forms open. */
function shown({ documentName, paper: { type } }: Sheet, address: string): Html {
  if (type === 'application/pdf')
    return html`<iframe class="staff-paper__box" src="${address}" title="${documentName}"></iframe>
      <p class="govuk-body-s staff-paper__about">没有显示的，请从本系统的“待办任务”打开本件。</p>`;
  return html`<div class="staff-paper__tools" id="tools" hidden>
      ${['放大', '缩小', '向左转', '向右转', '复原'].map(
        (name) => html`<button class="govuk-button govuk-button--secondary" type="button" name="${name}">${name}</button>`,
      )}
    </div>
    <div class="staff-paper__box" id="box" tabindex="0" role="region" aria-label="扫描件">
      <div id="sheet"><img id="scan" src="${address}" alt="${documentName}的扫描件" /></div>
    </div>`;
}

/** What is in quarantine or was infected is said to be so beside its name. */
const unreadable = ({ paper: { state } }: Sheet): Html =>
  html`<div class="govuk-inset-text">
    ${
      state === 'quarantined' || state === 'infected'
        ? '文件不能显示。'
        : '文件已经丢失、损坏或者被改动，不能显示。请告知运行维护人员；需要核对的，请申请人重新上传，或者出示原件。'
    }
  </div>`;

function beside(caseNumber: string, sheets: readonly Sheet[], at: number): Html {
  const [before, after] = [sheets[at - 1], sheets[at + 1]];
  const to = ({ paper, documentName }: Sheet, way: string) =>
    html`<a class="govuk-link" href="${staffPaperAddress(caseNumber, paper.id)}">${way}：${documentName}</a>`;
  return html`<nav class="staff-paper__beside govuk-body" aria-label="其他材料">
    ${before && to(before, '上一份')} ${after && to(after, '下一份')}
  </nav>`;
}
