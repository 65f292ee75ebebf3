import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 60_000;

/** Asks again and again until there is an answer. @throws Error when there is none in a minute */
export async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>, everyMs = 20): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await pause(everyMs);
  }
}
