import { closeSync, existsSync, fchmodSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A file that lines are added to, for its owner only. Once it is full it is put aside as `.1`, and what was put aside before becomes
 * `.2` and so on; the oldest is deleted. Synchronous: a line that was written is in the file, whatever happens to the process next. What cannot
 * be written is counted.
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
    rmSync(`${path}.${keep}`, { force: true });
    for (let index = keep; index > 0; index--) {
      const newer = index === 1 ? path : `${path}.${index - 1}`;
      if (existsSync(newer)) renameSync(newer, `${path}.${index}`);
    }
    const full = file;
    file = begin();
    closeSync(full.handle);
  }

  function add(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (file.size > 0 && file.size + bytes > maxBytes) putAside();
    writeSync(file.handle, text);
    file.size += bytes;
  }

  let lost = 0;
  return {
    // Where the disk is full the work goes on without its log: an error here would be one of whatever is being done.
    write(line) {
      try {
        add(lost === 0 ? line : `{"level":40,"msg":"${lost} lines before this one could not be written"}\n${line}`);
        lost = 0;
      } catch {
        lost += 1;
      }
    },
  };
}
