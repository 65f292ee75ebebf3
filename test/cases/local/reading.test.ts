/** The case file for reading only, on the local PostgreSQL: whether it runs or not. */
import { processList } from '../../../src/processes/index.ts';
import { afterAll, expect, test } from '#test';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openCases, type Cases } from '../../../src/cases/index.ts';
import { runningPostmaster } from '../../../src/cases/local/postmaster.ts';
import { openReadOnly } from '../../../src/cases/reading.ts';
import { application } from '../fixtures.ts';
import { endServers, newDataDir, newFile, started } from './servers.ts';
import { testVault } from '../test-vault.ts';

afterAll(endServers);

async function withCase() {
  const dataDir = newDataDir();
  const server = await started(dataDir);
  const cases = await openCases({ databaseUrl: server.url, processes: processList, vault: testVault });
  const { caseNumber } = await cases.files.create(application(), 'k');
  return { dataDir, server, cases, caseNumber };
}

test('of a server that runs: it sees what is written meanwhile, writes nothing, and leaves it running', async () => {
  const { dataDir, cases, caseNumber } = await withCase();
  const stored = await openReadOnly({ dataDir, processes: processList, vault: testVault });
  expect(await stored?.cases.files.get(caseNumber)).toMatchObject({ caseNumber });
  await cases.withdrawals.request(caseNumber);
  expect(await stored?.cases.files.get(caseNumber)).toMatchObject({ withdrawalRequestedAt: expect.any(Date) });
  const written = (stored?.cases as Cases).withdrawals.request(caseNumber);
  await expect(written).rejects.toMatchObject({ cause: { message: expect.stringContaining('read-only') } });
  await stored?.close();
  expect(await cases.files.get(caseNumber)).toMatchObject({ caseNumber });
  await cases.close();
});

test('of one that does not run: it is started for the reading and ended after it', async () => {
  const { dataDir, server, cases, caseNumber } = await withCase();
  await cases.close();
  await server.stop();
  const data = join(dataDir, 'postgresql', 'data');
  const stored = await openReadOnly({ dataDir, processes: processList, vault: testVault });
  expect(await stored?.cases.files.get(caseNumber)).toMatchObject({ caseNumber });
  expect(runningPostmaster(data)).toBeDefined();
  await expect(started(dataDir)).rejects.toThrow(/in use by process \d+/);
  await stored?.close();
  expect(runningPostmaster(data)).toBeUndefined();
  expect(existsSync(join(dataDir, 'postgresql.lock'))).toBe(false);
});

test('where there is no case file there is none, and none is made; one of PGlite is named', async () => {
  const dataDir = newDataDir();
  expect(await openReadOnly({ dataDir, processes: processList, vault: testVault })).toBeNull();
  expect(existsSync(dataDir)).toBe(false);
  newFile(join(dataDir, 'cases', 'PG_VERSION'), '17\n');
  await expect(openReadOnly({ dataDir, processes: processList, vault: testVault })).rejects.toThrow('PGlite');
  expect(readdirSync(dataDir)).toEqual(['cases']);
});
