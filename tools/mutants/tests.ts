/** The tests of the rules without jest's processes: loaded once, and run as often as there are mutants. */
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';
import { followModules, forget } from './modules.ts';

export interface RuleTest {
  /** File, names, and which of the file's tests it is: names come twice. */
  readonly id: string;
  readonly run: () => unknown;
}

type Define = (name: string, body: () => unknown) => void;

const byFile = new Map<string, readonly RuleTest[]>();
let defined: RuleTest[] = [];
const around: string[] = [];

const define: Define = (name, run) => defined.push({ id: [...around, name, defined.length + 1].join(' > '), run });
const describe: Define = (name, body) => {
  around.push(name);
  body();
  around.pop();
};

/** What they take of jest, and the names that jest's test module hands on. */
export function provideJest(): void {
  const used = { describe, test: Object.assign(define, { each: bind(define, false) }), expect };
  Object.assign(globalThis, { jest: null, afterAll: null, afterEach: null, beforeAll: null, beforeEach: null }, used);
  // That one fails is enough: the search for a smaller example takes a minute where the example is a ledger.
  fc.configureGlobal({ endOnFailure: true });
  followModules();
}

/** @param patterns by which they are found, from the working directory */
export const testFiles = (patterns: readonly string[]): string[] => globSync([...patterns]).toSorted();

const urlOf = (file: string): string => pathToFileURL(file).href;

/** Those of the files, which are loaded unless they are. */
export async function testsOf(files: readonly string[]): Promise<RuleTest[]> {
  for (const file of files) if (!byFile.has(urlOf(file))) byFile.set(urlOf(file), await load(file));
  return files.flatMap((file) => byFile.get(urlOf(file)) ?? []);
}

async function load(file: string): Promise<readonly RuleTest[]> {
  defined = [];
  // One that was broken while it was loading may have left its name.
  around.splice(0, Infinity, file);
  await import(urlOf(file));
  return defined;
}

/** Whatever has the source in it, directly or not, is loaded anew when next asked for. Returns which of the test files these are. */
export function forgetSource(source: string, files: readonly string[]): string[] {
  const reached = forget(source);
  for (const url of reached) byFile.delete(url);
  return files.filter((file) => reached.has(urlOf(file)));
}
