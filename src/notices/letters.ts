import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes letters out of the folder that `fileChannel` writes to; those that a mail room has taken away are no fault. */
export const lettersIn =
  (folder: string) =>
  async (noticeIds: readonly string[]): Promise<void> => {
    await Promise.all(noticeIds.map((noticeId) => rm(join(folder, letterName(noticeId)), { force: true })));
  };

export const letterName = (noticeId: string): string => `${noticeId}.md`;
