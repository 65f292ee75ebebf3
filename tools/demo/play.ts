import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '../../src/api/index.ts';
import { EngineError } from '../../src/engine/index.ts';
import { omit } from '../../src/processes/shared/index.ts';
import { payments, secondOf, type Action, type Example } from './example.ts';
import { RequestFailed } from './http.ts';
import type { OpenCases } from './open-cases.ts';
import type { People, System } from './system.ts';
import type { OpenTask } from './tasklist.ts';

/** A case that was played to its end, or to where it could not go on. */
export interface Played {
  example: Example;
  caseNumber: string | undefined;
  /** The last that was seen; undefined where the application was not taken. */
  progress: Progress | undefined;
  /** Chinese: why it could not go on. */
  failure: string | undefined;
  milliseconds: number;
  /** The second application of the example, once it is handed in. */
  second?: Played;
}

export interface Rhythm {
  /** Time between two looks at a case, in milliseconds. */
  lookEveryMs: number;
  /** After this time a case counts as stuck, in milliseconds. */
  patienceMs: number;
}

/** Plays all parts of an example until its case is closed. Never throws: what goes wrong is in the result. */
export async function play(example: Example, system: System, openCases: OpenCases, rhythm: Rhythm): Promise<Played> {
  const startedAt = Date.now();
  const played = notPlayed(example);
  const stage = { system, openCases, rhythm, deadline: startedAt + rhythm.patienceMs };
  try {
    // A case that is left open stands on what the registry knows now.
    if (!(await isOpen(openCases.find(example.file), system))) await system.resetRelation(example.application);
    await enter(played, stage);
    await playCase(played, stage);
    if (played.second) await playCase(played.second, stage);
  } catch (error) {
    played.failure = error instanceof Error ? error.message : String(error);
  }
  return { ...played, milliseconds: Date.now() - startedAt };
}

const notPlayed = (example: Example): Played => ({
  example,
  caseNumber: undefined,
  progress: undefined,
  failure: undefined,
  milliseconds: 0,
});

interface Stage {
  system: System;
  openCases: OpenCases;
  rhythm: Rhythm;
  deadline: number;
}

const OPEN_ELSEWHERE =
  '该申请人已有未办结的办件，不是演示留下的（例如手工办理的）。请先办结或者撤回，再运行演示；或者以npm start -- --fresh清空后重来。';

/** Hands the application in; where an interrupted run has left its case open, that one is played on. */
async function enter(played: Played, { system, openCases }: Stage): Promise<void> {
  const { file, application } = played.example;
  try {
    played.caseNumber = await system.submit(application, `demo-${randomUUID()}`);
    openCases.remember(file, played.caseNumber);
  } catch (error) {
    if (!(error instanceof RequestFailed && error.status === 409)) throw error;
    played.caseNumber = openCases.find(file);
    if (played.caseNumber === undefined) throw new Error(OPEN_ELSEWHERE, { cause: error });
  }
}

/** Somebody else applies; the first case goes on when a clerk has the second before him. */
async function enterSecond(example: Example, stage: Stage): Promise<Played> {
  const played = notPlayed(example);
  await enter(played, stage);
  while ((await stage.system.tasklist.openTasks(String(played.caseNumber))).length === 0) await nextLook(played, stage);
  return played;
}

/** The case that a run has left open may have ended since, or be gone with its data. */
async function isOpen(caseNumber: string | undefined, system: System): Promise<boolean> {
  if (caseNumber === undefined) return false;
  try {
    return (await system.progress(caseNumber)).state !== 'closed';
  } catch (error) {
    if (error instanceof RequestFailed && error.status === 404) return false;
    throw error;
  }
}

async function playCase(played: Played, stage: Stage): Promise<void> {
  const { example } = played;
  const { system, openCases } = stage;
  const caseNumber = String(played.caseNumber);
  const { clerks, applicant } = example.script;
  const second = secondOf(example);
  const done = new Set<string>();
  let progress = (played.progress = await system.progress(caseNumber));
  const stepsBefore = new Set([...progress.stepsDone, ...progress.stepsInterrupted].map(({ elementId }) => elementId));
  const actions = applicant.filter(({ on }) => !stepsBefore.has(on));

  while (progress.state !== 'closed') {
    for (const task of await system.tasklist.openTasks(caseNumber)) {
      if (done.has(task.key)) continue;
      if (second && task.elementId === example.second?.on) played.second ??= await enterSecond(second, stage);
      await decide(task, clerks, system, progress);
      done.add(task.key);
    }
    if (actions[0] && isAwaited(actions[0], progress)) await perform(actions.shift() as Action, caseNumber, progress, system);
    progress = await nextLook(played, stage);
  }
  openCases.forget(example.file);
}

/** A moment later. @throws Error when the case has stood still for too long */
async function nextLook(played: Played, { system, rhythm, deadline }: Stage): Promise<Progress> {
  if (Date.now() > deadline) {
    const where = played.progress ? whereItIs(played.progress) : '';
    throw new Error(`${Math.round(rhythm.patienceMs / 1000)}秒内未办结，停在：${where}。`);
  }
  await pause(rhythm.lookEveryMs);
  return (played.progress = await system.progress(String(played.caseNumber)));
}

const isOpenNoMore: readonly string[] = ['NOT_FOUND', 'FAILED_PRECONDITION'];

/** Tasklist shows a task a moment longer than it is open: completing it again is refused, and that is well. */
async function decide(task: OpenTask, clerks: Example['script']['clerks'], system: System, progress: Progress): Promise<void> {
  const decision = clerks[task.elementId];
  const name = progress.stepsAwaited.find(({ elementId }) => elementId === task.elementId)?.name ?? '';
  if (!decision) throw new Error(`出现了示例没有规定的人工环节：${name}（${task.elementId}）。`);
  const person = system.clerks.take(progress.caseNumber, task.candidateGroups);
  await system.tasklist.complete(task, person, decision).catch((error: unknown) => {
    if (!(error instanceof EngineError && isOpenNoMore.includes(error.code))) throw error;
  });
}

function isAwaited({ on }: Action, { stepsAwaited }: Progress): boolean {
  return stepsAwaited.some(({ elementId }) => elementId === on);
}

/** Does what the applicant, the unit or the bank does. */
export async function perform(action: Action, caseNumber: string, { totals }: Progress, system: People): Promise<void> {
  const { do: name } = action;
  if (name === 'die') return system.die(omit(action, 'on', 'do'));
  if (!isPayment(name)) return system.act(caseNumber, name, omit(action, 'on', 'do'));
  const kind = payments[name];
  const { due, outstanding, received } = totals[kind];
  if (due === null) throw new Error(`${totals[kind].name}的金额尚未核定，不能付款。`);
  const { amount } = action as { amount: string };
  await system.transfer({
    idempotencyKey: `${caseNumber}-${kind}-${amount}`,
    caseNumber,
    kind,
    amount: amount === 'due' ? outstanding : amount,
  });
  // A part ends no wait: whatever is done next is done by somebody who sees the money in the accounts.
  if (amount !== 'due') await arrival(async () => (await system.progress(caseNumber)).totals[kind].received !== received);
}

/** The bank calls back a moment after the transfer. @throws Error after some seconds */
async function arrival(arrived: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 200; look++) {
    if (await arrived()) return;
    await pause(100);
  }
  throw new Error('付款已经提交，银行的到账通知没有送达。');
}

const isPayment = (name: string): name is keyof typeof payments => name in payments;

export function whereItIs({ stateName, stepsAwaited }: Progress): string {
  return stepsAwaited.map(({ name, elementId }) => `${name}（${elementId}）`).join('、') || stateName;
}
