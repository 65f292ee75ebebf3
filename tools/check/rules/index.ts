/**
 * All rules, in the order of their names. A new one is a file with a `check` here, or a file of the plugin of bpmnlint where
 * a diagram alone is enough, and a test beside its two examples.
 */
import { readdirSync } from 'node:fs';
import { prefix, ruleNames } from '../../bpmnlint-plugin/index.ts';
import { linterWith, onceEach, reportsOf } from '../linting.ts';
import type { Check, Rule } from '../rule.ts';

const ofProject = readdirSync(import.meta.dirname)
  .filter((file) => file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, ''));

async function projectRule(name: string): Promise<Rule> {
  const { check, hint = false } = (await import(`./${name}.ts`)) as { check: Check; hint?: boolean };
  return { name, check, hint };
}

/** The same rule, the same linter as in Modeler. */
function pluginRule(name: string): Rule {
  const lint = onceEach(async ({ path, definitions }) => {
    const linter = linterWith({ rules: { [`${prefix}/${name}`]: 'error' } });
    return (await reportsOf(linter, definitions)).map(({ report: { id, message, wrong = message, remedy = '' } }) => ({
      ...{ file: path, element: id, message: wrong, remedy },
    }));
  });
  return { name, check: ({ diagrams }) => lint(diagrams) };
}

export const rules: readonly Rule[] = [...(await Promise.all(ofProject.map(projectRule))), ...ruleNames.map(pluginRule)].sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
