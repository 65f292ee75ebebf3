/** 委托、继承、受益 on the page of a case: seen by who works on it, confirmed and revoked by the window, as by the interface. */
import type { Role } from '../../access/index.ts';
import { mandateKindNames, mandateStateNames } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { mandateActs, mandateParams } from '../mandates.ts';
import { definePage } from '../pages/define-page.ts';
import { dayOf } from '../portal/case-address.ts';
import type { Route } from '../route.ts';
import { staffCaseAddress } from './addresses.ts';
import type { StaffServices } from './services.ts';

const acts = {
  acceptance: { operationId: 'acceptMandatePage', label: '确认（已核对证明材料）' },
  revocation: { operationId: 'revokeMandatePage', label: '撤销' },
} as const;
type ActName = keyof typeof acts;

const addressOf = (caseNumber: string, mandate: number | string, act: ActName): string =>
  `${staffCaseAddress(caseNumber)}/mandates/${mandate}/${act}`;

export const mandatePages = ({ cases }: StaffServices): Route[] =>
  (Object.keys(acts) as ActName[]).map((act) =>
    definePage({
      method: 'post',
      path: addressOf('{caseNumber}', '{mandate}', act),
      operationId: acts[act].operationId,
      summary: `${acts[act].label}委托等关系`,
      request: { params: mandateParams },
      handle: async ({ params: { caseNumber, mandate }, actor, roles }) => {
        await mandateActs(cases)[act](caseNumber, mandate, { actor, roles });
        return { to: `${staffCaseAddress(caseNumber)}#mandates` };
      },
    }),
  );

export async function mandatesPart(caseNumber: string, roles: readonly Role[], { cases }: StaffServices): Promise<Html | undefined> {
  const mandates = await cases.mandates.of(caseNumber);
  if (mandates.length === 0) return undefined;
  const button = (id: number, act: ActName) =>
    html`<form class="work-act" method="post" action="${addressOf(caseNumber, id, act)}">
      <button class="govuk-button govuk-button--secondary">${acts[act].label}</button>
    </form>`;
  return html`<ul class="govuk-list govuk-list--spaced">
    ${mandates.map(({ id, kind, state, claimedAt }) => {
      const possible =
        !roles.includes('window') || state === 'revoked'
          ? []
          : state === 'claimed'
            ? (['acceptance', 'revocation'] as const)
            : (['revocation'] as const);
      return html`<li>
        ${mandateKindNames[kind]}，${dayOf(claimedAt)}提出：${mandateStateNames[state]} ${possible.map((act) => button(id, act))}
      </li>`;
    })}
  </ul>`;
}
