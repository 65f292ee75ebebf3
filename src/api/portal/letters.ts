import type { PrintedLetter } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { unfolding } from '../pages/page.ts';
import { dayOf } from './case-address.ts';
import { letterLink } from './letter-file.ts';
import { receiptLink } from './receipt-file.ts';
import type { ShownCase } from './shown-case.ts';

/** The newest first, each with its 文号: several of a day may have the same title. @param read by whoever looks, in their words */
export function letters({ caseNumber, notices }: ShownCase, read: readonly PrintedLetter[]): Html {
  const printed = new Map(read.map((letter) => [letter.noticeId, letter]));
  return html`<h2 class="govuk-heading-m">告知书</h2>
    ${receiptLink(caseNumber)} ${notices.length === 0 ? html`<p class="govuk-body">还没有告知书。</p>` : undefined}
    ${notices.toReversed().map(({ noticeId, recipientName, createdAt, ...masked }) => {
      const { title, body, number } = printed.get(noticeId) ?? { ...masked, number: null };
      return unfolding(
        `${dayOf(createdAt)}　${title}（送${recipientName}）${number === null ? '' : `　${number}`}`,
        html`<div class="portal-letter">${body}</div>
          ${letterLink(caseNumber, noticeId)}`,
      );
    })}`;
}
