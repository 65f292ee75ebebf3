import type { Notice, RecipientKind } from '../cases/index.ts';
import { noticeData, type NoticeServices } from './notice-data.ts';
import { renderNotice } from './render.ts';
import type { NoticeTemplate } from './template-names.ts';
import type { Templates } from './templates.ts';

export interface NoticeRequest {
  template: NoticeTemplate;
  recipients: RecipientKind[];
  /** The same for a repeated job, so that the notice goes out once; another one for each visit of the element. */
  key: string;
  deadlines: Record<string, string>;
}

/** Puts the notice in the outbox, for each recipient in words meant for it. */
export async function enqueueNoticesFor(
  services: NoticeServices & { templates: Templates },
  caseNumber: string,
  { template, recipients, key, deadlines }: NoticeRequest,
): Promise<Notice[]> {
  const enqueued: Notice[] = [];
  for (const recipient of new Set(recipients)) {
    const data = await noticeData(services, caseNumber, template, { recipient, deadlines });
    const { title, body } = renderNotice(services.templates, template, data);
    enqueued.push(await services.cases.enqueueNotice(caseNumber, { key, template, recipient, title, body }));
  }
  return enqueued;
}
