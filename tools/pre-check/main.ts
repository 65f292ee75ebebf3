/**
 * `npm run -s pre-check -- FILE`: answers a JSON list of {"id", "process", "given"} with a JSON list of {"id", "outcome"} on
 * the standard output, and nothing else there. Rules and tables are files: it needs no engine and no database.
 * Exit code 0 = all answered, 2 = an entry could not be answered (it has "error" in place of "outcome"), or there is
 * nothing to answer.
 */
import { readFileSync } from 'node:fs';
import { loadParameters, loadTables } from '../../src/models/index.ts';
import { parameterSchemas, prechecks } from '../../src/processes/index.ts';
import { answerEntry } from '../../src/pre-check/index.ts';
import { typedPath } from '../shared/index.ts';

/** @throws Error with one line for a person */
function readEntries(file: string): unknown[] {
  const entries = parse(file, read(file));
  if (!Array.isArray(entries)) throw new Error(`${file} is not a JSON array of {"id", "process", "given"}.`);
  return entries;
}

function read(file: string): Buffer {
  try {
    return readFileSync(typedPath(file));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

function parse(file: string, content: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    throw new Error(`${file} is not valid JSON in UTF-8: ${(error as Error).message}`, { cause: error });
  }
}

async function run([file, ...more]: string[]): Promise<number> {
  if (file === undefined || more.length > 0) throw new Error('Usage: npm run -s pre-check -- FILE');
  const entries = readEntries(file);
  const services = { parameters: loadParameters(parameterSchemas), tables: await loadTables() };
  const answers = entries.map((entry) => answerEntry(entry, prechecks, services));
  process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`);
  return answers.some((answer) => 'error' in answer) ? 2 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
