/** A document's files, and where to add one, also with the camera of a phone. */
import { type DocumentCode, documentNames } from '../../applications/index.ts';
import { html, type Html } from '../../html.ts';
import { canBeOpened, endings, type ShownPaper } from '../../papers/index.ts';
import { type PaperedDocument, stateNameOf } from '../case-papers.ts';
import { paperAddress } from '../papers.ts';
import { dayOf, papersAddress } from './case-address.ts';

export const fieldOf = (code: string): string => `file-${code.replaceAll(':', '-')}`;

export const card = (caseNumber: string, { code, name, missing, papers }: PaperedDocument, wrong: string | undefined): Html =>
  cardOf({
    ...{ caseNumber, name, field: fieldOf(code), wrong, label: papers.length === 0 ? '选择文件或者拍照' : '再加一个文件' },
    tag: missing ? html`<strong class="govuk-tag govuk-tag--yellow">需要补正</strong>` : undefined,
    of: paperList(papers, (id) => paperAddress(caseNumber, id), stateForSender),
    document: html`<input type="hidden" name="document" value="${code}" />`,
  });

/** Whoever sends it says what it is. */
export const otherCard = (caseNumber: string, codes: readonly DocumentCode[]): Html =>
  cardOf({
    ...{ caseNumber, name: '其他材料', field: 'file-other', wrong: undefined, label: '选择文件或者拍照', tag: undefined, of: undefined },
    document: html`<div class="govuk-form-group">
      <label class="govuk-label" for="other">是哪一项材料</label>
      <select class="govuk-select" id="other" name="document">
        ${codes.map((code) => html`<option value="${code}">${documentNames[code]}</option>`)}
      </select>
    </div>`,
  });

interface Card {
  caseNumber: string;
  name: string;
  tag: Html | undefined;
  /** What is there already. */
  of: Html | undefined;
  /** Says which document the file is of. */
  document: Html;
  field: string;
  label: string;
  wrong: string | undefined;
}

function cardOf({ caseNumber, name, tag, of, document, field, label, wrong }: Card): Html {
  const ofWhat = html`<span class="govuk-visually-hidden">：${name}</span>`;
  return html`<section class="govuk-summary-card" aria-labelledby="${field}-title">
    <div class="govuk-summary-card__title-wrapper">
      <h2 class="govuk-summary-card__title" id="${field}-title">${name}</h2>
      ${tag}
    </div>
    <div class="govuk-summary-card__content">
      ${of}
      <form method="post" enctype="multipart/form-data" action="${papersAddress(caseNumber)}">
        ${document}
        <div class="govuk-form-group${wrong ? ' govuk-form-group--error' : ''}">
          <label class="govuk-label" for="${field}">${label}${ofWhat}</label>
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

/** Whoever has sent it hears of the scanner where something is to be waited for or done. */
const stateForSender = (paper: ShownPaper): string => (canBeOpened(paper) ? '' : stateNameOf(paper));

/** The files of a document. @param addressOf where one is looked at */
export const paperList = (papers: readonly ShownPaper[], addressOf: (id: string) => string, stateOf = stateNameOf): Html | undefined =>
  papers.length === 0
    ? undefined
    : html`<ol class="govuk-list govuk-list--number">
        ${papers.map((paper) => html`<li>${paperLine(paper, addressOf(paper.id), stateOf(paper))}</li>`)}
      </ol>`;

/** A file, to be opened where it has passed the scanner. */
export function paperLine(paper: ShownPaper, address: string, state = stateNameOf(paper)): Html {
  const { size, receivedAt } = paper;
  const name = paper.name || '文件';
  const what = canBeOpened(paper) ? html`<a class="govuk-link" href="${address}">${name}</a>` : name;
  return html`${what}（${sizeOf(size)}，${dayOf(receivedAt)}收到）<br />${state}`;
}

const sizeOf = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))}KB`;
