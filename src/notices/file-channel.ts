import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { writeDurably } from '../durable-file.ts';
import { letterName } from './letters.ts';
import type { NoticeChannel, OutgoingNotice } from './channel.ts';

/**
 * Writes each notice to a Markdown file, named by its id, for a mail room to take. The file appears complete or not at
 * all, and a second try writes the same file again.
 */
export function fileChannel(folder: string): NoticeChannel {
  return {
    async send(notice) {
      const target = join(folder, letterName(notice.noticeId));
      await writeDurably(target, letter(notice), `${target}.${randomUUID()}.tmp`);
    },
  };
}

function letter({ recipient, title, body }: OutgoingNotice): string {
  const to = [recipient.name, recipient.address, recipient.phone].filter((line) => line !== null);
  return `收件人：${to.join('，')}\n\n# ${title}\n\n${body}\n`;
}
