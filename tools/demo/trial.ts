import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Example } from './example.ts';
import { RequestFailed } from './http.ts';
import type { OpenCases } from './open-cases.ts';
import type { Rhythm } from './play.ts';
import type { People } from './system.ts';

/** `field=value` or `field.inside=value` as it is typed: what the application says instead. */
export function withChanges(application: Example['application'], changes: readonly string[]): Example['application'] {
  const changed = structuredClone(application);
  for (const change of changes) {
    const [, path = '', text = ''] = /^([\w.]+)=(.*)$/s.exec(change) ?? [];
    if (path === '') throw new Error(`“${change}”不是“字段=内容”，例如category=partTimeWorker。`);
    const names = path.split('.');
    const last = names.pop() as string;
    const object = names.reduce<Record<string, unknown>>((inside, name) => (inside[name] ??= {}) as Record<string, unknown>, changed);
    object[last] = valueOf(text);
  }
  return changed;
}

/** What is not JSON is text. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * Hands an example in as often as one likes: what the trial before has left open is withdrawn, and the person's pension
 * relation is set back to what it was.
 *
 * @returns the case number
 * @throws Error (Chinese) where another case of the person is open, or the one left open cannot be withdrawn
 */
export async function handInAnew(
  example: Example,
  changes: readonly string[],
  people: People,
  open: OpenCases,
  rhythm: Rhythm,
): Promise<string> {
  const application = withChanges(example.application, changes);
  await withdraw(open.find(example.file), people, rhythm);
  await people.resetRelation(application);
  try {
    const caseNumber = await people.submit(application, `trial-${randomUUID()}`);
    open.remember(example.file, caseNumber);
    return caseNumber;
  } catch (error) {
    if (!(error instanceof RequestFailed && error.status === 409)) throw error;
    throw new Error('该申请人另有一件没有办结的业务，不是试办留下的。请先办结或者撤回，再重新试办。', { cause: error });
  }
}

async function withdraw(caseNumber: string | undefined, people: People, { lookEveryMs, patienceMs }: Rhythm): Promise<void> {
  if (caseNumber === undefined) return;
  const giveUp = Date.now() + patienceMs;
  try {
    if ((await people.progress(caseNumber)).state === 'closed') return;
    await people.act(caseNumber, 'withdraw', {}).catch((error: unknown) => {
      if (!(error instanceof RequestFailed && error.status === 409)) throw error;
      throw new Error(`上次试办的${caseNumber}已不能撤回，请先办结，再重新试办。`, { cause: error });
    });
    while ((await people.progress(caseNumber)).state !== 'closed') {
      if (Date.now() > giveUp) throw new Error(`上次试办的${caseNumber}没有撤回，请先办结。`);
      await pause(lookEveryMs);
    }
  } catch (error) {
    // Its data has been forgotten meanwhile (npm start -- --fresh).
    if (!(error instanceof RequestFailed && error.status === 404)) throw error;
  }
}
