import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const TAIL_BYTES = 64 * 1024;

/** The last part of a log file; empty if there is none. */
export function logTail(file: string): string {
  let log: number;
  try {
    log = openSync(file, 'r');
  } catch {
    return '';
  }
  try {
    const { size } = fstatSync(log);
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(log, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString();
  } finally {
    closeSync(log);
  }
}
