import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file that appears complete or not at all, and is there after a power cut. What was there is replaced. @param draft beside it */
export async function writeDurably(target: string, content: string | Buffer, draft: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    await write(content, draft);
    await rename(draft, target);
  } catch (error) {
    // Half of what somebody has sent, or of a letter to them, on a disk that is full.
    await rm(draft, { force: true });
    throw error;
  }
  const folder = await open(dirname(target));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function write(content: string | Buffer, path: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
