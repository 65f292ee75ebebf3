/**
 * One command line for everything that is done with the models: `npm run models -- --help`. `npm run check`, `npm run deploy` ...
 * are shortcuts. Exit code 0 = done, 1 = it found something, 2 = it could not run as it was called.
 */
import { FileUnusable } from '../../src/file-unusable.ts';
import { spokenBy, UnknownLanguage } from '../../src/language.ts';

// `npm run diff -- main | head`: who has read enough closes the pipe, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const args = process.argv.slice(2);
try {
  // Whatever the commands use reads the owners' JSON files as it is loaded, and says in this language what is wrong with them.
  spokenBy(args);
  const { runCommand } = await import('./run.ts');
  process.exitCode = await runCommand(args);
} catch (error) {
  if (!(error instanceof FileUnusable || error instanceof UnknownLanguage)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
