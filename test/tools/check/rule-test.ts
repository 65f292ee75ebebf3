/** What every rule must show on its two examples: nothing on the valid one, the named elements on the invalid one. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkProject } from '../../../tools/check/index.ts';
import type { Contract, Rule } from '../../../tools/check/rule.ts';
import { filesOf, type ModelFiles } from '../../../src/models/files.ts';
import { owners } from '../../../src/models/owners.ts';
import { readProject } from '../../../src/models/project.ts';

/** Beside the models of an example there is nothing. */
export const nothingShipped: Contract = { workers: [], clerkSteps: {}, processes: {}, messages: {}, misplaced: [] };

interface Expected {
  /** The elements that must be found in the invalid example, each once; a path where the whole file is meant. */
  invalid: readonly string[];
  contract?: Contract;
}

/**
 * The examples are `test/check/<rule>/valid.bpmn` and `invalid.bpmn` (or .form, .dmn: found as `bpmn/valid.bpmn`,
 * `forms/example/valid.form`, `dmn/valid.dmn`), or small folders `valid/` and `invalid/` with `bpmn/`, `forms/<process>/` ... in them.
 */
export function testRule(rule: Rule, { invalid, contract = nothingShipped }: Expected): void {
  const found = async (kind: string): Promise<string[]> => {
    const findings = await checkProject(await readProject(exampleOf(rule.name, kind)), contract, [rule]);
    for (const { message, remedy } of findings) for (const text of [message, remedy]) expect(text).toMatch(/\p{Script=Han}/u);
    return [...new Set(findings.map(({ file, element }) => element ?? file))].sort();
  };

  test(`${rule.name} finds nothing in the valid example`, async () => {
    expect(await found('valid')).toEqual([]);
  });

  test(`${rule.name} finds what is wrong in the invalid example, and nothing else`, async () => {
    expect(await found('invalid')).toEqual([...invalid].sort());
  });
}

function exampleOf(rule: string, kind: string): ModelFiles {
  const folder = join(import.meta.dirname, rule);
  const examples = readdirSync(folder).filter((name) => name.split('.')[0] === kind);
  if (examples.length === 0) throw new Error(`${rule} has no ${kind} example`);
  return new Map(
    examples.flatMap((name): [string, string][] => {
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
