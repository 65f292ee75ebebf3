/** The tests of the rules without jest's processes: loaded once, and run as often as there are mutants. */
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect } from 'expect';
import { bind } from 'jest-each';

export interface RuleTest {
  readonly name: string;
  readonly run: () => unknown;
}

type Define = (name: string, body: () => unknown) => void;

/** Loads the test files. @param patterns by which they are found, from the working directory */
export async function loadTests(patterns: readonly string[]): Promise<RuleTest[]> {
  const tests: RuleTest[] = [];
  const around: string[] = [];
  const define: Define = (name, run) => tests.push({ name: [...around, name].join(' > '), run });
  const describe: Define = (name, body) => {
    around.push(name);
    body();
    around.pop();
  };
  // What they take of jest, and the names that jest's test module hands on.
  const used = { describe, test: Object.assign(define, { each: bind(define, false) }), expect };
  Object.assign(globalThis, { jest: null, afterAll: null, afterEach: null, beforeAll: null, beforeEach: null }, used);
  for (const file of globSync([...patterns]).toSorted()) {
    around.push(file);
    await import(pathToFileURL(file).href);
    around.pop();
  }
  return tests;
}
