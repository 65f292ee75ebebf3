/** Everything that expressions can meet, and what comes out of them. */
import { evaluate } from 'feelin';
import { numbersAround } from '../../feel/numbers-around.ts';
import { readsOf, type Reads } from '../../feel/reads.ts';
import { memberOf, text, unknown, values, type Shape } from './shape.ts';

/** What a variable can be; undefined if nobody provides it. */
export type Scope = (name: string) => Shape | undefined;
export type Facts = Readonly<Record<string, unknown>>;

/** Stands for any text that nothing is compared with. */
export const OTHER = '其他内容';

/** More is not looked through. */
const most = 20_000;

interface Wanted extends Map<string, Wanted> {}

function wantedOf(paths: Reads['paths']): Wanted {
  const root: Wanted = new Map();
  for (const path of paths) {
    let here = root;
    for (const name of path) {
      const next: Wanted = here.get(name) ?? new Map();
      here.set(name, next);
      here = next;
    }
  }
  return root;
}

function readTogether(feels: readonly string[]): Reads {
  const reads = feels.map((feel) => readsOf(feel)).filter((read) => read !== undefined);
  return {
    paths: reads.flatMap(({ paths }) => paths),
    texts: reads.flatMap(({ texts }) => texts),
    numbers: reads.flatMap(({ numbers }) => numbers),
    listed: reads.some(({ listed }) => listed),
  };
}

/** What is read of which nothing is known, as `payer.remitter`. */
export function unknownsOf(feels: readonly string[], scope: Scope): string[] {
  const isUnknown = ([name = '', ...members]: readonly string[]): boolean => {
    const shape = members.reduce<Shape | undefined>((found, member) => found && memberOf(found, member), scope(name));
    return shape === undefined || isOpen(shape);
  };
  return [...new Set(readTogether(feels).paths.filter(isUnknown).map((path) => path.join('.')))];
}

const isOpen = (shape: Shape): boolean =>
  shape.kind === 'unknown' || (shape.kind === 'list' && isOpen(shape.of)) || (shape.kind === 'either' && shape.of.some(isOpen));

/** Every combination of the values that the expressions read together. @returns undefined if they are too many */
export function combinationsOf(feels: readonly string[], scope: Scope): Facts[] | undefined {
  const reads = readTogether(feels);
  return product([...wantedOf(reads.paths)].map(([name, wanted]) => [name, valuesOf(scope(name) ?? unknown, wanted, reads)]));
}

function product(choices: readonly (readonly [string, readonly unknown[]])[]): Facts[] | undefined {
  if (choices.reduce((count, [, possible]) => count * possible.length, 1) > most) return undefined;
  return choices.reduce<Facts[]>((found, [name, possible]) => found.flatMap((facts) => possible.map((value) => ({ ...facts, [name]: value }))), [{}]);
}

function valuesOf(shape: Shape, wanted: Wanted, reads: Reads): unknown[] {
  return distinct(everyValue(shape, wanted, reads));
}

function everyValue(shape: Shape, wanted: Wanted, reads: Reads): readonly unknown[] {
  switch (shape.kind) {
    case 'values':
      return shape.values;
    case 'text':
      return [...reads.texts, OTHER];
    case 'number':
      return numbersAround(reads.numbers);
    case 'either':
      return shape.of.flatMap((one) => everyValue(one, wanted, reads));
    case 'object':
      return product([...wanted].map(([name, deeper]) => [name, valuesOf(memberOf(shape, name), deeper, reads)])) ?? [];
    case 'list': {
      const entries = valuesOf(shape.of, wanted, reads);
      const single = entries.map((entry) => [entry]);
      // feelin compares `[]` and `["a", "b"]` with `["a"]` to null, and takes a member of an empty list for null; the engine does not.
      if (reads.listed) return single;
      return [...(wanted.size === 0 ? [[]] : []), ...single, ...(entries.length > 1 ? [entries] : [])];
    }
    default:
      return [null];
  }
}

const distinct = (found: readonly unknown[]): unknown[] => [...new Map(found.map((value) => [JSON.stringify(value), value])).values()];

/** What an expression can come to. */
export function resultsOf(feel: string, scope: Scope): Shape {
  const reads = readsOf(feel);
  if (!reads) return unknown;
  const [path, ...more] = reads.paths;
  if (path && more.length === 0 && path.join('.') === feel.trim()) return path.slice(1).reduce(memberOf, scope(path[0] ?? '') ?? unknown);
  const facts = unknownsOf([feel], scope).length > 0 ? undefined : combinationsOf([feel], scope);
  if (!facts) return unknown;
  const results = distinct(facts.map((one) => evaluate(feel, { ...one }).value ?? null));
  return results.includes(OTHER) ? { kind: 'either', of: [values(...results.filter((value) => value !== OTHER)), text] } : values(...results);
}
