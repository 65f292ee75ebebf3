import { html, type Html } from '../../../html.ts';
import type { CaseProcess } from '../../../processes/index.ts';
import { errorSummary } from '../../pages/error-summary.ts';
import type { Typed } from '../../pages/form.ts';
import type { Shown } from '../../pages/page.ts';
import { checkStyle } from '../assets.ts';
import type { Problems } from './answers.ts';
import { field } from './fields.ts';
import { checkAddress, checkPlace } from './place.ts';
import { type Asked, questionsOf } from './questions.ts';

/** It decides which of the others are asked. */
export function firstQuestion(process: CaseProcess): Shown {
  const filled = { typed: {}, problems: new Map<string, string>() };
  return {
    title: process.name,
    above: checkPlace,
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
    above: { name: '上一个问题', address: checkAddress(id) },
    styles: [checkStyle.address],
    body: html`${errorSummary(
        '有的内容需要更正',
        [...problems].map(([at, message]) => ({ at, message })),
      )}
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
