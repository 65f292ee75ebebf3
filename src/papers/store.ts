/** Where the sealed files lie. An object store can stand in its place. */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../durable-file.ts';

export interface PaperStore {
  /** Durable once it resolves. */
  put(id: string, sealed: Buffer): Promise<void>;
  /** Null where there is none. */
  get(id: string): Promise<Buffer | null>;
  /** Those that are not there are no fault. */
  remove(ids: readonly string[]): Promise<void>;
  /** What was put before the moment, in parts; also what was begun and not ended. */
  before(moment: Date): AsyncIterable<string[]>;
}

/** In folders by the first two characters of the id, readable by nobody else. */
export function folderStore(folder: string): PaperStore {
  const pathOf = (id: string) => join(folder, id.slice(0, 2), id);
  return {
    put: (id, sealed) => writeDurably(pathOf(id), sealed, `${pathOf(id)}.part`),
    get: (id) => readFile(pathOf(id)).catch(nullIfMissing),
    async remove(ids) {
      await Promise.all(ids.map((id) => rm(pathOf(id), { force: true })));
    },
    async *before(moment) {
      for (const part of (await readdir(folder).catch(nullIfMissing)) ?? []) {
        const ids = await readdir(join(folder, part));
        const written = await Promise.all(ids.map((id) => stat(pathOf(id)).catch(nullIfMissing)));
        yield ids.filter((_, index) => (written[index]?.mtime ?? moment) < moment);
      }
    },
  };
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
