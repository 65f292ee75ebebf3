/** What happens when, drawn from the seed alone: the same seed is the same plan. */
import type { Fault, Moment, Part, WireName } from './fault.ts';
import { fullAndTwice, lostInPassing, webappsAway } from './plan-more.ts';

export interface Plan {
  moments: Moment[];
  /** So long there are faults, in milliseconds. */
  endMs: number;
  /** Which examples are played, in this order. */
  order: <T>(examples: readonly T[]) => T[];
  /** Whether what somebody sends now is sent twice at once. */
  twice: () => boolean;
}

/** Between two faults, in milliseconds: time enough for some of them to meet, and for some work to be done. */
const gap = { least: 1500, most: 5000 };
/** The longest that something is away. */
const longestMs = 4000;
const wires: readonly WireName[] = ['database', 'engine', 'agencies', 'front'];
type Victim = Exclude<Part, 'opensearch' | 'webapps'>;
/** What is ours dies as often as all else. */
const victims: readonly Victim[] = ['application', 'application', 'application', 'broker', 'database', 'simulator'];
/** `npm start` starts a part again three times in ten minutes. The application and the simulator are started by whoever runs them. */
const mostKills: Readonly<Record<Victim, number>> = { application: 100, broker: 2, database: 3, simulator: 100 };
/** Where money moves, and relations change; `/callbacks`: what the agencies tell us. */
const paths = [
  '/bank/refunds',
  '/bank/payouts',
  '/collection-agency/remittance-orders',
  '/collection-agency/pension-postings',
  '/medical-insurance/postings',
  '/pension-relations/enrollments',
  '/pension-relations/contributions',
  '/pension-relations/suspensions',
  '/pension-relations/resumptions',
  '/pension-relations/transfers-out',
  '/pension-relations/terminations',
  '/pension-relations/transfer-requests',
  '/pension-relations/relation',
  '/callbacks',
];

/** @param webapps whether these are there too */
export function planOf(seed: number, seconds: number, webapps = false): Plan {
  const chance = numbersFrom(seed);
  const order = numbersFrom(seed + 1);
  const doubles = numbersFrom(seed + 2);
  const endMs = seconds * 1000;
  return {
    endMs,
    moments: [
      ...momentsOf(chance, endMs),
      ...fullAndTwice(numbersFrom(seed + 3), endMs),
      ...lostInPassing(numbersFrom(seed + 5), endMs),
      ...(webapps ? webappsAway(numbersFrom(seed + 4), endMs) : []),
    ].sort((a, b) => a.at - b.at),
    order: (examples) =>
      examples
        .map((example) => ({ example, turn: order() }))
        .sort((a, b) => a.turn - b.turn)
        .map(({ example }) => example),
    twice: () => doubles() < 0.5,
  };
}

function momentsOf(chance: () => number, endMs: number): Moment[] {
  const kills = { ...mostKills };
  const moments: Moment[] = [];
  for (let at = gap.least; at < endMs; at += gap.least + chance() * (gap.most - gap.least))
    moments.push({ at: Math.round(at), fault: draw(chance, kills) });
  return moments;
}

function draw(chance: () => number, kills: Record<Victim, number>): Fault {
  const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T;
  const ms = () => Math.round(chance() * longestMs);
  const kind = chance();
  if (kind < 0.35) {
    const part = one(victims.filter((victim) => kills[victim] > 0));
    kills[part] -= 1;
    return { do: 'kill', part };
  }
  if (kind < 0.45) return { do: 'freeze', part: one(['broker', 'broker', 'application', 'simulator']), ms: ms() };
  if (kind < 0.7) return { do: 'cut', wire: one(wires), ms: one([0, ms()]) };
  const hows = [{ status: 503 }, { delayMs: 1 + ms() }, { loseAnswer: true as const }, { loseAnswer: true as const }];
  return { do: 'trouble', path: one(paths), times: one([1, 2]), how: one(hows) };
}

/** Numbers from 0 to 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
