/** Runs cases of a pre-check as the API does: read the facts, ask the rules, tell the result. */
import { expect } from '#test';
import { shippedParameters } from '../policy/parameter-files.ts';
import { precheck, type PreCheck, type PrecheckResult } from '../../src/pre-check/index.ts';
import { prechecks } from '../../src/processes/index.ts';
import { loadTables } from '../../src/models/tables.ts';

export interface Case {
  requirement: string[];
  given: Record<string, unknown>;
  expect: Record<string, unknown>;
  /** Keys that the facts do not decide. */
  undecided?: string[];
}

export const precheckProcesses = prechecks.map(({ key }) => key);

export function precheckOf(key: string): PreCheck {
  const found = prechecks.find((each) => each.key === key);
  if (!found) throw new Error(`There is no pre-check ${key}.`);
  return found;
}

export const services = { parameters: shippedParameters(), tables: await loadTables() };

export function ask(process: string, given: object): PrecheckResult {
  return precheck(precheckOf(process), precheckOf(process).given.parse(given), services);
}

/** The case's own keys are as expected (lists are sets), and every key that is decided says why. */
export function expectCase(process: string, { given, expect: expected, undecided = [] }: Case): void {
  const { outcome, reasons } = ask(process, given);
  const found = Object.fromEntries(Object.keys(expected).map((key) => [key, asSet(outcome[key])]));
  expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, asSet(value)])));
  expect(undecided.filter((key) => key in outcome)).toEqual([]);
  expect(Object.keys(outcome).filter((key) => !reasons.some(({ keys }) => keys.includes(key)))).toEqual([]);
  for (const { clause, finding } of reasons) {
    expect(clause).not.toBe('');
    expect(finding).toMatch(/\p{Script=Han}.*。$/u);
  }
}

function asSet(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}
