import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../durable-file.ts';
import { letterName } from './letters.ts';
import type { NoticeChannel, OutgoingNotice } from './channel.ts';

/**
 * Writes each notice to a Markdown file, named by its id, for a mail room to take. The file appears complete or not at
 * all, and a second try writes the same file again. Drafts have a folder of their own.
 */
export function fileChannel(folder: string): NoticeChannel {
  const drafts = join(folder, 'drafts');
  return {
    async send(notice) {
      const name = letterName(notice.noticeId);
      await mkdir(drafts, { recursive: true, mode: 0o700 });
      await forgetDrafts(drafts, name);
      await writeDurably(join(folder, name), letter(notice), join(drafts, `${name}.${randomUUID()}`));
    },
  };
}

/** Nobody writes a letter for so long. */
const abandonedMs = 10_000;

/** Names and addresses are in them. Whoever died over one has sent nothing, and the letter comes here again. */
async function forgetDrafts(drafts: string, name: string): Promise<void> {
  for (const draft of await readdir(drafts)) {
    if (!draft.startsWith(name)) continue;
    const written = await stat(join(drafts, draft)).catch(() => undefined);
    if (written && Date.now() - written.mtimeMs > abandonedMs) await rm(join(drafts, draft), { force: true });
  }
}

function letter({ recipient, title, body }: OutgoingNotice): string {
  const to = [recipient.name, recipient.address, recipient.phone].filter((line) => line !== null);
  return `收件人：${to.join('，')}\n\n# ${title}\n\n${body}\n`;
}
