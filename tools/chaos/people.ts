/** Clerks and applicants: they do what the example says, try again while the system is away, and some press the button twice. */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { EngineError, engineRest } from '../../src/engine/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import {
  clerksOf,
  completeTask,
  type Example,
  type People,
  peopleOf,
  play,
  RequestFailed,
  secondOf,
  type System as Played,
} from '../demo/index.ts';
import { instalmentsBy } from './instalments.ts';
import { cameraAt } from './photos.ts';
import type { System } from './system.ts';

export interface Player {
  /** Plays it until its case is closed. @returns why it is not, when nobody is waited for any more */
  play: (example: Example) => Promise<string | undefined>;
}

const rhythm = { lookEveryMs: 400, patienceMs: 60_000 };
const againMs = 300;

/** @param caseNumbers by example; of those that were taken in @param twice whether what is sent now is sent twice @param until when the last is given up, in milliseconds */
export function playersOf(system: System, caseNumbers: Map<string, string>, twice: () => boolean, until: number): Player {
  const openCases = {
    find: (example: string) => caseNumbers.get(example),
    remember: (example: string, caseNumber: string) => void caseNumbers.set(example, caseNumber),
    forget: () => undefined,
  };
  const engine = engineRest(system.gateways, undefined, 5000);
  const played: Omit<Played, keyof People> = {
    tasklist: {
      openTasks: (caseNumber) => patiently(() => system.openTasks(caseNumber), until),
      complete: (task, person, decision) => patiently(() => completeTask(engine, task, person, decision), until),
    },
    clerks: clerksOf(readStaff(exampleStaffFile)),
  };
  const people = patient(peopleOf(system.apiUrl, system.simulatorUrl), cameraAt(system.apiUrl), twice, until);
  return {
    async play(example) {
      const second = secondOf(example);
      return (await untilClosed(example)) ?? (second && (await untilClosed(second)));
    },
  };

  /** Whoever was disturbed goes on where the case is. */
  async function untilClosed(example: Example): Promise<string | undefined> {
    for (;;) {
      const { progress, failure } = await play(example, { ...played, ...people }, openCases, rhythm);
      if (progress?.state === 'closed') return undefined;
      if (Date.now() > until) return failure;
      await pause(againMs);
    }
  }
}

function patient(people: People, photograph: ReturnType<typeof cameraAt>, twice: () => boolean, until: number): People {
  /** The other one is refused where the first has done it. */
  const perhapsTwice = async <T>(ask: () => Promise<T>): Promise<T> => {
    const answers = await Promise.allSettled(twice() ? [ask(), ask()] : [ask()]);
    const well = answers.find((answer) => answer.status === 'fulfilled');
    if (well) return well.value;
    throw (answers[0] as PromiseRejectedResult).reason;
  };
  const sent = <T>(ask: () => Promise<T>) => patiently(() => perhapsTwice(ask), until);
  const partsOf = instalmentsBy(twice);
  return {
    // The same key every time: who did not see the answer hands in again.
    async submit(application) {
      const caseNumber = await sent(() => people.submit(application, keyOf(application)));
      await sent(() => photograph(caseNumber, application));
      return caseNumber;
    },
    progress: (caseNumber) => patiently(() => people.progress(caseNumber), until),
    act: (caseNumber, action, body) => {
      const key = randomUUID();
      return sent(() => people.act(caseNumber, action, body, key));
    },
    transfer: async (transfer) => void (await Promise.all(partsOf(transfer).map((part) => sent(() => people.transfer(part))))),
    die: (death) => patiently(() => people.die(death), until),
    resetRelation: (application) => patiently(() => people.resetRelation(application), until),
  };
}

const keyOf = (application: unknown): string => createHash('sha256').update(JSON.stringify(application)).digest('hex');

async function patiently<T>(ask: () => Promise<T>, until: number): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isAway(error) || Date.now() > until) throw error;
      await pause(againMs);
    }
  }
}

/** Nobody answers, or not in time, or that it cannot now. */
function isAway(error: unknown): boolean {
  if (error instanceof RequestFailed) return error.status >= 500 || error.status === 429;
  if (error instanceof EngineError) return error.temporary;
  return error instanceof Error && ['TypeError', 'TimeoutError', 'AbortError', 'SignInFailed'].includes(error.name);
}
