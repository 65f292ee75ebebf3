// Each mistake of the lists beside this file (mistakes-*.ts), made in a copy of the shipped models.
import { readdirSync } from 'node:fs';
import { expect, test } from '#test';
import { shippedContract } from '../../../tools/check/contract.ts';
import { checkProject } from '../../../tools/check/index.ts';
import { rules } from '../../../tools/check/rules/index.ts';
import { filesOf } from '../../../src/models/files.ts';
import { readProject, type Project } from '../../../src/models/project.ts';
import type { Mistake } from './mistake.ts';

const lists = readdirSync(import.meta.dirname).filter((name) => /^mistakes-.*\.ts$/.test(name));
const mistakes = (
  await Promise.all(lists.map(async (name) => ((await import(`./${name}`)) as { mistakes: readonly Mistake[] }).mistakes))
).flat();

const shipped = await readProject(filesOf());

/** The shipped models with another text in one file: the others are not read again for each mistake. */
async function withText(path: string, text: string): Promise<Project> {
  const { diagrams, tables, forms, unreadable } = await readProject(new Map([[path, text]]));
  const put = <T extends { path: string }>(all: readonly T[], own: readonly T[]): T[] =>
    all.flatMap((one) => (one.path === path ? own : [one]));
  return {
    files: new Map(shipped.files).set(path, text),
    diagrams: put(shipped.diagrams, diagrams),
    tables: put(shipped.tables, tables),
    forms: put(shipped.forms, forms),
    unreadable,
  };
}

test.each(mistakes)('$rule finds $what', async ({ path, edit, rule, foundIn = path, element }) => {
  const before = shipped.files.get(path) ?? '';
  const after = edit(before);
  expect(after).not.toBe(before);
  const findings = await checkProject(
    await withText(path, after),
    shippedContract(),
    rules.filter(({ name }) => name === rule),
  );
  expect(findings.map((finding) => [finding.file, finding.element])).toContainEqual([foundIn, element]);
});

test('every rule is tried, and every mistake names a rule', () => {
  expect([...new Set(mistakes.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ name }) => name).sort());
});
