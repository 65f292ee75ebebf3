import {
  type CaseFile,
  channelNames,
  type DeliveryRecord,
  deliveryStateNames,
  fillNames,
  namesOf,
  recipientNames,
} from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { unfolding } from '../pages/page.ts';
import { dayOf } from '../portal/case-address.ts';
import type { StaffServices } from './services.ts';

/** As they were sent, with the names, and who was told of each by mail and SMS. */
export async function lettersPart(caseNumber: string, file: CaseFile | null, { cases }: StaffServices): Promise<Html | undefined> {
  const letters = await cases.notices.of(caseNumber);
  if (!file || letters.length === 0) return undefined;
  const deliveries = Map.groupBy(await cases.deliveries.of(caseNumber), ({ noticeId }) => noticeId);
  const names = namesOf({ ...file.application, survivors: file.survivors });
  return html`${letters.map(({ noticeId, title, body, recipient, createdAt, deliveredAt, withheldAt }) => {
    const sent = deliveredAt ? `${dayOf(deliveredAt)}送出` : withheldAt ? '未送出，本人已经死亡' : '等待送出';
    return unfolding(
      `${dayOf(createdAt)}　${fillNames(title, names)}（送${recipientNames[recipient]}，${sent}）`,
      html`<div class="portal-letter">${fillNames(body, names)}</div>
        ${deliveries.get(noticeId)?.map(toldBy)}`,
    );
  })}`;
}

const toldBy = ({ channel, state, acceptedAt }: DeliveryRecord): Html =>
  html`<p class="govuk-body-s">
    ${channelNames[channel]}告知：${deliveryStateNames[state]}${acceptedAt ? `（${dayOf(acceptedAt)}）` : ''}
  </p>`;
