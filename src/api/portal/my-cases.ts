import { html, type Html } from '../../html.ts';
import { type OwnCases } from '../own-cases.ts';
import type { Route } from '../route.ts';
import { definePage } from '../pages/define-page.ts';
import { home } from '../pages/page.ts';
import type { ShowDrafts } from './drafts.ts';
import { heirAddress } from './heir-page.ts';
import { caseAddress, dayOf } from './case-address.ts';
import { lettersAddress } from './letters-form.ts';

/** 我的办件, the newest first. */
export const myCasesPage = (ownCases: OwnCases, showDrafts: ShowDrafts): Route =>
  definePage({
    path: '/cases',
    operationId: 'myCases',
    summary: '我的办件',
    request: {},
    handle: async ({ actor }) => {
      const cases = await ownCases(actor);
      return {
        title: '我的办件',
        above: home,
        body: html`${await showDrafts(actor)} ${cases.length === 0 ? none : cases.map(card)}
          <p class="govuk-body">申请人已经死亡、由您继承或者受益的，可以<a class="govuk-link" href="${heirAddress}">凭受理编号申领</a>。</p>
          <p class="govuk-body"><a class="govuk-link" href="${lettersAddress}">我的告知方式</a></p>`,
      };
    },
  });

const none: Html = html`<p class="govuk-body">您还没有办件。</p>
  <p class="govuk-body">已经在窗口提交而这里没有的，请核对登录的身份与申请人是否一致；代办的，须由受理窗口确认代办关系。</p>`;

type OwnCase = Awaited<ReturnType<OwnCases>>[number];

function card({ caseNumber, processName, stateName, outcomeName, receivedAt, next }: OwnCase): Html {
  return html`<div class="govuk-summary-card">
    <div class="govuk-summary-card__title-wrapper">
      <h2 class="govuk-summary-card__title"><a class="govuk-link" href="${caseAddress(caseNumber)}">${processName}</a></h2>
      <strong class="govuk-tag">${outcomeName ?? stateName}</strong>
    </div>
    <div class="govuk-summary-card__content">
      <p class="govuk-body">受理编号${caseNumber}，${dayOf(receivedAt)}收到。</p>
      ${next.map(({ instruction }) => html`<p class="govuk-body">${instruction}</p>`)}
    </div>
  </div>`;
}
