import { html, type Html } from '../../../html.ts';
import type { CaseProcess } from '../../../processes/index.ts';
import type { Shown } from '../../pages/page.ts';
import { checkStyle } from '../assets.ts';
import type { Problems } from './answers.ts';
import { field } from './fields.ts';
import { type Asked, questionsOf, type Typed } from './questions.ts';

const above = { name: '先查一查', address: '/check' };

/** It decides which of the others are asked. */
export function firstQuestion(process: CaseProcess): Shown {
  const filled = { typed: {}, problems: new Map<string, string>() };
  return {
    title: process.name,
    above,
    styles: [checkStyle.address],
    body: html`<p class="govuk-body">${process.preCheck.guide.about}不用登录，所填内容不保存。</p>
      <form method="post" novalidate>
        ${questionsOf(process.preCheck, {})
          .slice(0, 1)
          .map((question) => field(question, filled))}
        <button class="govuk-button">下一步</button>
      </form>`,
  };
}

/** The others, with what was typed before. */
export function questionsPage(
  { id, name }: CaseProcess,
  [first, ...others]: readonly Asked[],
  typed: Typed,
  problems: Problems = new Map(),
): Shown {
  const filled = { typed, problems };
  return {
    title: name,
    above: { name: '上一个问题', address: `/check/${id}` },
    styles: [checkStyle.address],
    body: html`${problems.size === 0 ? undefined : summary(problems)}
      <p class="govuk-body">不清楚的可以不填；填得越全，结论越准。</p>
      <form method="post" novalidate>
        <input type="hidden" name="answered" value="yes" />
        ${first && chosen(first, typed)} ${others.map((question) => field(question, filled))}
        <button class="govuk-button">查看结论</button>
      </form>`,
  };
}

const chosen = ({ key, ask, names }: Asked, typed: Typed): Html =>
  html`<input type="hidden" name="${key}" value="${typed[key]}" />
    <p class="govuk-body">${ask}<strong>${Object.hasOwn(names, typed[key] ?? '') ? names[typed[key] ?? ''] : '不清楚'}</strong></p>`;

const summary = (problems: Problems): Html =>
  html`<div class="govuk-error-summary" role="alert">
    <h2 class="govuk-error-summary__title">有的内容需要更正</h2>
    <div class="govuk-error-summary__body">
      <ul class="govuk-list govuk-error-summary__list">
        ${[...problems].map(([name, message]) => html`<li><a href="#${name}">${message}</a></li>`)}
      </ul>
    </div>
  </div>`;
