/** Reads the questions, answers them, and says what is wrong in one line. */
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

async function answer([file, ...more]: string[]): Promise<number> {
  if (file === undefined || more.length > 0) throw new Error('Usage: npm run -s pre-check -- FILE');
  const entries = readEntries(file);
  const services = { parameters: loadParameters(parameterSchemas), tables: await loadTables() };
  const answers = entries.map((entry) => answerEntry(entry, prechecks, services));
  process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`);
  return answers.some((answer) => 'error' in answer) ? 2 : 0;
}

/** @param args as they are typed after `npm run -s pre-check --`. @returns the exit code */
export async function runPreCheck(args: string[]): Promise<number> {
  try {
    return await answer(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message.replace(/\s+/g, ' ')}\n`);
    return 2;
  }
}
