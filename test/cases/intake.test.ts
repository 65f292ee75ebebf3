import { describe, expect, test } from '#test';
import { sql } from 'drizzle-orm';
import { DuplicateCase, IdempotencyConflict, PersonalDataErased } from '../../src/cases/index.ts';
import { onDatabase } from './databases.ts';
import { application, messagesOf, newIdNumber, startedCase } from './fixtures.ts';

onDatabase('a new case (B-02, B-19 to B-24)', (use) => {
  test('has a number that cannot be guessed, and everything that was handed in', async () => {
    const applied = application();
    const { caseNumber, created } = await use.cases.files.create(applied, 'key-1');
    expect(created).toBe(true);
    expect(caseNumber).toMatch(/^BJ2026-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const file = await use.cases.files.get(caseNumber);
    expect(file.application).toEqual({ ...applied, documents: [...applied.documents].sort() });
    expect(file).toMatchObject({ state: 'received', outcome: null, processInstanceKey: null, calculation: null });
  });

  test('comes once for an idempotency key, also when asked for twice at the same time', async () => {
    const applied = application();
    const answers = await Promise.all([1, 2, 3].map(() => use.cases.files.create(applied, 'key-2')));
    expect(new Set(answers.map((answer) => answer.caseNumber)).size).toBe(1);
    expect(answers.filter((answer) => answer.created)).toHaveLength(1);
  });

  test('is refused if the key was used for another application', async () => {
    const applied = application();
    await use.cases.files.create(applied, 'key-3');
    const changed = { ...applied, insuredRegionCount: 2 };
    await expect(use.cases.files.create(changed, 'key-3')).rejects.toThrow(IdempotencyConflict);
    const otherDocuments = { ...applied, documents: [] };
    await expect(use.cases.files.create(otherDocuments, 'key-3')).rejects.toThrow(IdempotencyConflict);
    const otherPerson = { ...applied, applicant: { ...applied.applicant, phone: '13900000000' } };
    await expect(use.cases.files.create(otherPerson, 'key-3')).rejects.toThrow(IdempotencyConflict);
  });

  test('is refused while the person has an open one, and possible again after it was closed', async () => {
    const applied = application();
    const first = await use.cases.files.create(applied, 'key-4');
    const again = application({ applicant: applied.applicant });
    const refused = use.cases.files.create(again, 'key-5');
    await expect(refused).rejects.toThrow(DuplicateCase);
    await expect(refused).rejects.toMatchObject({ caseNumber: first.caseNumber });
    await use.cases.files.close(first.caseNumber, 'lapsed', []);
    expect((await use.cases.files.create(again, 'key-5')).created).toBe(true);
  });

  test('is made for one of many applications of the same person at once', async () => {
    const { applicant } = application();
    const tries = [1, 2, 3, 4].map((n) => use.cases.files.create(application({ applicant }), `at-once-${n}`));
    const results = await Promise.allSettled(tries);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.every((result) => result.reason instanceof DuplicateCase)).toBe(true);
  });

  test('is unknown by any other number', async () => {
    expect(await use.cases.files.find('BJ2026-00000-00000')).toBeNull();
    expect(await use.cases.progress.of('BJ2026-00000-00000')).toBeNull();
    await expect(use.cases.files.get('BJ2026-00000-00000')).rejects.toThrow('BJ2026-00000-00000');
  });

  test('keeps personal data in one table, which can be emptied without losing the case', async () => {
    const idNumber = newIdNumber();
    const person = { name: '张甲乙', idNumber, phone: '13711112222', address: '某县某路九号' };
    const caseNumber = await startedCase(use.cases, { applicant: person });
    await use.cases.decisions.record(caseNumber, {
      step: 'accept-application',
      inputs: { note: `${person.name} ${person.phone}` },
      outcome: { decision: 'refuse', reason: `${person.name}（${idNumber}）住${person.address}` },
      reasons: [{ requirement: 'B-19', clause: '', finding: person.name }],
      parameterVersions: [],
      decidedBy: 'demo',
    });
    const tables = await use.database.execute(
      sql`select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'applicants'`,
    );
    for (const { table_name: table } of (tables as { rows: { table_name: string }[] }).rows) {
      const found = await use.database.execute(sql`select * from ${sql.identifier(table)}`);
      const text = JSON.stringify((found as { rows: unknown[] }).rows);
      for (const [field, value] of Object.entries(person)) {
        if (field === 'idNumber' && table === 'cases') continue; // startedCase uses it as the key
        expect(text.includes(value) ? `${table} holds ${field}` : 'nothing').toBe('nothing');
      }
    }
    await use.cases.files.close(caseNumber, 'refused', []);
    await use.database.execute(sql`delete from applicants where case_number = ${caseNumber}`);
    expect(await use.cases.progress.of(caseNumber)).toMatchObject({ applicant: null, outcome: 'refused' });
    await expect(use.cases.files.get(caseNumber)).rejects.toThrow(PersonalDataErased);
  });

  test.each([
    ['placementUnit', 'application-from-unit'],
    ['supervisingDepartment', 'application-from-department'],
    ['veteran', 'application-from-veteran'],
  ])('submitted by %s is told to the engine as %s until it is on record (B-21 to B-24)', async (submittedBy, name) => {
    const { caseNumber } = await use.cases.files.create(application({ submittedBy }), `start-${submittedBy}`);
    const [message] = await messagesOf(use.cases, caseNumber);
    expect(message).toEqual({
      messageId: caseNumber,
      name,
      correlationKey: caseNumber,
      ttlMs: 0,
      variables: { caseNumber },
      untilAcknowledged: true,
      attempts: 0,
    });
    await use.cases.messages.markSent([caseNumber]);
    expect(await messagesOf(use.cases, caseNumber)).toEqual([]);
    expect(await use.cases.messages.casesToStart()).toContain(caseNumber);

    for (const pause of [10, 10, 10]) {
      use.clock.advance(pause * 1000 - 500);
      expect(await messagesOf(use.cases, caseNumber)).toEqual([]);
      use.clock.advance(500);
      expect(await messagesOf(use.cases, caseNumber)).toHaveLength(1);
      await use.cases.messages.markSent([caseNumber]);
    }
    await use.cases.instances.recordStarted(caseNumber, '2251799813685249');
    use.clock.advance(60_000);
    expect(await messagesOf(use.cases, caseNumber)).toEqual([]);
    expect(await use.cases.messages.casesToStart()).not.toContain(caseNumber);
    expect(await use.cases.files.get(caseNumber)).toMatchObject({ state: 'inProgress' });
  });

  test('its start is recorded once: a second instance learns that it is one too many', async () => {
    const { caseNumber } = await use.cases.files.create(application(), 'start-twice');
    const answers = await Promise.all(['11', '12'].map((key) => use.cases.instances.recordStarted(caseNumber, key)));
    expect(answers[0]).toEqual(answers[1]);
    expect(['11', '12']).toContain(answers[0]?.processInstanceKey);
  });

  test('that was over before its first step is not started any more', async () => {
    const { caseNumber } = await use.cases.files.create(application(), 'withdrawn-at-once');
    await use.cases.withdrawals.request(caseNumber);
    await use.cases.files.close(caseNumber, 'withdrawn', []);
    expect(await use.cases.messages.casesToStart()).not.toContain(caseNumber);
    expect(await use.cases.instances.recordStarted(caseNumber, 'a second one')).toEqual({ processInstanceKey: null });
  });
});

describe('case numbers', () => {
  test('take the year of China, not that of the server', async () => {
    const { newCaseNumber } = await import('../../src/cases/case-number.ts');
    expect(newCaseNumber(new Date('2026-12-31T16:00:00Z'))).toMatch(/^BJ2027-/);
  });
});
