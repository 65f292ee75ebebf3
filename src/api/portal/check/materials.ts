/** 一次性告知: all that is needed, and what is missing of it. */
import { html, type Html } from '../../../html.ts';
import { assessMaterials, type RequiredDocument } from '../../../policy/index.ts';
import { box } from '../../pages/fields.ts';
import type { Answered } from './checked.ts';
import { hidden, unanswered } from './questions.ts';

const nameOf = ({ code }: RequiredDocument): string => `has.${code}`;

/** Of those that are needed, the ones that somebody has; undefined before they have said. */
export function documentsOf(answered: Answered): string[] | undefined {
  const { typed } = answered;
  if (typed['documents'] !== 'told') return undefined;
  return requiredOf(answered)
    .filter((document) => typed[nameOf(document)] === 'yes')
    .map(({ code, alternatives }) => alternatives?.[0] ?? code);
}

const requiredOf = ({ process: { preCheck }, given, services }: Answered): readonly RequiredDocument[] =>
  preCheck.required(preCheck.given.parse(given), services);

export function materials(answered: Answered): Html {
  const { given, questions } = answered;
  const required = requiredOf(answered);
  const handedIn = given['documents'] as string[] | undefined;
  const missing = handedIn && assessMaterials(required, handedIn).value;
  return html`<h2 class="govuk-heading-m">要带的材料（一次性告知）</h2>
    ${missing && html`<p class="govuk-body"><strong>${missing.length === 0 ? '所列材料已经齐全。' : `还缺${missing.length}项。`}</strong></p>`}
    ${questions.every(({ key }) => key in given) ? undefined : html`<p class="govuk-body">${notAllAsked(required)}</p>`}
    ${required.length === 0 ? unanswered(questions, given) : checkList(answered, required, missing)}`;
}

const notAllAsked = (required: readonly RequiredDocument[]): string =>
  required.length === 0 ? '回答下列问题以后，才能列出要带的材料：' : '有的问题没有回答，可能还需要其他材料。';

const checkList = (
  { typed, questions }: Answered,
  required: readonly RequiredDocument[],
  missing: readonly RequiredDocument[] | undefined,
): Html =>
  html`<form method="post">
    ${hidden(typed, questions)}
    <input type="hidden" name="answered" value="yes" /><input type="hidden" name="documents" value="told" />
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend portal-screen">已经有的请打勾，可以知道还缺什么。</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small">${required.map((document) => tick(document, missing))}</div>
    </fieldset>
    <button class="govuk-button govuk-button--secondary">核对材料</button>
  </form>`;

function tick(document: RequiredDocument, missing: readonly RequiredDocument[] | undefined): Html {
  const isMissing = missing?.includes(document);
  const label = html`${document.name}${document.form === '' ? '' : `（${document.form}）`}${isMissing ? html`<strong>　缺</strong>` : undefined}
    <span class="govuk-body-s portal-clause">依据（${document.requirement}）：${document.clause}</span>`;
  return box('checkbox', { id: nameOf(document), name: nameOf(document), value: 'yes', label, on: isMissing === false });
}
