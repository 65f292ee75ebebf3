/** Has files scanned that wait for it, and removes what nobody has any more. */
import type { Log } from '../log.ts';
import { type Repeating, repeating } from '../repeating.ts';
import type { Papers } from './papers.ts';

const hour = 60 * 60_000;

/** A file without a row is being taken in, unless it is older. */
const leftAfter = hour;

/** @param pollMs between two looks; it is woken for a file that has just come */
export function startQuarantine(papers: Papers, log: Log, pollMs = 10_000): Repeating {
  let sweptAt = 0;

  const notScanned = (error: unknown) => log.warn({ err: error }, 'a file could not be scanned, and stays in quarantine; tried again');

  async function sweep(): Promise<void> {
    if (Date.now() - sweptAt < hour) return;
    const removed = await papers.sweep(new Date(Date.now() - leftAfter));
    if (removed > 0) log.info({ removed }, 'files without a row removed');
    sweptAt = Date.now();
  }

  async function round(signal: AbortSignal): Promise<boolean> {
    await papers.scan(notScanned, signal).catch(notScanned);
    await sweep();
    return false;
  }

  const failed = (error: unknown) => log.warn({ err: error }, 'files without a row cannot be looked for; tried again');
  return repeating(round, { pollMs, failed });
}
