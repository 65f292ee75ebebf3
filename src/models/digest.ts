import { createHash } from 'node:crypto';

/** The same for the same paths with the same texts, in whatever order: what says whether something has changed. */
export function digestOf(files: Iterable<readonly [path: string, text: string]>): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
