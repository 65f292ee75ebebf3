/** `npm start`: the whole system on one machine. `--fresh` forgets all cases and all engine data first. */
import { FileUnusable } from './file-unusable.ts';
import { said, spokenBy, UnknownLanguage } from './language.ts';
import { usage } from './start-texts.ts';

/** @returns whether all is to be forgotten first */
function readArguments(): boolean {
  try {
    const args = spokenBy(process.argv.slice(2));
    if (args.some((arg) => arg === '--help' || arg === '-h')) {
      process.stdout.write(usage());
      process.exit(0);
    }
    const unknown = args.filter((arg) => arg !== '--fresh').join(' ');
    if (unknown === '') return args.length > 0;
    process.stderr.write(`${said({ en: `Unknown option ${unknown}.`, zh: `没有选项${unknown}。` })}\n\n${usage()}`);
  } catch (error) {
    if (!(error instanceof UnknownLanguage)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
  process.exit(2);
}

const fresh = readArguments();
// Who only asks how it is used, or has mistyped, does not wait until the whole system is loaded.
try {
  const { start } = await import('./whole-system.ts');
  await start(fresh);
} catch (error) {
  if (!(error instanceof FileUnusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
