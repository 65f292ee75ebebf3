/** Personal data in the database: nothing in clear, nothing that opens in another place, one key a person. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { eq, sql } from 'drizzle-orm';
import { openPostgres } from '../../src/cases/postgres.ts';
import { openCases } from '../../src/cases/index.ts';
import { applicants, persons, queryCodes, sealedTables, statements } from '../../src/cases/schema/index.ts';
import { hashOf } from '../../src/cases/held-vault.ts';
import { sealedColumnsOf } from '../../src/cases/sealing.ts';
import { caseProcesses, processList } from '../../src/processes/index.ts';
import { loadExamples } from '../../tools/demo/index.ts';
import { bureauIn } from '../tools/rehearse/rehearsals.ts';
import { newCaseFile, onDatabase } from './databases.ts';
import { application, newIdNumber, startedCase } from './fixtures.ts';
import { type People, tellEverything } from './people.ts';
import { foundIn } from './tables.ts';
import { testMasterKey, testVault, vaultFor } from './test-vault.ts';

/** What of an application would tell who somebody is, and what they wrote themselves. */
function wordsOf(application: Record<string, unknown>): string[] {
  const { applicant, agent, claimant, bankAccount, otherProofs } = application as Record<string, Record<string, string>> & {
    otherProofs?: { description: string }[];
  };
  const people = [applicant, agent, claimant].flatMap((person) => [
    person?.['name'],
    person?.['idNumber'],
    person?.['phone'],
    person?.['address'],
  ]);
  const account = [bankAccount?.['accountNumber'], bankAccount?.['bankName']];
  const units = [...JSON.stringify(application).matchAll(/"(?:unit|employer|reason|archiveDifficultyDescription)":"([^"]+)"/g)].map(
    ([, unit]) => unit,
  );
  const { placementUnit, supervisingDepartment } = application as Record<string, { name?: string } | null | undefined>;
  units.push(placementUnit?.name, supervisingDepartment?.name);
  return [...people, ...account, ...units, ...(otherProofs ?? []).map(({ description }) => description)].filter(
    (word) => word !== undefined,
  );
}

describe('a dump of a case file', () => {
  let file: Awaited<ReturnType<typeof newCaseFile>>;
  const words: string[] = [];
  beforeAll(async () => {
    file = await newCaseFile();
    const bureau = await bureauIn({ databaseUrl: file.url, vault: testVault });
    const examples = loadExamples(new URL('../../examples', import.meta.url).pathname);
    for (const { id } of caseProcesses) {
      const example = examples.find(({ application: { process } }) => process === id);
      if (!example) throw new Error(`no example of ${id}`);
      await bureau.handle(example);
      words.push(...wordsOf(example.application));
    }
    await bureau.close();
  }, 120_000);
  afterAll(() => file.drop());

  test('with a handled case of every process has nothing that people told', async () => {
    const { database, close } = await openPostgres(file.url, testVault);
    expect(words.length).toBeGreaterThan(15);
    expect(await foundIn(database, words)).toEqual([]);
    // The dump is one: what is no secret is in it.
    expect(await foundIn(database, ['await-personal-share'])).not.toEqual([]);
    await close();
  });
});

onDatabase('what people tell', (use) => {
  let people: People;
  beforeAll(async () => {
    people = await tellEverything(use);
  });

  test('is read as it was told, and stands nowhere in clear', async () => {
    const file = await use.cases.files.get(people.veteran.caseNumber);
    expect(file.application.applicant).toMatchObject({ name: '甄佐诗', idNumber: people.veteran.idNumber });
    expect(file.statement?.text).toBe('旧工友可以作证，腿上有旧伤。');
    expect(file.survivors.contact).toMatchObject({ name: '甄联系' });
    const payout = await use.cases.files.get(people.dead.caseNumber, 'lump-sum-payout');
    expect(payout.application.bankAccount).toMatchObject({ bankName: '虚构银行无此支行' });
    const [decision] = await use.cases.decisions.of(people.veteran.caseNumber);
    expect(decision).toMatchObject({ inputs: { note: '申请人说腿上有旧伤' }, reasons: [{ finding: '旧工友可以作证' }] });
    expect((await use.cases.unmatched.waiting()).map(({ reference }) => reference)).toContain('附言乙');
    expect(await foundIn(use.database, [...people.veteran.words, ...people.heir.words, people.dead.idNumber, '卜存哉', '附言乙'])).toEqual(
      [],
    );
  });

  test('every sealed column of every row is sealed, and each table has some', async () => {
    for (const { table } of sealedTables) {
      for (const column of sealedColumnsOf(table)) {
        const rows = (await use.database.select().from(table)) as Record<string, unknown>[];
        for (const row of rows)
          expect(row[column] === null || (typeof row[column] === 'string' && /^aes1\.\d+\./.test(row[column]))).toBe(true);
      }
      expect(sealedColumnsOf(table)).not.toEqual([]);
    }
  });

  test('does not open in another row, nor changed, and says where and what to do', async () => {
    const { caseNumber } = people.veteran;
    const other = (await use.cases.files.create(application(), 'another')).caseNumber;
    const of = (number: string) => eq(applicants.caseNumber, number);
    const nameIn = async (number: string) => (await use.database.select().from(applicants).where(of(number)))[0]?.name ?? '';
    const [own, theirs] = [await nameIn(caseNumber), await nameIn(other)];
    const set = (name: string) => use.database.execute(sql`update applicants set name = ${name} where case_number = ${caseNumber}`);
    const refused = () =>
      expect(use.cases.files.get(caseNumber)).rejects.toThrow(/applicants\.name\|.*(does not open|is not sealed).*backup/s);

    await set(`${own.slice(0, -4)}${own.slice(-4) === 'AAAA' ? 'BBBB' : 'AAAA'}`);
    await refused();
    // Under the own key, but sealed for the phone.
    await use.database.execute(sql`update applicants set name = phone where case_number = ${caseNumber}`);
    await refused();
    await set('王五');
    await refused();
    await set(own);
    expect((await use.cases.files.get(caseNumber)).application.applicant.name).toBe('甄佐诗');
    // Of another person: their key is none of this case.
    await set(theirs);
    await expect(use.cases.files.get(caseNumber)).rejects.toThrow(/of a person who has no part in this case.*backup/);
    await set(own);
  });

  test('is no help to who tries query codes: a code is stored by the office’s key, which is not in it', async () => {
    const caseNumber = await startedCase(use.cases);
    const code = await use.cases.queryCodes.issue(caseNumber, 'system');
    const [row] = await use.database.select().from(queryCodes).where(eq(queryCodes.caseNumber, caseNumber));
    const text = `${caseNumber}:${code.replace('-', '')}`;
    expect(row?.hash).toBe(hashOf(use.database, text));
    expect(row?.hash).not.toBe(createHash('sha256').update(text).digest('hex'));
    expect(await use.cases.queryCodes.look(caseNumber, code)).not.toBeNull();
    expect(await use.cases.queryCodes.look(caseNumber, 'AAAA-AAAA')).toBeNull();
  });

  test('opens by no other master key, which is refused at the start with what to do', async () => {
    const wrong = openCases({ databaseUrl: use.url, processes: processList, vault: vaultFor(['00'.repeat(32)]) });
    await expect(wrong).rejects.toThrow(/does not open this case file.*MASTER_KEY_FILE/s);
  });

  test('of one person under two suites is read side by side, and the person is found', async () => {
    const vault = vaultFor([testMasterKey], 'sm4-hmac-sm3');
    const national = await openCases({ databaseUrl: use.url, processes: processList, vault });
    try {
      const { applicant } = (await use.cases.files.get(people.veteran.caseNumber)).application;
      const enrollment = { ...application(), applicant };
      await expect(national.files.create(enrollment, 'again')).rejects.toThrow('open case');
      const created = await national.files.create(application(), 'national');
      const [row] = await use.database.select().from(applicants).where(eq(applicants.caseNumber, created.caseNumber));
      expect(row?.name).toMatch(/^sm41\./);
      expect((await use.cases.files.get(created.caseNumber)).application.applicant.name).toBe('测试人');
      expect((await national.files.get(people.veteran.caseNumber)).application.applicant.name).toBe('甄佐诗');
    } finally {
      await national.close();
    }
  });

  test('two applications of a new person at once make one key', async () => {
    const idNumber = newIdNumber();
    const before = await use.database.$count(persons);
    const applied = application({ applicant: { name: '测试人', idNumber, phone: '13800000000' } });
    const results = await Promise.allSettled([1, 2, 3, 4].map((n) => use.cases.files.create(applied, `one-key-${n}`)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await use.database.$count(persons)) - before).toBe(1);
  });

  test('a statement is sealed for its own case: the key of the person opens it, the salt of another case does not', async () => {
    const { caseNumber } = people.veteran;
    const [row] = await use.database.select().from(statements).where(eq(statements.caseNumber, caseNumber));
    const [salt] = await use.database.select({ salt: applicants.salt }).from(applicants).where(eq(applicants.caseNumber, caseNumber));
    expect(row?.text).toMatch(/^aes1\.[1-9]/);
    await use.database.execute(sql`update applicants set salt = ${'A'.repeat(43)} where case_number = ${caseNumber}`);
    await expect(use.cases.files.get(caseNumber)).rejects.toThrow('does not open');
    await use.database.execute(sql`update applicants set salt = ${salt?.salt ?? ''} where case_number = ${caseNumber}`);
    expect((await use.cases.files.get(caseNumber)).statement?.text).toContain('旧工友');
  });
});
