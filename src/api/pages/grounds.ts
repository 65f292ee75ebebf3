import { html, type Html } from '../../html.ts';
import type { ParameterSet, Reason } from '../../policy/index.ts';
import { groundedVersionText } from '../../processes/index.ts';
import { unfolding } from './page.ts';

/** What was found, and by which clause: once below all that rests on it. */
export const grounds = (reasons: readonly Pick<Reason, 'finding' | 'clause' | 'requirement'>[]): Html => {
  const byClause = Map.groupBy(reasons, ({ clause, requirement }) => `依据（${requirement}）：${clause}`);
  return html`${[...byClause].map(
    ([clause, found]) =>
      html`${found.map(({ finding }) => html`<p class="govuk-body">${finding}</p>`)}
        <p class="govuk-body-s">${clause}</p>`,
  )}`;
};

/** What something was decided by. */
export interface Basis {
  reasons: Parameters<typeof grounds>[0];
  parameterVersions: readonly string[];
}

/** The same with each parameter: its value, since when, and where it is laid down. Folded away; nothing where there is nothing. */
export function unfoldingBasis(title: string, { reasons, parameterVersions }: Basis, parameters: ParameterSet): Html | undefined {
  if (reasons.length + parameterVersions.length === 0) return undefined;
  return unfolding(
    title,
    html`${grounds(reasons)} ${parameterVersions.length === 0 ? undefined : parameterList(parameterVersions, parameters)}`,
  );
}

const parameterList = (versions: readonly string[], parameters: ParameterSet): Html =>
  html`<p class="govuk-body-s">所用参数：</p>
    <ul class="govuk-list govuk-list--bullet">
      ${versions.map((version) => html`<li>${groundedVersionText(version, parameters)}</li>`)}
    </ul>`;
