/** The commands, and what becomes of their problems. */
import { Command, CommanderError } from 'commander';
import { addAgencyKeys } from './agency-keys.ts';
import { addAudit } from './audit.ts';
import { addBackup } from './backup.ts';
import { addCheck } from './check.ts';
import type { AddCommand } from './command.ts';
import { addCoverage } from './coverage.ts';
import { addDeploy } from './deploy.ts';
import { addDiff } from './diff.ts';
import { addLedger } from './ledger.ts';
import { addMigrate } from './migrate.ts';
import { said, spokenBy, UnknownLanguage } from '../../src/language.ts';
import { CommandProblem } from '../shared/index.ts';
import { addRehearse } from './rehearse.ts';
import { addRestore } from './restore.ts';

const commands: readonly AddCommand[] = [
  addAgencyKeys,
  addAudit,
  addBackup,
  addCheck,
  addCoverage,
  addDeploy,
  addDiff,
  addLedger,
  addMigrate,
  addRehearse,
  addRestore,
];

/** @param args as they are typed after `npm run models --`. @returns the exit code */
export async function runCommand(args: readonly string[]): Promise<number> {
  process.exitCode = 0;
  try {
    // Before the commands are made: their descriptions are in that language too.
    const rest = spokenBy(args);
    await programOf(commands).parseAsync(rest, { from: 'user' });
    return process.exitCode;
  } catch (error) {
    // Commander has printed its own message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommandProblem || error instanceof UnknownLanguage)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error instanceof CommandProblem ? error.exitCode : 2;
  }
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
