/**
 * One command line for everything that is done with the models: `npm run models -- --help`. `npm run check`, `npm run deploy` ...
 * are shortcuts. Exit code 0 = done, 1 = it found something, 2 = it could not run as it was called.
 */
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

const program = new Command('npm run models --')
  .description('Check, compare, deploy and migrate the diagrams, tables, forms, parameters and notices of this project.')
  .showHelpAfterError('(add --help for the options)')
  .exitOverride();
for (const add of commands) add(program);

// `npm run diff -- main | head`: who has read enough closes the pipe, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof CommandProblem) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  } else throw error;
}
