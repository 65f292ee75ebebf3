/** What else happens, drawn beside what plan.ts draws, so that a seed still draws that. */
import type { DiskName, Fault, Moment, Part } from './fault.ts';
import { passing, type Passing } from './passing.ts';

type Chance = () => number;

const disks: readonly DiskName[] = ['application', 'database', 'engine'];
/** An agency's news is told again where its answer is lost, and comes after others where it is not told at first. */
const newsTroubles = [{ loseAnswer: true }, { status: 503 }] as const;

/** In milliseconds. */
const rarer = { least: 1500, most: 6000 };
const rarest = { least: 4000, most: 15_000 };
/** What passes is waited for. */
const often = { least: 200, most: 4000 };
const shortestMs = 1000;
const longestMs = 4000;

const one = <T>(chance: Chance, of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T;
const length = (chance: Chance): number => Math.round(shortestMs + chance() * (longestMs - shortestMs));

/** Disks run full; jobs, and news of the agencies, come twice and in another order. */
export const fullAndTwice = (chance: Chance, endMs: number): Moment[] =>
  moments(chance, endMs, rarer, () => {
    const kind = chance();
    if (kind < 0.6) return { do: 'fill', disk: one(chance, disks), ms: length(chance) };
    if (kind < 0.8) return { do: 'again' };
    return { do: 'trouble', path: '/callbacks', times: one(chance, [1, 2, 3]), how: one(chance, newsTroubles) };
  });

/** A command to the engine is tried for three seconds: for its wire to be away shorter is another fault than longer. */
const beyondMs = 3300;

/** The last word on the way to the engine, or from an agency, is lost: so it comes later, or twice. */
export const lostInPassing = (chance: Chance, endMs: number): Moment[] =>
  moments(chance, endMs, often, () => {
    const name = one(chance, Object.keys(passing) as Passing[]);
    const ms = passing[name].wire === 'engine' && chance() < 0.5 ? beyondMs + Math.round(chance() * 1000) : 0;
    return { do: 'lose', passing: name, what: one(chance, ['question', 'answer']), ms };
  });

/** What the engine exports its records to, and where clerks see their tasks. Each is started again three times in ten minutes. */
export function webappsAway(chance: Chance, endMs: number): Moment[] {
  const kills: Partial<Record<Part, number>> = { opensearch: 2, webapps: 2 };
  return moments(chance, endMs, rarest, () => {
    const part: Part = one(chance, ['opensearch', 'webapps']);
    const left = kills[part] ?? 0;
    if (chance() < 0.5 || left === 0) return { do: 'freeze', part, ms: length(chance) };
    kills[part] = left - 1;
    return { do: 'kill', part };
  });
}

function moments(chance: Chance, endMs: number, gap: typeof rarer, draw: () => Fault): Moment[] {
  const all: Moment[] = [];
  const next = () => gap.least + chance() * (gap.most - gap.least);
  for (let at = next(); at < endMs; at += next()) all.push({ at: Math.round(at), fault: draw() });
  return all;
}
