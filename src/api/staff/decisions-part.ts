import { html, type Html } from '../../html.ts';
import { unfoldingBasis } from '../pages/grounds.ts';
import { dayOf } from '../portal/case-address.ts';
import { deciderName } from './names.ts';
import type { StaffServices } from './services.ts';

/** Each with who decided, the clauses, and the values of the parameters that it rests on; the newest first. */
export async function decisionsPart(caseNumber: string, { cases, rules, findStaff }: StaffServices): Promise<Html | undefined> {
  const decisions = await cases.decisions.of(caseNumber);
  if (decisions.length === 0) return undefined;
  const { parameters } = rules.current();
  return html`<ol class="govuk-list govuk-list--spaced">
    ${decisions
      .toReversed()
      .map(
        (decision) =>
          html`<li>
            ${dayOf(decision.decidedAt)}，${decision.name ?? ''}${decision.outcomeText ? `：${decision.outcomeText}` : ''}，${deciderName(decision, findStaff)}
            ${unfoldingBasis('理由和依据', decision, parameters)}
          </li>`,
      )}
  </ol>`;
}
