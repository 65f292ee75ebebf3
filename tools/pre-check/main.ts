/**
 * `npm run -s pre-check -- FILE`: answers a JSON list of {"id", "process", "given"} with a JSON list of {"id", "outcome"} on
 * the standard output, and nothing else there. Rules and tables are files: it needs no engine and no database.
 * Exit code 0 = all answered, 2 = an entry could not be answered (it has "error" in place of "outcome"), or there is
 * nothing to answer.
 */
import { runPreCheck } from './run.ts';

process.exitCode = await runPreCheck(process.argv.slice(2));
