/** 填写申请: the process's own form, as its owner has it in Modeler, a group a page; what is filled in is kept as a draft. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/index.ts';
import type { Draft } from '../../cases/index.ts';
import { dateInChina } from '../../clock.ts';
import { html, type Html } from '../../html.ts';
import type { CaseProcess } from '../../processes/index.ts';
import { idNumberOf } from '../drafts.ts';
import type { OwnCases } from '../own-cases.ts';
import { definePage } from '../pages/define-page.ts';
import { inScript } from '../pages/in-script.ts';
import { home } from '../pages/page.ts';
import type { Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { counterCaseAddress, counterPlace } from '../staff/addresses.ts';
import { applyAddress, formOf, labelsOf, pagesOf } from './application-form.ts';
import { formAssets } from './assets.ts';
import { caseAddress, papersAddress, receiptAddress } from './case-address.ts';
import { discarding, keptText } from './drafts.ts';
import { knownBy, marked } from './known.ts';
import { openCaseNote } from './open-case.ts';

export type ApplyServices = Pick<ApiServices, 'cases' | 'processes' | 'rules' | 'clock'> & { ownCases: OwnCases };

export const applyPages = (services: ApplyServices): Route[] =>
  services.processes.cases.flatMap((process) => [applyPage(process, services), discardPage(process, services)]);

/** The last step. */
const review = '核对后提交';

const applyPage = ({ id, name }: CaseProcess, { cases, ownCases, rules, clock }: ApplyServices): Route =>
  definePage({
    path: applyAddress(id),
    operationId: 'portalApply',
    summary: '填写申请',
    request: {},
    handle: async ({ actor, log }) => {
      const schema = formOf(id, rules.folder, log);
      const idNumber = actor.kind === 'person' ? actor.idNumber : undefined;
      const draft = idNumber === undefined ? null : await cases.drafts.find(idNumber, id);
      const known = knownBy(schema, actor, idNumber === undefined ? null : await cases.relations.contactOf(idNumber));
      const pages = pagesOf(schema);
      const given = {
        ...{ schema: marked(schema, known), pages, review, labels: labelsOf(schema), known },
        ...{ process: id, key: randomUUID(), keepsDraft: idNumber !== undefined, version: draft?.version ?? null },
        // The day on which it is handed in, not that of the draft.
        answers: { ...draft?.answers, process: id, applicationDate: dateInChina(clock()) },
      };
      return {
        title: `申请：${name}`,
        above: actor.kind === 'staff' ? counterPlace : home,
        styles: [formAssets.style.address],
        scripts: [formAssets.viewer.address, formAssets.apply.address],
        body: html`${await openCaseNote(ownCases, actor, name)} ${filling([...pages.map(({ name }) => name), review], draft, name)}
          ${receipt(actor)}
          <script type="application/json" id="given">
            ${inScript(given)}
          </script>`,
      };
    },
  });

const discardPage = ({ id }: CaseProcess, { cases }: ApplyServices): Route =>
  definePage({
    method: 'post',
    path: `${applyAddress(id)}/discard`,
    operationId: 'discardDraft',
    summary: '删除草稿',
    request: {},
    handle: async ({ actor }) => {
      await cases.drafts.discard(idNumberOf(actor), id);
      return { to: '/' };
    },
  });

const filling = (steps: readonly string[], draft: Draft | null, name: string): Html =>
  html`<div id="filling" class="portal-filling">
    <details class="govuk-details portal-steps" id="all-steps">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text" id="step-count">填写步骤</span></summary>
      <ol class="govuk-list govuk-list--number" id="steps">
        ${steps.map((step) => html`<li>${step}</li>`)}
      </ol>
    </details>
    <div>
      <noscript><p class="govuk-body">填写申请需要浏览器启用脚本（JavaScript）；不便启用的，请到受理窗口办理。</p></noscript>
      <div class="govuk-error-summary" id="problems" tabindex="-1" role="alert" hidden>
        <h2 class="govuk-error-summary__title" id="problems-title"></h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list" id="problem-list"></ul>
        </div>
      </div>
      <h2 class="govuk-heading-m" id="step-name" tabindex="-1">${steps[0]}</h2>
      <div id="form" hidden></div>
      <div id="review" hidden></div>
      <div class="govuk-button-group" id="ways" hidden>
        <button class="govuk-button" id="next" type="button">下一步</button>
        <button class="govuk-button" id="hand-in" type="button">提交申请</button>
        <button class="govuk-button govuk-button--secondary" id="back" type="button">上一步</button>
      </div>
      <p class="govuk-body-s" id="draft-state">${draft ? keptText(draft) : ''}</p>
      <div class="govuk-inset-text" id="draft-problem" role="alert" hidden></div>
      ${draft ? discarding(draft, name) : undefined}
    </div>
  </div>`;

/** The script knows the number of the case. */
const leadingTo = (address: (caseNumber: string) => string, name: string, look = 'govuk-link'): Html =>
  html`<a class="${look}" data-address="${address('{caseNumber}')}" href="/">${name}</a>`;

/** Where it goes on. */
const follow = ({ kind }: Actor): Html =>
  kind === 'staff'
    ? html`<p class="govuk-body">${leadingTo(counterCaseAddress, '核对原件、打印回执')}</p>`
    : html`<h3 class="govuk-heading-m">接下来</h3>
        <p class="govuk-body">请把勾选的材料拍照或者扫描后上传；注明原件的，请尽快带到受理窗口查验，查验以后才能受理。</p>
        <p class="govuk-body">${leadingTo(papersAddress, '上传材料', 'govuk-button')}</p>
        <p class="govuk-body">办到哪一步、还要您做什么，以及告知书，都在办理进度中：${leadingTo(caseAddress, '查看办理进度')}</p>
        <p class="govuk-body">${leadingTo(receiptAddress, '下载收件回执（PDF）')}</p>`;

const receipt = (actor: Actor): Html =>
  html`<section id="receipt" tabindex="-1" hidden>
    <div class="govuk-panel govuk-panel--confirmation">
      <h2 class="govuk-panel__title">申请已经收到</h2>
      <div class="govuk-panel__body">受理编号<br /><strong id="case-number"></strong></div>
    </div>
    <p class="govuk-body">查询码：<strong id="query-code"></strong></p>
    <p class="govuk-body">
      ${
        actor.kind === 'staff'
          ? '打印回执时换发新的查询码，本页的随即作废，不用抄下。'
          : '查询码只显示这一次，请记下或者打印本页。没有登录的，可以凭受理编号和查询码查询办理状态。'
      }
    </p>
    ${follow(actor)}
  </section>`;
