/** Rehearsals of edited files, and the examples' histories, handled once for a test file. */
import { join } from 'node:path';
import { loadExamples, type Example } from '../../../tools/demo/example.ts';
import { closingBoth } from '../../../src/cases/database.ts';
import { filesOf, type ModelFiles } from '../../../src/models/files.ts';
import { newCaseFile } from '../../cases/databases.ts';
import { testVault } from '../../cases/test-vault.ts';
import type { CaseResult } from '../../../tools/rehearse/compare.ts';
import { exampleHistories, openBureau, type Bureau } from '../../../tools/rehearse/examples.ts';
import type { CaseHistory } from '../../../tools/rehearse/history.ts';
import { prepareRehearsal, totalling, type Total, type Unreadable } from '../../../tools/rehearse/rehearse.ts';

export const shipped = filesOf();
const examplesFolder = join(import.meta.dirname, '..', '..', '..', 'examples');

export const exampleNamed = (start: string): Example => {
  const found = loadExamples(examplesFolder).find(({ file }) => file.startsWith(start));
  if (!found) throw new Error(`there is no example ${start}`);
  return found;
};

/** The shipped files with a text of one of them replaced, wherever it stands there. */
export function edited(path: string, from: string, to: string): ModelFiles {
  const text = shipped.get(path);
  if (!text?.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return new Map(shipped).set(path, text.replaceAll(from, to));
}

export async function rehearsed(
  histories: readonly (CaseHistory | Unreadable)[],
  head: ModelFiles,
): Promise<{ results: CaseResult[]; changed: CaseResult[]; totals: Total[] }> {
  const rehearsal = await prepareRehearsal(shipped, head);
  const totals = totalling();
  const results = await listOf(rehearsal.results(eachOf(histories)));
  for (const result of results) totals.add(result);
  return { results, changed: results.filter(({ status }) => status !== 'unchanged'), totals: totals.totals() };
}

async function* eachOf<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

export async function listOf<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of all) list.push(one);
  return list;
}

export async function handled(examples: readonly Example[]): Promise<(CaseHistory | Unreadable)[]> {
  const { project, base } = await prepareRehearsal(shipped, shipped);
  return listOf(exampleHistories(examples, project, base));
}

/** A bureau whose case file is in the named database, else in one of its own, which goes with it. */
export async function bureauIn(database?: Parameters<typeof openBureau>[2]): Promise<Bureau> {
  const { project, base } = await prepareRehearsal(shipped, shipped);
  if (database) return openBureau(project, base, database);
  const { url, drop } = await newCaseFile();
  const bureau = await openBureau(project, base, { databaseUrl: url, vault: testVault });
  return { ...bureau, close: closingBoth(() => bureau.close(), drop) };
}
