import { nodesOf, parse } from './tree.ts';

const listed = (names: string): ReadonlySet<string> => new Set(names.split(',').map((name) => name.trim()));

/** The functions of FEEL 1.18, which engine 8.6 evaluates. It answers null to any other, without a word. */
export const functionNames = listed(`
  abs, after, all, and, any, append, assert, before, ceiling, coincides, concatenate, contains, context, context merge, context put,
  count, cycle, date, date and time, day of week, day of year, decimal, distinct values, duplicate values, duration, during, ends with,
  even, exp, extract, finished by, finishes, flatten, floor, get entries, get or else, get value, includes, index of, insert before,
  is defined, is empty, last day of month, list contains, log, lower case, matches, max, mean, median, meets, met by, min, mode, modulo,
  month of year, not, now, number, odd, or, overlaps, overlaps after, overlaps before, product, put, put all, random number, range,
  remove, replace, reverse, round down, round half down, round half up, round up, sort, split, sqrt, started by, starts, starts with,
  stddev, string, string join, string length, sublist, substring, substring after, substring before, sum, time, today, trim, union,
  upper case, uuid, week of year, years and months duration`);

/** Functions of which the library here says what the engine says, of values as steps and forms give them. Those of tables: `in-tables.ts`. */
const alike = listed(`abs, all, any, append, ceiling, concatenate, contains, count, date, distinct values, ends with, even, floor, index of,
  list contains, lower case, matches, max, mean, min, modulo, not, number, odd, remove, reverse, starts with, string join, string length,
  sublist, sum, trim, upper case`);

/** The part of a condition that the two do not answer alike; undefined where they do. */
export function unlikePart(feel: string): string | undefined {
  const nodes = nodesOf(parse(feel));
  const called = nodes.flatMap(({ type, children: [name] }) =>
    type === 'FunctionInvocation' && name ? [name.text.replace(/\s+/g, ' ')] : [],
  );
  return called.find((name) => !alike.has(name)) ?? nodes.find(({ type, text }) => type === 'StringLiteral' && text.includes('\\'))?.text;
}
