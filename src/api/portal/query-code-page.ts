/** 重新取得查询码: the new one is shown once, on the page that makes it. */
import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import type { Cases } from '../../cases/index.ts';
import { html } from '../../html.ts';
import { caseParams } from '../case-number.ts';
import { definePage } from '../pages/define-page.ts';
import { facts } from '../pages/page.ts';
import type { Route } from '../route.ts';
import { caseAddress, casePlace } from './case-address.ts';

export const queryCodeAddress = (caseNumber: string): string => `${caseAddress(caseNumber)}/query-code`;

const common = { path: queryCodeAddress('{caseNumber}'), operationId: 'issueQueryCode', summary: '重新取得查询码' } as const;

export const queryCodePages = ({ queryCodes }: Pick<Cases, 'queryCodes'>): Route[] => [
  definePage({
    ...common,
    request: { params: caseParams },
    handle: ({ params: { caseNumber } }) => ({
      title: common.summary,
      above: casePlace(caseNumber),
      body: html`<p class="govuk-body">凭受理编号和查询码，没有登录也可以查询办理状态。取得新的查询码以后，原查询码作废。</p>
        <form method="post"><button class="govuk-button">取得新的查询码</button></form>`,
    }),
  }),
  definePage({
    ...common,
    method: 'post',
    request: { params: caseParams, body: z.object({}) },
    // Pressed twice, the page that stays shows the code of the second time, which is the one that opens.
    handle: async ({ params: { caseNumber }, actor }) => ({
      title: '新的查询码',
      above: casePlace(caseNumber),
      body: html`${facts([
          ['受理编号', caseNumber],
          ['查询码', html`<strong>${await queryCodes.issue(caseNumber, actorId(actor))}</strong>`],
        ])}
        <p class="govuk-body">查询码只显示这一次，请记下或者打印本页。</p>`,
    }),
  }),
];
