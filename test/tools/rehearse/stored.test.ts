/** The cases of a case file: the database is read as it stands, and not changed. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cases } from '../../../src/cases/index.ts';
import { startLocalPostgres } from '../../../src/cases/local/index.ts';
import { openReadOnly, type ReadCases } from '../../../src/cases/reading.ts';
import type { Bureau } from '../../../tools/rehearse/examples.ts';
import { storedHistories, type CaseHistory } from '../../../tools/rehearse/history.ts';
import type { Unreadable } from '../../../tools/rehearse/rehearse.ts';
import { newDatabase } from '../../cases/databases.ts';
import { bureauIn, edited, exampleNamed, rehearsed, shipped } from './rehearsals.ts';
import { processList } from '../../../src/processes/index.ts';
import { testVault } from '../../cases/test-vault.ts';

/** 14.40 more a month: 60% of 100.00 at 24%. */
const wage2019 = () =>
  edited('parameters/pension.json', '{"value": "2986.00", "validFrom": "2019-01-01"', '{"value": "3086.00", "validFrom": "2019-01-01"');

/** Where the bureau has its case file, and what a reader is told of it. */
interface Place {
  url: string;
  reader: { databaseUrl?: string; dataDir: string };
}

function suite(kind: string, open: () => Promise<Place & { remove(): Promise<void> }>) {
  describe(`a case file in ${kind}`, () => {
    let place: Awaited<ReturnType<typeof open>>;
    let bureau: Bureau;
    let stored: ReadCases;
    let closedCase: string;

    beforeAll(async () => {
      place = await open();
      bureau = await bureauIn({ databaseUrl: place.url, vault: testVault });
      closedCase = await bureau.handle(exampleNamed('07'));
      const unfinished = exampleNamed('01');
      const clerks = Object.fromEntries(Object.entries(unfinished.script.clerks).filter(([task]) => task !== 'review-calculation'));
      await expect(bureau.handle({ ...unfinished, script: { ...unfinished.script, clerks } })).rejects.toThrow('复核核定结果');
      const found = await openReadOnly({ ...place.reader, processes: processList, vault: testVault });
      if (!found) throw new Error('there is a case file');
      stored = found;
    });
    afterAll(async () => {
      // What the start did not come to is not there.
      await (stored as ReadCases | undefined)?.close();
      await (bureau as Bureau | undefined)?.close();
      await (place as typeof place | undefined)?.remove();
    });

    const histories = async (closed: boolean) => {
      const all: (CaseHistory | Unreadable)[] = [];
      for await (const history of storedHistories(stored, closed)) all.push(history);
      return all;
    };

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
  });
}

suite('the local PostgreSQL, which the bureau goes on using', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'stored-'));
  const server = await startLocalPostgres({ dataDir, port: 0, durable: false, report: () => undefined });
  const remove = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  };
  return { url: server.url, reader: { dataDir }, remove };
});

suite('PostgreSQL', async () => {
  const { url, drop } = await newDatabase();
  return { url, reader: { databaseUrl: url, dataDir: '/nowhere' }, remove: drop };
});

test('a folder without a database has no case file', async () => {
  expect(await openReadOnly({ dataDir: join(tmpdir(), 'no-such-case-file'), processes: processList, vault: testVault })).toBeNull();
});

test('PostgreSQL that is read for a rehearsal cannot be written', async () => {
  const { url, drop } = await newDatabase();
  try {
    const bureau = await bureauIn({ databaseUrl: url, vault: testVault });
    const caseNumber = await bureau.handle(exampleNamed('14'));
    const stored = await openReadOnly({ databaseUrl: url, dataDir: '/nowhere', processes: processList, vault: testVault });
    const cases = stored?.cases as Cases;
    await expect(cases.withdrawals.request(caseNumber)).rejects.toMatchObject({ cause: { message: expect.stringContaining('read-only') } });
    await stored?.close();
    await bureau.close();
  } finally {
    await drop();
  }
});
