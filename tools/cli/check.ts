/** `npm run check`: the models against all rules, for owners before they hand in a change. */
import { ownersFolders } from '../../src/models/index.ts';
import { said } from '../../src/language.ts';
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
    .description(
      said({
        en: 'Check diagrams, tables and forms: drawing, wording, and that everything they name exists. Findings are in Chinese.',
        zh: '检查流程图、决策表、表单、参数和通知：画法、文字、相互引用。',
      }),
    )
    .option('--json', said({ en: 'print the findings as one JSON document', zh: '输出一个JSON文档' }))
    .option(
      '--root <dir>',
      said({
        en: `a folder that has a copy of the owners' folders (${ownersFolders.join(', ')}); default: MODELS_DIR, or this project`,
        zh: `另一个有 ${ownersFolders.join('、')} 的文件夹；默认为MODELS_DIR所指，或者本项目`,
      }),
    )
    .option('--rule <name...>', said({ en: 'apply only these rules', zh: '只用这些规则检查' }))
    .addHelpText(
      'after',
      said({
        en: '\nExit code: 0 = nothing found, or only hints, 1 = something found, 2 = could not run as called.',
        zh: '\n退出码：0为未发现问题或者只有提示，1为发现问题，2为命令不能执行。',
      }),
    )
    .action(check);
};

async function check({ json, root, rule: names }: Options): Promise<void> {
  const startedAt = performance.now();
  const [{ checkProject, reportFindings, reportHints, reportNothing, rules, shippedContract }, { readProject }] = await Promise.all([
    import('../check/index.ts'),
    import('../../src/models/index.ts'),
  ]);
  const chosen = names ? chooseRules(rules, names) : rules;
  const project = await readProject(await ownersFiles(root));
  const found = (hint: boolean) =>
    checkProject(
      project,
      shippedContract(),
      chosen.filter((rule) => (rule.hint ?? false) === hint),
    );
  const findings = await found(false);
  const hints = await found(true);
  if (json) process.stdout.write(asJson(findings, hints));
  else if (findings.length > 0) process.stdout.write(reportFindings(findings));
  else process.stdout.write(reportNothing(project, chosen.length, (performance.now() - startedAt) / 1000));
  if (!json) process.stdout.write(reportHints(hints));
  if (findings.length > 0) process.exitCode = 1;
}

const asJson = (findings: readonly RuleFinding[], hints: readonly RuleFinding[]): string =>
  `${JSON.stringify({ findings, hints }, null, 2)}\n`;

function chooseRules(rules: readonly Rule[], names: readonly string[]): Rule[] {
  const unknown = names.filter((name) => !rules.some((rule) => rule.name === name));
  if (unknown.length > 0) {
    const all = rules.map(({ name }) => name).join(', ');
    throw new CommandProblem(
      said({
        en: `there is no rule ${unknown.join(', ')}. The rules are: ${all}.`,
        zh: `没有规则${unknown.join('、')}。全部规则：${all}。`,
      }),
    );
  }
  return rules.filter(({ name }) => names.includes(name));
}

async function ownersFiles(root: string | undefined): Promise<ReadonlyMap<string, string>> {
  const { filesOf } = await import('../../src/models/index.ts');
  const files = filesOf(modelsDir(root));
  if (files.size === 0)
    throw new CommandProblem(
      said({
        en: `${root ?? modelsDir()} has no owners' files. Name a folder that has one of ${ownersFolders.join(', ')} in it.`,
        zh: `${root ?? modelsDir()}中没有流程文件。请写有 ${ownersFolders.join('、')} 之一的文件夹。`,
      }),
    );
  return files;
}
