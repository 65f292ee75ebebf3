/** One run: cases are played while the plan's faults happen; then they end, everything comes to rest, and the auditor looks. */
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';
import { loadExamples, mapBounded, secondOf } from '../demo/index.ts';
import { auditOf, forgotten } from './auditor.ts';
import { playFaults } from './faults.ts';
import { resolveIncidents } from './operator.ts';
import { playersOf } from './people.ts';
import { planOf } from './plan.ts';
import { startSystem, type System } from './system.ts';

export interface Settings {
  seed: number;
  /** How long faults happen. */
  seconds: number;
  /** How many examples are played. */
  cases: number;
  /** In seconds: what waits longer than that, once all parts are back, has been forgotten. */
  wait: number;
  brokers: number;
  /** Processes of the application. */
  workers: number;
}

const casesAtOnce = 6;
const operatorEveryMs = 3000;
/** How long is waited for what should come about, in milliseconds. */
const patienceMs = 240_000;

/** @returns what the auditor found */
export async function runChaos(
  { seed, seconds, cases, wait, brokers, workers }: Settings,
  folder: string,
  running: AsyncDisposableStack,
  write: (line: string) => void,
): Promise<string[]> {
  const plan = planOf(seed, seconds);
  const examples = plan.order(loadExamples(join(projectRoot, 'examples'))).slice(0, cases);
  write(`Seed ${seed}: ${examples.length} cases, ${plan.moments.length} faults in ${seconds} s. The parts start ...`);
  const system = await startSystem(folder, { brokers, workers, first: seed }, running, () => undefined);
  await allWell(system);

  const begun = Date.now();
  const say = (line: string) => write(`${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  const end = begun + seconds * 1000 + patienceMs;
  const players = playersOf(system, plan.twice, () => end);
  const played = mapBounded(examples, casesAtOnce, async (example) => {
    const failure = await players.play(example);
    say(`${example.file} ${failure === undefined ? 'is over' : `is not over: ${failure}`}`);
  });
  await playFaults(plan.moments, system, say);
  await allWell(system);
  const back = Date.now();
  say('the faults are over, and all parts are back');

  const late = await forgottenSince(system, back, wait * 1000);
  for (let over = false; !over;) {
    for (const { what } of await resolveIncidents(system)) say(`the operator resolves an incident: ${what}`);
    over = await Promise.race([played.then(() => true), pause(operatorEveryMs, false)]);
  }
  await atRest(system, end);
  say('everything has come to rest');
  const all = examples.flatMap((example) => [example, secondOf(example) ?? []].flat());
  return [...late.map((what) => `${what}, ${wait} s after all parts were back`), ...(await auditOf(system, all, players.caseNumbers))];
}

/** What is still left of the time before when it should not be; as soon as nothing is, nothing will be. */
async function forgottenSince(system: System, back: number, longestMs: number): Promise<string[]> {
  for (;;) {
    const left = await forgotten(system, back);
    if (left.length === 0 || Date.now() > back + longestMs) return left;
    await pause(500);
  }
}

/** Until the application says that all is there. @throws Error where it does not */
async function allWell({ apiUrl }: System): Promise<void> {
  let said = 'nothing';
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    try {
      const answer = await fetch(`${apiUrl}/healthz`, { signal: AbortSignal.timeout(5000) });
      if (answer.ok) return;
      said = await answer.text();
    } catch (error) {
      said = String(error);
    }
    await pause(100);
  }
  throw new Error(`Not all parts have come back. The application says: ${said}`);
}

/** Until nothing waits any more, or nobody waits for it. */
async function atRest(system: System, end: number): Promise<void> {
  while (Date.now() < end) {
    const waiting = await forgotten(system, Infinity);
    const state = (await (await fetch(`${system.simulatorUrl}/state`)).json()) as { callbacks: { status: string }[] };
    if (waiting.length === 0 && state.callbacks.every(({ status }) => status !== 'pending')) return;
    await pause(300);
  }
}
