/** How much of what is costly somebody may ask for in an hour. The defaults are more than any honest person comes to. */
import { wholeNumber } from './config-fields.ts';

/** In an hour. */
interface Allowance {
  person: number;
  /** A member of the staff, who hands in for those at the counter. */
  clerk: number;
  /** All people behind one address, signed in or not. The staff share theirs, and are counted by name alone. */
  address: number;
  /** One unit's or other body's program; its address is not counted. */
  program: number;
}

const usual = {
  applications: { person: 30, clerk: 300, address: 600, program: 3000 },
  /** Spreadsheets of a unit, however many applications they hold: the check is one, and the handing in. */
  batches: { person: 30, clerk: 30, address: 300, program: 300 },
  prechecks: { person: 300, clerk: 1000, address: 3000, program: 20_000 },
  /** Files. */
  papers: { person: 100, clerk: 1000, address: 1000, program: 5000 },
  /** Letters and receipts made into a PDF. */
  prints: { person: 60, clerk: 1000, address: 1000, program: 1000 },
  /** People who are sought by name, which only the staff do. */
  names: { clerk: 120 },
} satisfies Record<string, Partial<Allowance>>;

type Counted = keyof typeof usual;
export type Limits = Record<Counted, Partial<Allowance>>;

/** Such as `PAPERS_PER_HOUR_PERSON`. */
type Setting = { [C in Counted]: `${Uppercase<C>}_PER_HOUR_${Uppercase<keyof (typeof usual)[C] & string>}` }[Counted];
const settingOf = (counted: string, counter: string) => `${counted}_PER_HOUR_${counter}`.toUpperCase() as Setting;

const perHour = (limit: number) => wholeNumber(limit, 1, 1_000_000);

export const limitFields = Object.fromEntries(
  Object.entries(usual).flatMap(([counted, allowance]) =>
    Object.entries(allowance).map(([counter, limit]) => [settingOf(counted, counter), perHour(limit)]),
  ),
) as Record<Setting, ReturnType<typeof perHour>>;

export function limitsOf(settings: Record<Setting, number>): Limits {
  const allowance = (counted: string, counters: object): Partial<Allowance> =>
    Object.fromEntries(Object.keys(counters).map((counter) => [counter, settings[settingOf(counted, counter)]]));
  return Object.fromEntries(Object.entries(usual).map(([counted, counters]) => [counted, allowance(counted, counters)])) as Limits;
}
