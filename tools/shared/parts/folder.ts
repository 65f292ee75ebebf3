import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/models/index.ts';

/** For data that are thrown away, in .local/NAME. What a run that was cut off has left, the next one does not find. */
export function folderFor(running: AsyncDisposableStack, name: string): string {
  const parent = join(projectRoot, '.local', name);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(parent, 'run-'));
  running.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
