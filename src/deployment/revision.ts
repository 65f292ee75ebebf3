import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ownersFolders } from '../models/index.ts';

const run = promisify(execFile);

/** The commit that the folder's files come from, with `+` where they were changed since; null where git does not know. */
export async function revisionOf(folder: string): Promise<string | null> {
  const git = async (...args: string[]) => (await run('git', args, { cwd: folder })).stdout.trim();
  try {
    const commit = await git('rev-parse', '--verify', '--quiet', 'HEAD');
    const changed = await git('status', '--porcelain', '--', ...ownersFolders);
    return changed === '' ? commit : `${commit}+`;
  } catch {
    return null;
  }
}
