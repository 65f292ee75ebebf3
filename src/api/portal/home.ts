import { mayBy, rolesOf } from '../../access/index.ts';
import { html } from '../../html.ts';
import type { ProcessList } from '../../processes/index.ts';
import { definePage } from '../pages/define-page.ts';
import { deskAddress } from '../unit/services.ts';
import { signInAddress, siteName } from '../pages/page.ts';
import type { Route } from '../route.ts';
import { applyAddress } from './application-form.ts';
import { checkPlace } from './check/place.ts';
import type { ShowDrafts } from './drafts.ts';

/** The first page, in the order in which somebody comes to it: what can be had, applying, and what became of it. */
export const homePage = (processes: ProcessList, showDrafts: ShowDrafts): Route =>
  definePage({
    path: '/',
    operationId: 'portalHome',
    summary: '首页',
    request: {},
    handle: async ({ actor }) => ({
      title: siteName,
      body: html`${await showDrafts(actor)}
        <h2 class="govuk-heading-m">能不能办、要带什么</h2>
        <p class="govuk-body">回答几个问题，就知道能不能办、要带什么、大约要缴多少。不用登录，所填内容不保存。</p>
        <p class="govuk-body"><a class="govuk-button" href="${checkPlace.address}">${checkPlace.name}</a></p>
        <h2 class="govuk-heading-m">提出申请</h2>
        <p class="govuk-body">申请须先登录，由本人或者代办人填写；也可以到受理窗口办理。</p>
        <ul class="govuk-list govuk-list--bullet">
          ${processes.cases.map(({ id, name }) => html`<li><a class="govuk-link" href="${applyAddress(id)}">${name}</a></li>`)}
        </ul>
        ${
          mayBy('unitDesk', rolesOf(actor))
            ? html`<p class="govuk-body"><a class="govuk-link" href="${deskAddress}">单位批量申请</a>：用一张表格为多人提交。</p>`
            : undefined
        }
        <h2 class="govuk-heading-m">查询办理进度、告知书</h2>
        <p class="govuk-body">
          ${
            actor.kind === 'nobody'
              ? html`<a class="govuk-button govuk-button--secondary" href="${signInAddress('/cases')}">登录，查看我的办件</a>`
              : html`<a class="govuk-button govuk-button--secondary" href="/cases">查看我的办件</a>`
          }
        </p>
        <p class="govuk-body">没有账号的，可以<a class="govuk-link" href="/receipt">凭回执查询</a>（受理编号和查询码）。</p>
        <p class="govuk-body">收到告知书的，可以<a class="govuk-link" href="/verify">核验告知书</a>（文号和校验码）。</p>`,
    }),
  });
