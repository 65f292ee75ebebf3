/** The master key is changed while cases are open: the keys of the persons are wrapped anew, what they sealed stays. */
import { expect, test } from '#test';
import { openCases } from '../../src/cases/index.ts';
import { openPostgres } from '../../src/cases/postgres.ts';
import { persons } from '../../src/cases/schema/index.ts';
import { wrappedBy } from '../../src/vault/index.ts';
import { processList } from '../../src/processes/index.ts';
import { newCaseFile } from './databases.ts';
import { application } from './fixtures.ts';
import { testMasterKey, testVault, vaultFor } from './test-vault.ts';

const newKey = 'ab12'.repeat(16);

test('cut off and run again, it ends with every key under the new master key, and the old one opens nothing any more', async () => {
  const { url, drop } = await newCaseFile();
  const open = (vault: typeof testVault) => openCases({ databaseUrl: url, processes: processList, vault });
  try {
    const before = await open(testVault);
    const people = Array.from({ length: 230 }, () => application());
    const numbers = await Promise.all(
      people.slice(0, 20).map(async (one) => (await before.files.create(one, one.applicant.phone + one.applicant.idNumber)).caseNumber),
    );
    for (const one of people.slice(20)) await before.files.create(one, one.applicant.phone + one.applicant.idNumber);
    const both = await open(vaultFor([newKey, testMasterKey]));

    // Cut off after the first of two batches.
    await expect(
      both.persons.rewrap(() => {
        throw new Error('cut off');
      }),
    ).rejects.toThrow('cut off');
    const { database, close } = await openPostgres(url, vaultFor([newKey, testMasterKey]));
    const wrappers = async () => new Set((await database.select().from(persons)).map(({ wrappedKey }) => wrappedBy(wrappedKey)));
    expect((await wrappers()).size).toBe(2);
    expect((await both.files.get(numbers[0] ?? '')).application.applicant.idNumber).toBe(people[0]?.applicant.idNumber);
    // Somebody applies meanwhile.
    const late = application();
    await both.files.create(late, 'meanwhile');

    const { rewrapped } = await both.persons.rewrap();
    expect(rewrapped).toBe(31);
    expect(await wrappers()).toEqual(new Set([vaultFor([newKey]).masterKey.name]));
    expect(await both.persons.rewrap()).toEqual({ rewrapped: 0 });

    const after = await open(vaultFor([newKey]));
    for (const number of numbers) expect(await after.files.get(number)).toMatchObject({ caseNumber: number });
    // Found by the same hash as before: no second case.
    await expect(after.files.create(application({ applicant: people[5]?.applicant }), 'second')).rejects.toThrow('open case');
    await expect(open(testVault)).rejects.toThrow(/does not open this case file/);
    await Promise.all([before, both, after].map((cases) => cases.close()));
    await close();
  } finally {
    await drop();
  }
}, 60_000);
