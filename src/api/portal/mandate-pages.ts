/** 代办等关系 of a case: who acts in it, and how the applicant ends that. */
import { z } from 'zod';
import { type Mandate, mandateKindNames, mandateStateNames } from '../../cases/index.ts';
import { dateInChina } from '../../clock.ts';
import { html, type Html } from '../../html.ts';
import { dateText } from '../../policy/index.ts';
import { type MandateActs, mandateParams } from '../mandates.ts';
import { definePage } from '../pages/define-page.ts';
import type { Route } from '../route.ts';
import { caseAddress, casePlace } from './case-address.ts';

const revocationOf = (caseNumber: string, mandate: number | string): string => `${caseAddress(caseNumber)}/mandates/${mandate}/revocation`;

/** Part of the case page. */
export const mandatesOf = (caseNumber: string, mandates: readonly Mandate[]): Html | undefined =>
  mandates.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">代办等关系</h2>
        <ul class="govuk-list govuk-list--spaced">
          ${mandates.map(
            ({ id, kind, state, claimedAt }) =>
              html`<li>
                ${mandateKindNames[kind]}（${mandateStateNames[state]}），${dateText(dateInChina(claimedAt))}提出
                ${state === 'revoked' ? undefined : html`<a class="govuk-link" href="${revocationOf(caseNumber, id)}">撤销</a>`}
              </li>`,
          )}
        </ul>`;

const revoking = {
  path: revocationOf('{caseNumber}', '{mandate}'),
  operationId: 'revokeMandate',
  summary: '撤销委托等关系',
} as const;

export const mandatePages = ({ revocation }: MandateActs): Route[] => [
  definePage({
    ...revoking,
    request: { params: mandateParams },
    handle: ({ params: { caseNumber } }) => ({
      title: '撤销委托等关系',
      above: casePlace(caseNumber),
      body: html`<p class="govuk-body">
          撤销以后，对方不能再查看、办理本件；已经办理的事项不受影响。需要再次委托的，请持委托书到受理窗口办理。
        </p>
        <form method="post"><button class="govuk-button govuk-button--warning">确认撤销</button></form>`,
    }),
  }),
  definePage({
    ...revoking,
    method: 'post',
    request: { params: mandateParams, body: z.object({}) },
    handle: async ({ params: { caseNumber, mandate }, ...by }) => {
      await revocation(caseNumber, mandate, by);
      return { to: caseAddress(caseNumber), told: '委托等关系已撤销。' };
    },
  }),
];
