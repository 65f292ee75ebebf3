import { type CaseFile, fillNames, namesOf, recipientNames } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { unfolding } from '../pages/page.ts';
import { dayOf } from '../portal/case-address.ts';
import type { StaffServices } from './services.ts';

/** As they were sent, with the names. */
export async function lettersPart(caseNumber: string, file: CaseFile | null, { cases }: StaffServices): Promise<Html | undefined> {
  const letters = await cases.notices.of(caseNumber);
  if (!file || letters.length === 0) return undefined;
  const names = namesOf({ ...file.application, survivors: file.survivors });
  return html`${letters.map(({ title, body, recipient, createdAt, deliveredAt, withheldAt }) => {
    const sent = deliveredAt ? `${dayOf(deliveredAt)}送出` : withheldAt ? '未送出，本人已经死亡' : '等待送出';
    return unfolding(
      `${dayOf(createdAt)}　${fillNames(title, names)}（送${recipientNames[recipient]}，${sent}）`,
      html`<div class="portal-letter">${fillNames(body, names)}</div>`,
    );
  })}`;
}
