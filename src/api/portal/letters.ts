import { html, type Html } from '../../html.ts';
import { unfolding } from '../pages/page.ts';
import { dayOf } from './case-address.ts';
import type { ShownCase } from './shown-case.ts';

export function letters({ notices }: ShownCase): Html {
  return html`<h2 class="govuk-heading-m">告知书</h2>
    ${notices.length === 0 ? html`<p class="govuk-body">还没有告知书。</p>` : undefined}
    ${notices.map(({ title, recipientName, createdAt, body }) =>
      unfolding(`${dayOf(createdAt)}　${title}（送${recipientName}）`, html`<div class="portal-letter">${body}</div>`),
    )}`;
}
