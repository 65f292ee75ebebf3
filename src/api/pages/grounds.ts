import { html, type Html } from '../../html.ts';
import type { Reason } from '../../policy/index.ts';

/** What was found, and by which clause. */
export const grounds = (reasons: readonly Pick<Reason, 'finding' | 'clause' | 'requirement'>[]): Html =>
  html`${reasons.map(
    ({ finding, clause, requirement }) =>
      html`<p class="govuk-body">${finding}</p>
        <p class="govuk-body-s">依据（${requirement}）：${clause}</p>`,
  )}`;
