import { html, type Html } from '../../html.ts';
import { unfolding } from '../pages/page.ts';
import { dayOf } from './case-address.ts';
import { letterLink } from './letter-file.ts';
import { receiptLink } from './receipt-file.ts';
import type { ShownCase } from './shown-case.ts';

/** The newest first. */
export function letters({ caseNumber, notices }: ShownCase): Html {
  return html`<h2 class="govuk-heading-m">告知书</h2>
    ${receiptLink(caseNumber)} ${notices.length === 0 ? html`<p class="govuk-body">还没有告知书。</p>` : undefined}
    ${notices.toReversed().map(({ noticeId, title, recipientName, createdAt, body }) =>
      unfolding(
        `${dayOf(createdAt)}　${title}（送${recipientName}）`,
        html`<div class="portal-letter">${body}</div>
          ${letterLink(caseNumber, noticeId)}`,
      ),
    )}`;
}
