import type { Decision } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { versionText } from '../../processes/index.ts';
import { grounds } from '../pages/grounds.ts';
import { unfolding } from '../pages/page.ts';
import { dayOf } from '../portal/case-address.ts';
import { deciderName } from './names.ts';
import type { StaffServices } from './services.ts';

/** Each with who decided, the clauses, and the values of the parameters that it rests on; the newest first. */
export async function decisionsPart(caseNumber: string, { cases, rules, findStaff }: StaffServices): Promise<Html | undefined> {
  const decisions = await cases.decisions.of(caseNumber);
  if (decisions.length === 0) return undefined;
  const { parameters } = rules.current();
  const basis = ({ reasons, parameterVersions }: Decision) =>
    html`${grounds(reasons)}
    ${
      parameterVersions.length === 0
        ? undefined
        : html`<p class="govuk-body-s">所用参数：${parameterVersions.map((version) => versionText(version, parameters)).join('、')}</p>`
    }`;
  return html`<ol class="govuk-list govuk-list--spaced">
    ${decisions
      .toReversed()
      .map(
        (decision) =>
          html`<li>
            ${dayOf(decision.decidedAt)}，${decision.name ?? ''}${decision.outcomeText ? `：${decision.outcomeText}` : ''}，${deciderName(decision, findStaff)}
            ${decision.reasons.length + decision.parameterVersions.length > 0 ? unfolding('理由和依据', basis(decision)) : undefined}
          </li>`,
      )}
  </ol>`;
}
