/** Does what the plan says to the system. What it has broken off or stopped, it mends. */
import { setTimeout as pause } from 'node:timers/promises';
import { send } from '../demo/index.ts';
import { giveJobsAgain } from './again.ts';
import type { Disk } from './disks.ts';
import type { Fault, Moment } from './fault.ts';
import { passing } from './passing.ts';
import type { System } from './system.ts';
import type { Wire } from '../shared/parts/index.ts';

type Say = (line: string) => void;

/** Resolves when the last has been done, and nothing is stopped or cut any more. @param end until then what is to be lost may pass */
export async function playFaults(moments: readonly Moment[], end: AbortSignal, system: System, say: Say): Promise<void> {
  const begun = Date.now();
  const mending: Promise<unknown>[] = [];
  for (const { at, fault } of moments) {
    await pause(Math.max(0, begun + at - Date.now()));
    say(wordsFor(fault));
    mending.push(carryOut(fault, system, end, say).catch((error: unknown) => say(`  not done: ${String(error)}`)));
  }
  await Promise.all(mending);
}

async function carryOut(fault: Fault, system: System, end: AbortSignal, say: Say): Promise<void> {
  const { pid, wires, disks, simulatorUrl } = system;
  if (fault.do === 'kill') signal(pid[fault.part](), 'SIGKILL');
  else if (fault.do === 'freeze') await freeze(pid[fault.part](), fault.ms);
  else if (fault.do === 'cut') await cut(wires[fault.wire], fault.ms);
  else if (fault.do === 'lose') await lose(fault, wires, end, say);
  else if (fault.do === 'fill') await fill(disks[fault.disk], fault.ms);
  else if (fault.do === 'again') await giveJobsAgain(system, freeze);
  else await send('POST', `${simulatorUrl}/faults`, { body: { path: fault.path, times: fault.times, ...fault.how } });
}

/** The process that was stopped goes on, whatever has become of the part by then. */
async function freeze(pid: number, ms: number): Promise<void> {
  signal(pid, 'SIGSTOP');
  await pause(ms);
  signal(pid, 'SIGCONT');
}

async function cut(wire: Wire, ms: number): Promise<void> {
  if (ms > 0) wire.goAway();
  else wire.cut();
  await pause(ms);
  wire.restore();
}

/** @throws Error where nothing of the kind passes any more */
async function lose(
  { passing: name, what, ms }: Fault & { do: 'lose' },
  wires: System['wires'],
  end: AbortSignal,
  say: Say,
): Promise<void> {
  const { wire, such } = passing[name];
  if (!(await wires[wire].lose(what, such, end))) throw new Error(`${name} did not pass`);
  say(`  ${name} passed: its ${what} is lost`);
  await cut(wires[wire], ms);
}

async function fill(disk: Disk | undefined, ms: number): Promise<void> {
  if (!disk) throw new Error('only who may mount has a disk that can run full');
  disk.fill();
  await pause(ms);
  disk.free();
}

/** A part may be away for a moment. Never 0, which would be ourselves and all that we have started. */
function signal(pid: number, name: NodeJS.Signals): void {
  if (pid > 0) process.kill(pid, name);
}

function wordsFor(fault: Fault): string {
  switch (fault.do) {
    case 'kill':
      return `kill -9 of the ${fault.part}`;
    case 'freeze':
      return `the ${fault.part} stands still for ${fault.ms} ms`;
    case 'cut':
      return `the wire "${fault.wire}" is cut${fault.ms === 0 ? '' : `, and stays so for ${fault.ms} ms`}`;
    case 'lose':
      return `of the next that passes, ${fault.passing}, the ${fault.what} is lost, and the wire stays cut for ${fault.ms} ms`;
    case 'fill':
      return `the disk of the ${fault.disk} is full for ${fault.ms} ms`;
    case 'again':
      return 'jobs in hand are given out again, while the agencies stand still';
    case 'trouble': {
      const [[what, value] = []] = Object.entries(fault.how);
      const how = { status: `answers ${String(value)}`, delayMs: `is slow by ${String(value)} ms`, loseAnswer: 'does it and hangs up' };
      return `${fault.path} ${how[what as keyof typeof how]}, ${['once', 'twice'][fault.times - 1] ?? `${fault.times} times`}`;
    }
  }
}
