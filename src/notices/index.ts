/** Notices to people: how their text is made of templates and data, and how they go out. What they say is the processes'. */
export type { NoticeChannel, OutgoingNotice } from './channel.ts';
export { commonData, dueOn, dueSince, type CommonData } from './common.ts';
export { startNoticeDispatcher, type NoticeDispatcher, type NoticeDispatcherOptions } from './dispatcher.ts';
export { enqueueNoticesFor, type NoticeRequest } from './enqueue.ts';
export { fileChannel } from './file-channel.ts';
export { lettersIn } from './letters.ts';
export { basis, chineseDate, chinesePeriod, numbered, reasonLines, yuan } from './format.ts';
export { noticeData, type NoticeServices, type SentNotice } from './notice-data.ts';
export { accountOf, collectionAccount, collectionPayee, readOffice, type Office, type OfficeName, type Payee } from './office.ts';
export type { Addressee, Parties } from './parties.ts';
export { render, renderNotice, TemplateError, type Values } from './render.ts';
export { sourceOf, type AddressingProcess, type Gatherer, type SendingProcess, type Source } from './source.ts';
export { parseTemplate, type Template, type Templates } from './template.ts';
export { loadTemplates, noticeNames } from './templates.ts';
