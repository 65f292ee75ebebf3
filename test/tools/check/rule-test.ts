/** What every rule must show on its two examples: nothing on the valid one, the named elements on the invalid one. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { expect, test } from '#test';
import { checkProject } from '../../../tools/check/index.ts';
import type { Contract } from '../../../tools/check/rule.ts';
import { rules } from '../../../tools/check/rules/index.ts';
import { filesOf, type ModelFiles } from '../../../src/models/files.ts';
import { isoDate } from '../../../src/policy/dates.ts';
import { owners } from '../../../src/models/owners.ts';
import { readProject } from '../../../src/models/project.ts';

/** Beside the models of an example there is nothing. */
export const nothingShipped: Contract = {
  workers: [],
  clerkSteps: {},
  processes: {},
  messages: {},
  misplaced: [],
  actions: {},
  documents: {},
  requirements: [],
  fourEyes: [],
  today: isoDate('2026-11-29'),
};

interface Expected {
  /** The elements that must be found in the invalid example, each once; a path where the whole file is meant. */
  invalid: readonly string[];
  contract?: Partial<Contract>;
  /** Folder of the examples; default: named like the rule. */
  examples?: string;
}

/**
 * The examples are `test/check/<rule>/valid.bpmn` and `invalid.bpmn` (or .form, .dmn: found as `bpmn/valid.bpmn`,
 * `forms/example/valid.form`, `dmn/valid.dmn`), or small folders `valid/` and `invalid/` with `bpmn/`, `forms/<process>/` ... in them.
 */
export function testRule(name: string, { invalid, contract = nothingShipped, examples = name }: Expected): void {
  const chosen = rules.filter((rule) => rule.name === name);
  if (chosen.length === 0) throw new Error(`there is no rule ${name}`);
  const found = async (kind: string): Promise<string[]> => {
    const findings = await checkProject(await readProject(exampleOf(examples, kind)), { ...nothingShipped, ...contract }, chosen);
    for (const { message, remedy } of findings) for (const text of [message, remedy]) expect(text).toMatch(/\p{Script=Han}/u);
    return [...new Set(findings.map(({ file, element }) => element ?? file))].sort();
  };

  test(`${name} finds nothing in the valid example`, async () => {
    expect(await found('valid')).toEqual([]);
  });

  test(`${name} finds what is wrong in the invalid example, and nothing else`, async () => {
    expect(await found('invalid')).toEqual([...invalid].sort());
  });
}

function exampleOf(examples: string, kind: string): ModelFiles {
  const folder = join(import.meta.dirname, examples);
  const files = readdirSync(folder).filter((name) => name.split('.')[0] === kind);
  if (files.length === 0) throw new Error(`${examples} has no ${kind} example`);
  return new Map(
    files.flatMap((name): [string, string][] => {
      if (statSync(join(folder, name)).isDirectory()) return [...filesOf(join(folder, name))];
      return [[pathOf(name), readFileSync(join(folder, name), 'utf8')]];
    }),
  );
}

/** Where a file of this ending stands in a project. */
function pathOf(name: string): string {
  const { name: base, ext } = parse(name);
  const { diagrams, tables, forms } = owners;
  const place = [diagrams, tables, forms].find(({ ending }) => ending === ext);
  if (!place) throw new Error(`${name} is no example: a diagram, a table or a form`);
  return place.path(place === forms ? `example/${base}` : base);
}
