/** Whether it can be done, why, and what would change that. */
import { html, type Html } from '../../../html.ts';
import type { Reason } from '../../../policy/index.ts';
import { whatWouldChange } from '../../../pre-check/index.ts';
import { grounds } from '../../pages/grounds.ts';
import type { Checked } from './checked.ts';
import { unanswered } from './questions.ts';

/** The first of what is hoped for is the headline, the others follow as far as they are decided. */
export function conclusion(checked: Checked): Html {
  const {
    process: { preCheck },
    result: { outcome, reasons },
  } = checked;
  const told = new Set<Reason>();
  const wishes = Object.entries(preCheck.guide.hopedFor).map(([key, { yes, no }]) => {
    const decided = outcome[key];
    const why = reasons.filter((reason) => reason.keys.includes(key) && !told.has(reason));
    for (const reason of why) told.add(reason);
    return { said: decided === undefined ? undefined : decided ? yes : no, why: decided ? onScreen(grounds(why)) : grounds(why) };
  });
  const [first, ...others] = wishes;
  return html`<div class="govuk-inset-text">
      <p class="govuk-body-l"><strong>${first?.said ?? '还不能确定能否办理'}。</strong></p>
    </div>
    ${first?.why} ${first?.said ? undefined : stillOpen(checked)}
    ${others.map(
      ({ said, why }) =>
        said &&
        html`<p class="govuk-body"><strong>${said}。</strong></p>
          ${why}`,
    )}
    ${changes(checked)}`;
}

/** Why it can be done is for the screen; on paper there is room for why not. */
const onScreen = (why: Html): Html => html`<div class="portal-screen">${why}</div>`;

const stillOpen = ({ questions, given }: Checked): Html =>
  html`<p class="govuk-body">回答下列问题以后，可以进一步判断：</p>
    ${unanswered(questions, given)}`;

/** Nothing where no single fact does. */
function changes({ process: { preCheck }, given, services }: Checked): Html | undefined {
  const found = whatWouldChange(preCheck, preCheck.given.parse(given), services);
  if (found.length === 0) return undefined;
  return html`<div class="portal-screen">
    <h2 class="govuk-heading-m">什么情况下结论会变</h2>
    <p class="govuk-body">其他情况不变的话：</p>
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      ${found.map(({ words, reasons }) => html`<li>${words}${reasons.map(({ requirement, clause }) => html`<span class="govuk-body-s portal-clause">依据（${requirement}）：${clause}</span>`)}</li>`)}
    </ul>
  </div>`;
}
