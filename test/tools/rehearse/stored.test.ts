/** The cases of a case file in PostgreSQL, which is read as it stands. How a local one is found: test/cases/local/reading.test.ts. */
import { afterAll, beforeAll, expect, test } from '#test';
import type { Cases } from '../../../src/cases/index.ts';
import { openReadOnly, type ReadCases } from '../../../src/cases/reading.ts';
import type { Bureau } from '../../../tools/rehearse/examples.ts';
import { storedHistories, type CaseHistory } from '../../../tools/rehearse/history.ts';
import type { Unreadable } from '../../../tools/rehearse/rehearse.ts';
import { newCaseFile, type TestDatabase } from '../../cases/databases.ts';
import { bureauIn, edited, exampleNamed, listOf, rehearsed, shipped } from './rehearsals.ts';
import { processList } from '../../../src/processes/index.ts';
import { testVault } from '../../cases/test-vault.ts';

/** 14.40 more a month: 60% of 100.00 at 24%. */
const wage2019 = () =>
  edited('parameters/pension.json', '{"value": "2986.00", "validFrom": "2019-01-01"', '{"value": "3086.00", "validFrom": "2019-01-01"');

let database: TestDatabase;
let bureau: Bureau;
let stored: ReadCases;
let closedCase: string;

beforeAll(async () => {
  database = await newCaseFile();
  bureau = await bureauIn({ databaseUrl: database.url, vault: testVault });
  closedCase = await bureau.handle(exampleNamed('07'));
  const unfinished = exampleNamed('01');
  const clerks = Object.fromEntries(Object.entries(unfinished.script.clerks).filter(([task]) => task !== 'review-calculation'));
  await expect(bureau.handle({ ...unfinished, script: { ...unfinished.script, clerks } })).rejects.toThrow('复核核定结果');
  const found = await openReadOnly({ databaseUrl: database.url, dataDir: '/nowhere', processes: processList, vault: testVault });
  if (!found) throw new Error('there is a case file');
  stored = found;
});
afterAll(async () => {
  // What the start did not come to is not there.
  await (stored as ReadCases | undefined)?.close();
  await (bureau as Bureau | undefined)?.close();
  await (database as TestDatabase | undefined)?.drop();
});

const histories = (closed: boolean): Promise<(CaseHistory | Unreadable)[]> => listOf(storedHistories(stored, closed));

test('the open cases, and with them the closed ones', async () => {
  const open = await histories(false);
  expect(open.map((history) => 'file' in history && history.file.state)).toEqual(['inProgress']);
  expect((await histories(true)).map(({ name }) => name).sort()).toEqual([closedCase, ...open.map(({ name }) => name)].sort());
});

test('come to what is on record by the same files, and to the same differences as the examples', async () => {
  const all = await histories(true);
  expect((await rehearsed(all, shipped)).changed).toEqual([]);
  const { changed } = await rehearsed(all, wage2019());
  const differences = changed.map(({ name, moneyDifference }) => `${name === closedCase ? 'closed' : 'open'} ${moneyDifference}`);
  // 30 months and 42.
  expect(differences.sort()).toEqual(['closed +432.00', 'open +604.80']);
});

test('a record of another version is named as what cannot be rehearsed, with the step', async () => {
  const all = (await histories(true)) as CaseHistory[];
  const other = all.map((history) => ({
    ...history,
    decisions: history.decisions.map((decision) =>
      decision.step === 'assess-identity' ? { ...decision, outcome: { ...(decision.outcome as object), eligible: false } } : decision,
    ),
  }));
  const { results } = await rehearsed(other, wage2019());
  expect(results.map(({ status, reason }) => [status, reason])).toEqual(
    results.map(() => ['cannotRehearse', expect.stringContaining('审核身份条件')]),
  );
});

test('cannot be written by who rehearses them', async () => {
  const written = (stored.cases as Cases).withdrawals.request(closedCase);
  await expect(written).rejects.toMatchObject({ cause: { message: expect.stringContaining('read-only') } });
});
