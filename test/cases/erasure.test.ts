/** What is left of a person who was erased: rows without anything that tells who it was. */
import { beforeAll, expect, test } from '#test';
import { eq } from 'drizzle-orm';
import { PersonalDataErased, StillNeeded } from '../../src/cases/index.ts';
import {
  applicants,
  cases as caseTable,
  decisions,
  notices,
  persons,
  statements,
  unmatchedPayments,
  unmatchedReplies,
} from '../../src/cases/schema/index.ts';
import { isoDate, Money, month } from '../../src/policy/index.ts';
import { onDatabase } from './databases.ts';
import { application, newIdNumber } from './fixtures.ts';
import { type People, tellEverything } from './people.ts';
import { testVault } from './test-vault.ts';

const none = () => Promise.resolve();

onDatabase('a person who asks to be forgotten', (use) => {
  let people: People;
  beforeAll(async () => {
    people = await tellEverything(use);
  });
  const named = (name: string) => use.cases.persons.casesNamed(name, ['veteran-back-pay', 'lump-sum-payout'], 9);
  const refusalOf = async (idNumber: string) => {
    const refused = await use.cases.persons.erase(idNumber, none).catch((error: unknown) => error);
    return refused instanceof StillNeeded ? refused.cases.map(({ hindrance }) => hindrance) : refused;
  };

  test('has a part in their own cases, and in those in which they claim', async () => {
    const { veteran, heir, dead } = people;
    expect(await use.cases.persons.partsOf(veteran.idNumber)).toEqual([{ caseNumber: veteran.caseNumber, as: 'applicant' }]);
    expect(await use.cases.persons.partsOf(heir.idNumber)).toEqual([{ caseNumber: dead.caseNumber, as: 'claimant' }]);
    expect(await use.cases.persons.partsOf(newIdNumber())).toEqual([]);
    expect(await named('甄佐诗')).toEqual([veteran.caseNumber]);
    expect(await named('甄联系')).toEqual([veteran.caseNumber]);
    expect(await named('贾继忱')).toEqual([dead.caseNumber]);
  });

  test('is refused while a case is open, while money is left in it, while letters wait; and nothing happened', async () => {
    const { idNumber, caseNumber } = people.veteran;
    expect(await refusalOf(idNumber)).toEqual(['open']);
    await use.cases.files.close(caseNumber, 'lapsed', [{ requirement: 'B-19', clause: '', finding: '腿上有旧伤' }]);
    expect(await refusalOf(idNumber)).toEqual(['moneyLeft']);
    const [money] = await use.cases.refunds.late(caseNumber);
    await use.cases.refunds.record(caseNumber, {
      idempotencyKey: 'back',
      paymentId: money?.paymentId ?? '',
      amount: Money.of('480.00'),
      reference: 'r',
      refundedOn: isoDate('2026-03-06'),
    });
    expect(await refusalOf(idNumber)).toEqual(['lettersWaiting']);
    expect(await use.cases.persons.partsOf(idNumber)).toHaveLength(1);
    expect((await use.cases.files.get(caseNumber)).application.applicant.idNumber).toBe(idNumber);
    const [letter] = await use.cases.notices.of(caseNumber);
    await use.cases.notices.markDelivered(letter?.noticeId ?? '');
  });

  test('is erased: letters, key and case; the rows stay, and nothing in them opens', async () => {
    const { idNumber, caseNumber } = people.veteran;
    const removed: string[] = [];
    const [before] = await use.database.select().from(persons).where(eq(persons.id, 1));
    const erased = await use.cases.persons.erase(idNumber, (ids) => Promise.resolve(void removed.push(...ids)));
    expect(erased).toEqual({ cases: 1 });
    expect(await named('甄佐诗')).toEqual([]);
    expect(removed).toEqual((await use.cases.notices.of(caseNumber)).map(({ noticeId }) => noticeId));
    expect(await use.database.select().from(applicants).where(eq(applicants.caseNumber, caseNumber))).toEqual([]);
    const keys = await use.database.select().from(persons);
    expect(keys.map(({ id }) => id)).not.toContain(before?.id);

    await expect(use.cases.files.get(caseNumber)).rejects.toThrow(PersonalDataErased);
    const progress = await use.cases.progress.of(caseNumber);
    expect(progress).toMatchObject({
      applicant: null,
      outcome: 'lapsed',
      outcomeReasons: [],
      decisions: [{ step: 'accept-application', reasons: [] }],
    });
    expect(progress?.payments).toMatchObject([{ amount: '480.00', reference: '' }]);
    expect(progress?.notices).toMatchObject([{ title: '', body: '' }]);
    expect(progress?.totals.personalShare.due).toBe('480.00');
    expect(await use.cases.audit.of(caseNumber)).toContainEqual(
      expect.objectContaining({ action: 'personal-data-erased', details: { why: 'request' } }),
    );
    // The rows are there, sealed by a key that is nowhere: not even who has the master key reads them.
    for (const [table, column] of [
      [caseTable, 'application'],
      [statements, 'text'],
      [decisions, 'reasons'],
      [notices, 'body'],
    ] as const) {
      const rows = (await use.database.select().from(table).where(eq(table.caseNumber, caseNumber))) as Record<string, unknown>[];
      expect(String(rows[0]?.[column])).toMatch(/^aes1\.[1-9]/);
    }
    for (const { idHash, wrappedKey } of keys) {
      await expect(testVault.masterKey.unwrap(wrappedKey, idHash)).resolves.toHaveLength(32);
    }
    expect(await use.cases.persons.erase(idNumber, none)).toBeNull();
  });

  test('may apply again as anybody new, and has no old case', async () => {
    const { idNumber, caseNumber } = people.veteran;
    const applicant = { name: '甄佐诗', idNumber, phone: '13700000000' };
    const { caseNumber: anew } = await use.cases.files.create(application({ applicant }), 'anew');
    expect(await use.cases.files.othersOf(anew)).toEqual([]);
    expect(await use.cases.persons.partsOf(idNumber)).toEqual([{ caseNumber: anew, as: 'applicant' }]);
    await expect(use.cases.files.get(caseNumber)).rejects.toThrow(PersonalDataErased);
  });

  test('who claimed for somebody who has died takes what they told with them', async () => {
    const { heir, dead } = people;
    expect(await refusalOf(heir.idNumber)).toEqual(['open']);
    await use.cases.files.close(dead.caseNumber, 'refused', []);
    expect(await use.cases.persons.erase(heir.idNumber, none)).toEqual({ cases: 1 });
    await expect(use.cases.files.get(dead.caseNumber)).rejects.toThrow(PersonalDataErased);
    expect(await use.cases.persons.partsOf(heir.idNumber)).toEqual([]);
    expect([await named('贾继忱'), await named('卜存哉')]).toEqual([[], [dead.caseNumber]]);
    expect(await use.cases.persons.partsOf(dead.idNumber)).toEqual([{ caseNumber: dead.caseNumber, as: 'applicant' }]);
    expect(await use.cases.persons.erase(dead.idNumber, none)).toEqual({ cases: 1 });
  });

  test('money that was kept until its case was found loses what the bank wrote of it', async () => {
    const { caseNumber } = await use.cases.files.create(application(), 'money');
    const { applicant } = (await use.cases.files.get(caseNumber)).application;
    const [waiting] = await use.cases.unmatched.waiting();
    if (!waiting) throw new Error('it waits');
    await use.cases.payments.record(caseNumber, waiting);
    await use.cases.files.close(caseNumber, 'refused', []);
    await use.cases.refunds.record(caseNumber, {
      idempotencyKey: 'back-too',
      paymentId: waiting.idempotencyKey,
      amount: Money.of('480.00'),
      reference: 'r',
      refundedOn: isoDate('2026-03-06'),
    });
    await use.cases.persons.erase(applicant.idNumber, none);
    const [kept] = await use.database.select().from(unmatchedPayments).where(eq(unmatchedPayments.paymentId, waiting.idempotencyKey));
    expect(kept?.reference).toMatch(/^aes1\.0\.[\w-]{40}$/);
  });

  test('a reply that was kept until its case was found loses what was paid where', async () => {
    const { caseNumber } = await use.cases.files.create(application(), 'reply');
    const { applicant } = (await use.cases.files.get(caseNumber)).application;
    const paid = [{ from: month('2007-02'), to: month('2025-12'), place: '远山县', unit: '远山食品厂（虚构）' }];
    const amounts = { fundTransferred: Money.of('1.00'), letterAmount: Money.of('1.00') };
    const reply = { replyId: 'kept', yearlyRecordsProvided: true, paid, ...amounts, repliedOn: isoDate('2026-03-01') };
    expect(await use.cases.transferReplies.take('nowhere', 'ZR-1', reply)).toBe('kept');
    await use.cases.files.close(caseNumber, 'refused', []);
    await use.cases.transferReplies.assign(caseNumber, 'kept', 'clerk');
    const stored = async () => (await use.database.select().from(unmatchedReplies))[0]?.paid.length ?? 0;
    const before = await stored();
    await use.cases.persons.erase(applicant.idNumber, none);
    expect(await stored()).toBeLessThan(before / 2);
  });

  test('an application and the erasure of one person at once: one of both, and nothing in between', async () => {
    for (let round = 0; round < 5; round++) {
      const { applicant } = application();
      const { caseNumber } = await use.cases.files.create(application({ applicant }), `before-${round}`);
      await use.cases.files.close(caseNumber, 'refused', []);
      const [created] = await Promise.allSettled([
        use.cases.files.create(application({ applicant }), `while-${round}`),
        use.cases.persons.erase(applicant.idNumber, none),
      ]);
      if (created.status === 'rejected') continue;
      expect((await use.cases.files.get(created.value.caseNumber)).application.applicant).toEqual(applicant);
    }
  });
});
