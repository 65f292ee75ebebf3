/** `npm start`: the whole system on one machine. `--fresh` forgets all cases and all engine data first. */
import { FileUnusable } from './file-unusable.ts';
import { spokenBy, UnknownLanguage } from './language.ts';
import { type StartArguments, startArguments, UnknownArgument } from './start-arguments.ts';
import { usage } from './start-texts.ts';

function readArguments(): StartArguments {
  try {
    const wanted = startArguments(spokenBy(process.argv.slice(2)));
    if (!wanted.help) return wanted;
    process.stdout.write(usage());
    process.exit(0);
  } catch (error) {
    if (error instanceof UnknownArgument) process.stderr.write(`${error.message}\n\n${usage()}`);
    else if (error instanceof UnknownLanguage) process.stderr.write(`${error.message}\n`);
    else throw error;
  }
  process.exit(2);
}

const wanted = readArguments();
// Who only asks how it is used, or has mistyped, does not wait until the whole system is loaded.
try {
  const { start } = await import('./whole-system.ts');
  await start(wanted);
} catch (error) {
  if (!(error instanceof FileUnusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
