/** One run: cases are played while the plan's faults happen; then they end, everything comes to rest, and the auditor looks. */
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';
import { type Example, loadExamples, mapBounded, secondOf } from '../demo/index.ts';
import { auditOf, forgotten } from './auditor.ts';
import { playFaults } from './faults.ts';
import { resolveIncidents } from './operator.ts';
import { playersOf } from './people.ts';
import { type Plan, planOf } from './plan.ts';
import { type Place, startSystem, type System } from './system.ts';
import { wordsForTwice } from './twice.ts';

export interface Settings {
  seed: number;
  /** How many plans are played one after another on the same system: of the seed, and of those that follow it. */
  plans: number;
  /** How long faults happen, in each. */
  seconds: number;
  /** How many examples are played, in each. */
  cases: number;
  /** In seconds: what waits longer than that, once all parts are back, has been forgotten. */
  wait: number;
  webapps: boolean;
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
  { seed, plans, seconds, cases, wait, webapps, brokers, workers }: Settings,
  place: Place,
  running: AsyncDisposableStack,
  write: (line: string) => void,
): Promise<string[]> {
  const seeds = Array.from({ length: plans }, (_, n) => seed + n);
  const examples = planOf(seed, seconds)
    .order(loadExamples(join(projectRoot, 'examples')))
    .slice(0, plans * cases);
  write('The parts start ...');
  const system = await startSystem(place, { webapps, brokers, workers, first: seed }, running, () => undefined);
  await allWell(system);

  const begun = Date.now();
  const say = (line: string) => write(`${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  const caseNumbers = new Map<string, string>();
  const late: string[] = [];
  for (const [n, one] of seeds.entries()) {
    const plan = planOf(one, seconds, webapps);
    const own = examples.slice(n * cases, (n + 1) * cases);
    say(`seed ${one}: ${own.length} cases, ${plan.moments.length} faults in ${seconds} s`);
    const forgotten = await playPlan(plan, own, { system, caseNumbers, say, endsAt: Date.now() + seconds * 1000 + patienceMs, wait });
    late.push(...forgotten.map((what) => `${what}, ${wait} s after all parts were back (seed ${one})`));
  }
  await atRest(system, Date.now() + patienceMs);
  say('everything has come to rest');
  say(await wordsForTwice(system));
  const all = examples.flatMap((example) => [example, secondOf(example) ?? []].flat());
  return [...late, ...(await auditOf(system, all, caseNumbers))];
}

interface Play {
  system: System;
  caseNumbers: Map<string, string>;
  say: (line: string) => void;
  endsAt: number;
  wait: number;
}

/** @returns what was forgotten */
async function playPlan(
  { moments, endMs, twice }: Plan,
  examples: readonly Example[],
  { system, caseNumbers, say, endsAt, wait }: Play,
): Promise<string[]> {
  const players = playersOf(system, caseNumbers, twice, endsAt);
  const played = mapBounded(examples, casesAtOnce, async (example) => {
    const failure = await players.play(example);
    say(`${example.file} ${failure === undefined ? 'is over' : `is not over: ${failure}`}`);
  });
  const over = new AbortController();
  const noMorePasses = () => over.abort();
  void played.then(noMorePasses, noMorePasses);
  // Payments come late in a case.
  await playFaults(moments, AbortSignal.any([over.signal, AbortSignal.timeout(3 * endMs)]), system, say);
  await allWell(system);
  const back = Date.now();
  say('the faults are over, and all parts are back');

  const late = await forgottenSince(system, back, wait * 1000);
  for (let over = false; !over;) {
    for (const { what } of await resolveIncidents(system)) say(`the operator resolves an incident: ${what}`);
    over = await Promise.race([played.then(() => true), pause(operatorEveryMs, false)]);
  }
  return late;
}

/** What is still left of the time before when it should not be; as soon as nothing is, nothing will be. */
async function forgottenSince(system: System, back: number, longestMs: number): Promise<string[]> {
  for (;;) {
    const left = await forgotten(system, back);
    if (left.length === 0 || Date.now() > back + longestMs) return left;
    await pause(500);
  }
}

/** Until all parts say that they are there. @throws Error where one does not */
async function allWell({ healthAt }: System): Promise<void> {
  for (const address of healthAt) await well(address);
}

async function well(address: string): Promise<void> {
  let said = 'nothing';
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
      if (answer.ok) return;
      said = await answer.text();
    } catch (error) {
      said = String(error);
    }
    await pause(100);
  }
  throw new Error(`Not all parts have come back. ${address} says: ${said}`);
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
