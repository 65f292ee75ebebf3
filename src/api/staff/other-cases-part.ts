import type { Actor } from '../../access/index.ts';
import { verdictNames } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { dayOf } from '../portal/case-address.ts';
import { compareAddress, staffCaseAddress } from './addresses.ts';
import { mayLook } from './may-look.ts';
import type { StaffServices } from './services.ts';

/** Earlier and parallel ones; where another one may be about the same, it is said, until somebody has compared the two. */
export async function otherCasesPart(caseNumber: string, actor: Actor, { cases, groups }: StaffServices): Promise<Html | undefined> {
  const others = await cases.files.othersOf(caseNumber);
  if (others.length === 0) return undefined;
  const found = await cases.comparisons.of(caseNumber);
  const [own] = await cases.files.briefly([caseNumber]);
  return html`<ul class="govuk-list govuk-list--spaced">
    ${others.map((other) => {
      const verdict = found.find(({ otherCase }) => otherCase === other.caseNumber);
      const doubtful = !verdict && other.process === own?.process;
      const visible = mayLook(actor, other.process, groups);
      const number = visible
        ? html`<a class="govuk-link" href="${staffCaseAddress(other.caseNumber)}">${other.caseNumber}</a>`
        : other.caseNumber;
      return html`<li>
        ${number}，${other.processName}，${dayOf(other.receivedAt)}收到，${other.outcomeName ?? other.stateName}
        ${doubtful ? html`<strong class="govuk-tag govuk-tag--yellow">可能重复</strong>` : undefined}
        ${verdict ? html`<strong class="govuk-tag govuk-tag--grey">${verdictNames[verdict.verdict]}</strong>` : undefined}
        ${visible ? html`<a class="govuk-link" href="${compareAddress(caseNumber, other.caseNumber)}">逐项比对</a>` : undefined}
      </li>`;
    })}
  </ul>`;
}
