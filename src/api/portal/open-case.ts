import type { Actor } from '../../access/index.ts';
import { html, type Html } from '../../html.ts';
import type { OwnCases } from '../own-cases.ts';
import { caseAddress } from './case-address.ts';

/** Before somebody fills in page after page what the intake would refuse at the end. */
export async function openCaseNote(ownCases: OwnCases, actor: Actor, processName: string): Promise<Html | undefined> {
  const open = (await ownCases(actor)).filter((one) => one.processName === processName && one.outcomeName === null);
  if (open.length === 0) return undefined;
  return html`<div class="govuk-inset-text">
    已有正在办理的同类申请：${open.map(({ caseNumber }) => html`<a class="govuk-link" href="${caseAddress(caseNumber)}">${caseNumber}</a> `)}。
    同一申请人同时只能有一件，需要重新申请的，先撤回该件；为其他人申请的，请继续填写。
  </div>`;
}
