/** The commands, and what becomes of their problems. */
import { Command, CommanderError } from 'commander';
import { addCheck } from './check.ts';
import type { AddCommand } from './command.ts';
import { addCoverage } from './coverage.ts';
import { addDeploy } from './deploy.ts';
import { addDiff } from './diff.ts';
import { addMigrate } from './migrate.ts';
import { CommandProblem } from '../shared/index.ts';
import { addRehearse } from './rehearse.ts';

const commands: readonly AddCommand[] = [addCheck, addCoverage, addDeploy, addDiff, addMigrate, addRehearse];

/** @param args as they are typed after `npm run models --`. @returns the exit code */
export async function runCommand(args: readonly string[]): Promise<number> {
  const program = new Command('npm run models --')
    .description('Check, compare, deploy and migrate the diagrams, tables, forms, parameters and notices of this project.')
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  for (const add of commands) add(program);
  process.exitCode = 0;
  try {
    await program.parseAsync(args, { from: 'user' });
    return process.exitCode;
  } catch (error) {
    // Commander has printed its own message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommandProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}
