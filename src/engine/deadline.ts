import { EngineError } from './errors.ts';

/**
 * Waits for `work` at most `ms` milliseconds. The SDK gives its commands no deadline, so without this a gateway that
 * has stopped answering would hold its caller for ever. The work itself cannot be called back: what it does later is
 * ignored, which is safe because every command here may be repeated.
 *
 * @throws EngineError DEADLINE_EXCEEDED
 */
export async function withDeadline<T>(command: string, ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EngineError('DEADLINE_EXCEEDED', `${command}: no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
