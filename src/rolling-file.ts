import { closeSync, existsSync, fchmodSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A file that lines are added to, for its owner only. Once it is full it is put aside as `.1`, and what was put aside before becomes
 * `.2` and so on; the oldest is deleted. Synchronous: a line that was written is in the file, whatever happens to the process next.
 */
export function rollingFile(path: string, { maxBytes = 10 * 1024 * 1024, keep = 10 } = {}): { write(line: string): void } {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let file = begin();

  function begin() {
    const handle = openSync(path, 'a', 0o600);
    // One from before may have been made for everybody.
    fchmodSync(handle, 0o600);
    return { handle, size: fstatSync(handle).size };
  }

  function putAside(): void {
    closeSync(file.handle);
    rmSync(`${path}.${keep}`, { force: true });
    for (let index = keep - 1; index > 0; index--)
      if (existsSync(`${path}.${index}`)) renameSync(`${path}.${index}`, `${path}.${index + 1}`);
    renameSync(path, `${path}.1`);
    file = begin();
  }

  return {
    write(line) {
      const bytes = Buffer.byteLength(line);
      if (file.size > 0 && file.size + bytes > maxBytes) putAside();
      writeSync(file.handle, line);
      file.size += bytes;
    },
  };
}
