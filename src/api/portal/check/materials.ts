/** 一次性告知: all that is needed, and what is missing of it. */
import { html, type Html } from '../../../html.ts';
import { assessMaterials, type RequiredDocument } from '../../../policy/index.ts';
import type { Checked } from './checked.ts';
import { hidden } from './questions.ts';

const nameOf = ({ code }: RequiredDocument): string => `has.${code}`;

/** Of those that are needed, the ones that somebody has; undefined before they have said. */
export function documentsOf(asked: Omit<Checked, 'result'>): string[] | undefined {
  const { typed } = asked;
  if (typed['documents'] !== 'told') return undefined;
  return requiredOf(asked)
    .filter((document) => typed[nameOf(document)] === 'yes')
    .map(({ code, alternatives }) => alternatives?.[0] ?? code);
}

const requiredOf = ({ process: { preCheck }, given, services }: Omit<Checked, 'result'>): readonly RequiredDocument[] =>
  preCheck.required(preCheck.given.parse(given), services);

export function materials(checked: Checked): Html {
  const { given, typed, questions } = checked;
  const required = requiredOf(checked);
  if (required.length === 0)
    return html`<h2 class="govuk-heading-m">要带的材料</h2>
      <p class="govuk-body">要看所填情况，请补充回答以上问题。</p>`;
  const handedIn = given['documents'] as string[] | undefined;
  const missing = assessMaterials(required, handedIn ?? []).value;
  return html`<h2 class="govuk-heading-m">要带的材料（一次性告知）</h2>
    ${handedIn && html`<p class="govuk-body"><strong>${missing.length === 0 ? '材料已经齐全。' : `还缺${missing.length}项。`}</strong></p>`}
    <form method="post">
      ${hidden(typed, questions)}
      <input type="hidden" name="answered" value="yes" /><input type="hidden" name="documents" value="told" />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend portal-screen">已经有的请打勾，可以知道还缺什么。</legend>
        <div class="govuk-checkboxes govuk-checkboxes--small">
          ${required.map((document) => box(document, handedIn !== undefined, missing.includes(document)))}
        </div>
      </fieldset>
      <button class="govuk-button govuk-button--secondary">核对材料</button>
    </form>`;
}

const box = (document: RequiredDocument, told: boolean, missing: boolean): Html =>
  html`<div class="govuk-checkboxes__item">
    <input
      class="govuk-checkboxes__input"
      type="checkbox"
      id="${nameOf(document)}"
      name="${nameOf(document)}"
      value="yes"
      ${told && !missing ? ' checked' : ''}
    />
    <label class="govuk-label govuk-checkboxes__label" for="${nameOf(document)}">
      ${document.name}${document.form === '' ? '' : `（${document.form}）`}${told && missing ? html`<strong>　缺</strong>` : undefined}
      <span class="govuk-body-s portal-clause">依据（${document.requirement}）：${document.clause}</span>
    </label>
  </div>`;
