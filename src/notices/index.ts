/** Notices to people: what they say, and how they go out. */
export type { NoticeChannel, OutgoingNotice } from './channel.ts';
export { startNoticeDispatcher, type NoticeDispatcher, type NoticeDispatcherOptions } from './dispatcher.ts';
export { enqueueNoticesFor, type NoticeRequest } from './enqueue.ts';
export { fileChannel } from './file-channel.ts';
export { noticeData, type NoticeData, type NoticeServices } from './notice-data.ts';
export { currentRefusal, type Refusal } from './refusal.ts';
export { renderNotice, TemplateError } from './render.ts';
export { noticeTemplates, type NoticeTemplate } from './template-names.ts';
export { loadTemplates, type Templates } from './templates.ts';
