import { html, type Html } from '../../html.ts';
import type { Reason } from '../../policy/index.ts';

/** What was found, and by which clause: once below all that rests on it. */
export const grounds = (reasons: readonly Pick<Reason, 'finding' | 'clause' | 'requirement'>[]): Html => {
  const byClause = Map.groupBy(reasons, ({ clause, requirement }) => `依据（${requirement}）：${clause}`);
  return html`${[...byClause].map(
    ([clause, found]) =>
      html`${found.map(({ finding }) => html`<p class="govuk-body">${finding}</p>`)}
        <p class="govuk-body-s">${clause}</p>`,
  )}`;
};
