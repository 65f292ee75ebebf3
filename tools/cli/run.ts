/** The commands, and what becomes of their problems. */
import { Command, CommanderError } from 'commander';
import { addCheck } from './check.ts';
import type { AddCommand } from './command.ts';
import { addCoverage } from './coverage.ts';
import { addDeploy } from './deploy.ts';
import { addDiff } from './diff.ts';
import { addMigrate } from './migrate.ts';
import { type Language, languages, said, speak } from '../../src/language.ts';
import { CommandProblem } from '../shared/index.ts';
import { addRehearse } from './rehearse.ts';

const commands: readonly AddCommand[] = [addCheck, addCoverage, addDeploy, addDiff, addMigrate, addRehearse];

/** @param args as they are typed after `npm run models --`. @returns the exit code */
export async function runCommand(args: readonly string[]): Promise<number> {
  process.exitCode = 0;
  try {
    const { language, rest } = languageIn(args);
    speak(language);
    await programOf(commands).parseAsync(rest, { from: 'user' });
    return process.exitCode;
  } catch (error) {
    // Commander has printed its own message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommandProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}

/** Taken out before the commands are made: their descriptions are in that language too. @throws CommandProblem */
function languageIn(args: readonly string[]): { language: Language | undefined; rest: string[] } {
  const at = args.findIndex((arg) => /^--lang(=|$)/.test(arg));
  if (at < 0) return { language: undefined, rest: [...args] };
  const [, inside] = (args[at] ?? '').split('=');
  const wanted = inside ?? args[at + 1];
  const language = languages.find((one) => one === wanted);
  if (!language) throw new CommandProblem(`--lang ${wanted ?? ''}: ${languages.join(' / ')}`);
  return { language, rest: args.toSpliced(at, inside === undefined ? 2 : 1) };
}

/** Commander's own. */
const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function programOf(added: readonly AddCommand[]): Command {
  const program = new Command('npm run models --')
    .description(
      said({
        en: 'Check, compare, deploy and migrate the diagrams, tables, forms, parameters and notices of this project.',
        zh: '检查、比较、试算、部署本项目的流程图、决策表、表单、参数和通知，迁移在办业务。',
      }),
    )
    .option(
      '--lang <zh|en>',
      said({ en: 'the language of what it says; default: that of the terminal (LANG)', zh: '用哪种语言；默认按终端的设置（LANG）' }),
    )
    .configureHelp({ styleTitle: (title) => said({ en: title, zh: headings[title] ?? title }) })
    .helpOption('-h, --help', said({ en: 'show how it is used', zh: '显示用法' }))
    .helpCommand('help [command]', said({ en: 'show how a command is used', zh: '显示命令的用法' }))
    .showHelpAfterError(said({ en: '(add --help for the options)', zh: '（加--help显示用法）' }))
    .exitOverride();
  for (const add of added) add(program);
  return program;
}
