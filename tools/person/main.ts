/**
 * `npm run person -- export|erase [ID]`, `npm run person -- rekey`: for who answers for personal data. The ID number is better not
 * typed behind the command, where the shell keeps it: without it, it is read from the standard input.
 * Exit code 0 = done, 1 = nothing known, or refused, 2 = it could not run as it was called.
 */
import { runPerson } from './run.ts';

process.exitCode = await runPerson(process.argv.slice(2));
