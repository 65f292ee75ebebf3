/** 材料: each document of the case with its files, and where to add one, also with the camera of a phone. */
import { z } from 'zod';
import { html, type Html } from '../../html.ts';
import type { DocumentCode } from '../../applications/index.ts';
import { largest, megabytes } from '../../papers/index.ts';
import { caseParams } from '../case-number.ts';
import { definePage } from '../pages/define-page.ts';
import { errorSummary } from '../pages/error-summary.ts';
import type { Shown } from '../pages/page.ts';
import {
  alsoWanted,
  documentsWithPapers,
  noteLook,
  paperBody,
  type PaperedDocument,
  type PaperServices,
  takePaper,
} from '../case-papers.ts';
import { Failure } from '../problem.ts';
import type { Route } from '../route.ts';
import { caseAddress, casePlace, papersAddress } from './case-address.ts';
import { card, fieldOf, otherCard } from './paper-cards.ts';

const path = papersAddress('{caseNumber}');

export const papersPages = (services: PaperServices): Route[] => [
  definePage({
    path,
    operationId: 'papersPage',
    summary: '材料扫描件',
    request: { params: caseParams, query: z.object({ received: z.string().optional() }) },
    handle: async (asked) => {
      await noteLook(services, asked, 'papersPage');
      return pageOf(await shownTo(services, asked), { received: asked.query.received });
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
        return pageOf(await shownTo(services, asked), { wrong });
      }
    },
  }),
];

interface ShownPapers {
  caseNumber: string;
  documents: readonly PaperedDocument[];
  /** Which a clerk may have asked for in his own words. */
  others: readonly DocumentCode[] | undefined;
}

const shownTo = async (services: PaperServices, asked: Parameters<typeof documentsWithPapers>[1]): Promise<ShownPapers> => ({
  caseNumber: asked.params.caseNumber,
  documents: await documentsWithPapers(services, asked),
  others: await alsoWanted(services, asked.params.caseNumber),
});

interface Told {
  /** Id of the file that has just come. */
  received?: string | undefined;
  /** Why one was not taken, and for which document. */
  wrong?: { document: string; text: string };
}

function pageOf({ caseNumber, documents, others }: ShownPapers, { received, wrong }: Told): Shown {
  const come = documents.find(({ papers }) =>
    papers.some(({ id, state }) => id === received && state !== 'infected' && state !== 'changed'),
  );
  const supplementing = others !== undefined || documents.some(({ missing }) => missing);
  const wrongField = documents.some(({ code }) => code === wrong?.document) ? fieldOf(wrong?.document ?? '') : undefined;
  return {
    title: '材料扫描件',
    above: casePlace(caseNumber),
    body: html`${errorSummary('没有保存', wrong ? [{ message: wrong.text, at: wrongField }] : [])}
      ${come && receivedBanner(come, supplementing)}
      <p class="govuk-body">
        可以拍照，也可以上传扫描件：PDF、JPG或者PNG，每次一个文件，不超过${megabytes}MB。请将各页拍全、拍清楚。照片中的拍摄时间、地点不保存。
      </p>
      ${documents.length === 0 ? html`<p class="govuk-body">本件目前没有需要上传的材料。</p>` : undefined}
      ${documents.map((document) => card(caseNumber, document, wrong?.document === document.code ? wrong.text : undefined))}
      ${others?.length ? otherCard(caseNumber, others) : undefined}
      <p class="govuk-body">
        <a class="govuk-button" href="${caseAddress(caseNumber)}">${supplementing ? '上传完毕，去提交补正' : '上传完毕，返回办理进度'}</a>
      </p>`,
  };
}

/** What is asked for is handed in where the case says so: a file alone does not tell that all of it is there. */
const receivedBanner = ({ name }: PaperedDocument, supplementing: boolean): Html =>
  html`<div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="received">
    <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="received">文件已经收到</h2></div>
    <div class="govuk-notification-banner__content">
      <p class="govuk-notification-banner__heading">${name}</p>
      <p class="govuk-body">可以继续上传其他页。${supplementing ? '全部上传后，请回到办理进度提交补正。' : ''}</p>
    </div>
  </div>`;
