import type { RecipientKind } from '../cases/index.ts';

/** A notice ready to be sent: with the names in it, so it must not be logged. */
export interface OutgoingNotice {
  /** The same for every try: a channel must make one message of them. */
  noticeId: string;
  caseNumber: string;
  recipient: { kind: RecipientKind; name: string; phone: string | null; address: string | null };
  title: string;
  body: string;
}

/** A way by which notices reach people. */
export interface NoticeChannel {
  /** Resolves when the message is safely on its way; rejects if it has to be tried again. */
  send(notice: OutgoingNotice): Promise<void>;
}
