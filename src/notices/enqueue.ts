import type { PersonalData } from '../applications/index.ts';
import type { CaseFile, Notice, RecipientKind } from '../cases/index.ts';
import { noticeData, type NoticeServices, type SentNotice } from './notice-data.ts';
import { readOffice } from './office.ts';
import { renderNotice } from './render.ts';
import type { Templates } from './template.ts';

export interface NoticeRequest extends Omit<SentNotice, 'recipient'> {
  recipients: RecipientKind[];
  /** The same for a repeated job, so that the notice goes out once; another one for each visit of the element. */
  key: string;
}

/** Puts the notice in the outbox, for each recipient in words meant for it. */
export async function enqueueNoticesFor(
  services: NoticeServices & { templates: Templates },
  caseNumber: string,
  { recipients, key, ...sent }: NoticeRequest,
): Promise<Notice[]> {
  const { template } = sent;
  const file = await services.cases.files.get(caseNumber);
  const { letterSeries: series } = readOffice(services.processOf(file.process).office);
  const enqueued: Notice[] = [];
  for (const recipient of new Set([...recipients, ...(await agentOf(services, file, recipients))])) {
    const { values, annex } = await noticeData(services, file, { ...sent, recipient });
    const { title, body } = renderNotice(services.templates, template, values);
    enqueued.push(await services.cases.notices.enqueue(caseNumber, { key, template, recipient, title, body, annex, series }));
  }
  return enqueued;
}

/** Who acts for the applicant is written to whenever the applicant is, or whoever inherits, until that was revoked. */
async function agentOf(
  { cases }: NoticeServices,
  { caseNumber, application }: CaseFile,
  recipients: readonly RecipientKind[],
): Promise<RecipientKind[]> {
  const { agent }: PersonalData = application;
  if (!agent || !recipients.some((recipient) => recipient === 'applicant' || recipient === 'submitter' || recipient === 'heirs')) return [];
  // Whom the window has handed in for without an account there is no mandate of.
  const mandates = (await cases.mandates.of(caseNumber)).filter(({ kind }) => kind === 'agent');
  return mandates.length > 0 && mandates.every(({ state }) => state === 'revoked') ? [] : ['agent'];
}
