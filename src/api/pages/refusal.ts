import { type Actor, nobody } from '../../access/index.ts';
import { html, type Html } from '../../html.ts';
import { NotAssured } from '../assured.ts';
import type { Failure } from '../problem.ts';
import type { Reply } from '../route.ts';
import { pageReply } from './define-page.ts';
import { home, readerOf, signInAddress } from './page.ts';

/** What cannot be done, why, and what to do: as a page, for who asked with a browser. */
export function refusalPage(
  failure: Failure,
  { actor = nobody, address, cookie }: { actor?: Actor | undefined; address: string; cookie: string | undefined },
): Required<Pick<Reply, 'body' | 'headers'>> & Reply {
  const { status } = failure;
  const reply = pageReply(
    status,
    {
      title: status === 401 ? '请先登录' : failure instanceof NotAssured ? '请重新登录' : '没有办理',
      above: home,
      body: html`<p class="govuk-body">${status === 401 ? '登录以后，接着办理。' : failure.body.error}</p>
        ${remedyOf(failure, address)}`,
    },
    readerOf(actor, address, cookie),
  );
  return { ...reply, body: reply.body ?? '' };
}

function remedyOf(failure: Failure, address: string): Html {
  if (failure.status === 401)
    return html`<p class="govuk-body"><a class="govuk-button" href="${signInAddress(address)}">登录</a></p>
      <p class="govuk-body">没有账号的，请到受理窗口办理，或者<a class="govuk-link" href="/receipt">凭回执查询</a>。</p>`;
  if (failure instanceof NotAssured)
    return html`<p class="govuk-body">重新登录以后，回到本页继续办理。</p>
      <p class="govuk-body"><a class="govuk-button" href="${signInAddress(address, failure.signIn)}">重新登录</a></p>`;
  const { remedy, problems } = failure.body;
  return html`${
      problems.length === 0
        ? undefined
        : html`<ul class="govuk-list govuk-list--bullet">
            ${problems.map(({ message }) => html`<li>${message}</li>`)}
          </ul>`
    }
    <p class="govuk-body">${remedy}</p>`;
}
