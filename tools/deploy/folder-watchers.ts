/**
 * Hears of every change in some folders and those below them. Each folder is watched by itself: Node's recursive watch on
 * Linux follows the single files, and loses one that an editor replaces while this process is busy.
 */
import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

export class FolderWatchers {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed: () => void;

  /** @param changed called at each change, several times for one save */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Adds the folders that are not watched yet; those that are not there are left out. */
  watch(roots: readonly string[]): void {
    for (const folder of roots.filter(existsSync).flatMap(withFoldersBelow)) {
      if (this.#watchers.has(folder)) continue;
      const watcher = watch(folder, this.#changed);
      // A folder that goes away takes its watcher along, not the others'.
      watcher.on('error', this.#changed);
      watcher.on('close', () => this.#watchers.delete(folder));
      this.#watchers.set(folder, watcher);
    }
  }

  close(): void {
    for (const watcher of [...this.#watchers.values()]) watcher.close();
  }
}

function withFoldersBelow(folder: string): string[] {
  const below = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...below.map(({ parentPath, name }) => join(parentPath, name))];
}
