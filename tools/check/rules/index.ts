/**
 * All rules, in the order of their names. A new one is a file with a `check` here, or a file of the plugin of bpmnlint where
 * a diagram alone is enough, and a test beside its two examples.
 */
import { readdirSync } from 'node:fs';
import { prefix, ruleNames } from '../../bpmnlint-plugin/index.ts';
import { linterWith, reportsOf } from '../linting.ts';
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
  return {
    name,
    async check({ diagrams }) {
      const linter = linterWith({ rules: { [`${prefix}/${name}`]: 'error' } });
      const found = await Promise.all(
        diagrams.map(async ({ path, definitions }) =>
          (await reportsOf(linter, definitions)).map(({ report: { id, message, wrong = message, remedy = '' } }) => ({
            file: path,
            element: id,
            message: wrong,
            remedy,
          })),
        ),
      );
      return found.flat();
    },
  };
}

export const rules: readonly Rule[] = [...(await Promise.all(ofProject.map(projectRule))), ...ruleNames.map(pluginRule)].sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
