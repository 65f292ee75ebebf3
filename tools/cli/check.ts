/** `npm run check`: the models against all rules, for owners before they hand in a change. */
import { ownersFolders } from '../../src/models/index.ts';
import type { Rule, RuleFinding } from '../check/index.ts';
import type { AddCommand } from './command.ts';
import { CommandProblem, modelsDir } from '../shared/index.ts';

interface Options {
  json?: true;
  root?: string;
  rule?: string[];
}

export const addCheck: AddCommand = (program) => {
  program
    .command('check')
    .description('Check diagrams, tables and forms: drawing, wording, and that everything they name exists. Findings are in Chinese.')
    .option('--json', 'print the findings as one JSON document')
    .option(
      '--root <dir>',
      `a folder that has a copy of the owners' folders (${ownersFolders.join(', ')}); default: MODELS_DIR, or this project`,
    )
    .option('--rule <name...>', 'apply only these rules')
    .addHelpText('after', '\nExit code: 0 = nothing found, 1 = something found, 2 = could not run as called.')
    .action(check);
};

async function check({ json, root, rule: names }: Options): Promise<void> {
  const startedAt = performance.now();
  const [{ checkProject, reportFindings, reportNothing, rules, shippedContract }, { readProject }] = await Promise.all([
    import('../check/index.ts'),
    import('../../src/models/index.ts'),
  ]);
  const chosen = names ? chooseRules(rules, names) : rules;
  const project = await readProject(await ownersFiles(root));
  const findings = await checkProject(project, shippedContract(), chosen);
  if (json) process.stdout.write(asJson(findings));
  else if (findings.length > 0) process.stdout.write(reportFindings(findings));
  else process.stdout.write(reportNothing(project, chosen.length, (performance.now() - startedAt) / 1000));
  if (findings.length > 0) process.exitCode = 1;
}

const asJson = (findings: readonly RuleFinding[]): string => `${JSON.stringify({ findings }, null, 2)}\n`;

function chooseRules(rules: readonly Rule[], names: readonly string[]): Rule[] {
  const unknown = names.filter((name) => !rules.some((rule) => rule.name === name));
  if (unknown.length > 0) {
    throw new CommandProblem(`there is no rule ${unknown.join(', ')}. The rules are: ${rules.map(({ name }) => name).join(', ')}.`);
  }
  return rules.filter(({ name }) => names.includes(name));
}

async function ownersFiles(root: string | undefined): Promise<ReadonlyMap<string, string>> {
  const { filesOf } = await import('../../src/models/index.ts');
  const files = filesOf(modelsDir(root));
  if (files.size === 0)
    throw new CommandProblem(
      `${root ?? modelsDir()} has no owners' files. Name a folder that has one of ${ownersFolders.join(', ')} in it.`,
    );
  return files;
}
