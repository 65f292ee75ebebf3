/** 材料: each document of the case with its files, and where to add one, also with the camera of a phone. */
import { z } from 'zod';
import { html, type Html } from '../../html.ts';
import { canBeOpened, endings, largest, megabytes, type ShownPaper } from '../../papers/index.ts';
import { caseParams } from '../case-number.ts';
import { definePage } from '../pages/define-page.ts';
import { errorSummary } from '../pages/error-summary.ts';
import type { Shown } from '../pages/page.ts';
import {
  documentsWithPapers,
  noteLook,
  paperBody,
  type PaperedDocument,
  type PaperServices,
  stateNameOf,
  takePaper,
} from '../case-papers.ts';
import { paperAddress } from '../papers.ts';
import { Failure } from '../problem.ts';
import type { Route } from '../route.ts';
import { caseAddress, casePlace, dayOf } from './case-address.ts';

export const papersAddress = (caseNumber: string): string => `${caseAddress(caseNumber)}/papers`;

const path = papersAddress('{caseNumber}');

export const papersPages = (services: PaperServices): Route[] => [
  definePage({
    path,
    operationId: 'papersPage',
    summary: '材料扫描件',
    request: { params: caseParams, query: z.object({ received: z.string().optional() }) },
    handle: async (asked) => {
      await noteLook(services, asked, 'papersPage');
      return pageOf(asked.params.caseNumber, await documentsWithPapers(services, asked), { received: asked.query.received });
    },
  }),
  definePage({
    method: 'post',
    path,
    operationId: 'papersPageHandIn',
    summary: '上传材料扫描件',
    file: { maxBytes: largest },
    request: { params: caseParams, body: paperBody },
    handle: async (asked) => {
      const { caseNumber } = asked.params;
      try {
        const { id } = await takePaper(services, asked);
        return { to: `${papersAddress(caseNumber)}?received=${id}` };
      } catch (error) {
        if (!(error instanceof Failure) || error.body.problems.length === 0) throw error;
        const wrong = { document: asked.body.document, text: error.body.problems.map(({ message }) => message).join('') };
        return pageOf(caseNumber, await documentsWithPapers(services, asked), { wrong });
      }
    },
  }),
];

interface Told {
  /** Id of the file that has just come. */
  received?: string | undefined;
  /** Why one was not taken, and for which document. */
  wrong?: { document: string; text: string };
}

function pageOf(caseNumber: string, documents: readonly PaperedDocument[], { received, wrong }: Told): Shown {
  const come = documents.find(({ papers }) =>
    papers.some(({ id, state }) => id === received && state !== 'infected' && state !== 'changed'),
  );
  const wrongField = documents.some(({ code }) => code === wrong?.document) ? fieldOf(wrong?.document ?? '') : undefined;
  return {
    title: '材料扫描件',
    above: casePlace(caseNumber),
    body: html`${errorSummary('没有保存', wrong ? [{ message: wrong.text, at: wrongField }] : [])} ${come && receivedBanner(come)}
      <p class="govuk-body">
        可以拍照，也可以上传扫描件：PDF、JPG或者PNG，每次一个文件，不超过${megabytes}MB。请将各页拍全、拍清楚。照片中的拍摄时间、地点不保存。
      </p>
      ${documents.length === 0 ? html`<p class="govuk-body">本件目前没有需要上传的材料。</p>` : undefined}
      ${documents.map((document) => card(caseNumber, document, wrong?.document === document.code ? wrong.text : undefined))}`,
  };
}

const fieldOf = (code: string): string => `file-${code.replaceAll(':', '-')}`;

/** What is asked for is handed in where the case says so: a file alone does not tell that all of it is there. */
const receivedBanner = ({ name, missing }: PaperedDocument): Html =>
  html`<div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="received">
    <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="received">文件已经收到</h2></div>
    <div class="govuk-notification-banner__content">
      <p class="govuk-notification-banner__heading">${name}</p>
      <p class="govuk-body">可以继续上传其他页。${missing ? '全部上传后，请回到办理进度提交补正。' : ''}</p>
    </div>
  </div>`;

function card(caseNumber: string, { code, name, missing, papers }: PaperedDocument, wrong: string | undefined): Html {
  const field = fieldOf(code);
  const ofWhat = html`<span class="govuk-visually-hidden">：${name}</span>`;
  return html`<section class="govuk-summary-card" aria-labelledby="${field}-title">
    <div class="govuk-summary-card__title-wrapper">
      <h2 class="govuk-summary-card__title" id="${field}-title">${name}</h2>
      ${missing ? html`<strong class="govuk-tag govuk-tag--yellow">需要补正</strong>` : undefined}
    </div>
    <div class="govuk-summary-card__content">
      ${paperList(papers, (id) => paperAddress(caseNumber, id))}
      <form method="post" enctype="multipart/form-data" action="${papersAddress(caseNumber)}">
        <input type="hidden" name="document" value="${code}" />
        <div class="govuk-form-group${wrong ? ' govuk-form-group--error' : ''}">
          <label class="govuk-label" for="${field}">${papers.length === 0 ? '选择文件或者拍照' : '再加一个文件'}${ofWhat}</label>
          ${wrong && html`<p class="govuk-error-message" id="${field}-wrong">${wrong}</p>`}
          <input
            class="govuk-file-upload"
            type="file"
            id="${field}"
            name="file"
            accept="${Object.keys(endings).join(',')}"
            ${wrong && html`aria-describedby="${field}-wrong"`}
          />
        </div>
        <button class="govuk-button govuk-button--secondary">上传${ofWhat}</button>
      </form>
    </div>
  </section>`;
}

/** The files of a document. @param addressOf where one is looked at */
export const paperList = (papers: readonly ShownPaper[], addressOf: (id: string) => string): Html | undefined =>
  papers.length === 0
    ? undefined
    : html`<ol class="govuk-list govuk-list--number">
        ${papers.map((paper) => html`<li>${paperLine(paper, addressOf(paper.id))}</li>`)}
      </ol>`;

/** A file, to be opened where it has passed the scanner. */
export function paperLine(paper: ShownPaper, address: string): Html {
  const { size, receivedAt } = paper;
  const name = paper.name || '文件';
  const what = canBeOpened(paper) ? html`<a class="govuk-link" href="${address}">${name}</a>` : name;
  return html`${what}（${sizeOf(size)}，${dayOf(receivedAt)}收到）<br />${stateNameOf(paper)}`;
}

const sizeOf = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))}KB`;
