import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { letterName } from './letters.ts';
import type { NoticeChannel, OutgoingNotice } from './channel.ts';

/**
 * Writes each notice to a Markdown file, named by its id, for a mail room to take. The file appears complete or not at
 * all, and a second try writes the same file again.
 */
export function fileChannel(folder: string): NoticeChannel {
  return {
    async send(notice) {
      await mkdir(folder, { recursive: true });
      const target = join(folder, letterName(notice.noticeId));
      const draft = `${target}.${randomUUID()}.tmp`;
      const file = await open(draft, 'w', 0o600);
      try {
        await file.writeFile(letter(notice));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, target);
    },
  };
}

function letter({ recipient, title, body }: OutgoingNotice): string {
  const to = [recipient.name, recipient.address, recipient.phone].filter((line) => line !== null);
  return `收件人：${to.join('，')}\n\n# ${title}\n\n${body}\n`;
}
