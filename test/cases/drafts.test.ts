/** Drafts on record: sealed, gone after their days, and a person of whom there is nothing else with them. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from '#test';
import { drafts, persons } from '../../src/cases/schema/index.ts';
import { hashOf } from '../../src/cases/held-vault.ts';
import { onDatabase } from './databases.ts';
import { application, newIdNumber } from './fixtures.ts';

const day = 86_400_000;
const none = () => Promise.resolve();

onDatabase('drafts', (use) => {
  const save = async (idNumber: string, basedOn: string | null = null) =>
    use.cases.drafts.save(idNumber, { process: 'enrollment', version: randomUUID(), basedOn, answers: { hukouDistrict: '示例区' } });
  const isKnown = async (idNumber: string) => {
    const known = await use.database
      .select()
      .from(persons)
      .where(eq(persons.idHash, hashOf(use.database, idNumber)));
    return known.length > 0;
  };

  test('stand in the table sealed for the person, and open nowhere else', async () => {
    const [one, other] = [newIdNumber(), newIdNumber()];
    await save(one);
    await save(other);
    const [first, second] = await use.database.select().from(drafts).orderBy(drafts.personId);
    expect(first?.content).toMatch(/^aes1\./);
    await use.database
      .update(drafts)
      .set({ content: String(first?.content) })
      .where(eq(drafts.personId, Number(second?.personId)));
    expect((await use.cases.drafts.find(one, 'enrollment'))?.answers).toEqual({ hukouDistrict: '示例区' });
    await expect(use.cases.drafts.find(other, 'enrollment')).rejects.toThrow(/does not open/);
  });

  test('are there to the end of their last day, each saving anew; then they go, and the key of who has nothing else', async () => {
    const [leaving, staying] = [newIdNumber(), application()];
    const { idNumber } = staying.applicant;
    await use.cases.files.create(staying, 'staying');
    const { version } = await save(leaving);
    await save(idNumber);
    use.clock.advance(29 * day);
    await save(leaving, version);
    use.clock.advance(day);
    expect(await use.cases.drafts.of(idNumber)).toHaveLength(1);
    use.clock.advance(day);
    expect(await use.cases.drafts.of(idNumber)).toEqual([]);
    // Not swept yet: it keeps nobody from beginning anew.
    await save(idNumber);
    // Those of the test before.
    expect(await use.cases.drafts.removeExpired()).toBe(2);
    expect(await use.cases.drafts.of(leaving)).toHaveLength(1);
    use.clock.advance(29 * day);
    expect(await use.cases.drafts.of(leaving)).toEqual([]);
    expect(await use.cases.drafts.removeExpired()).toBe(1);
    expect([await isKnown(leaving), await isKnown(idNumber)]).toEqual([false, true]);
  });

  test('go with a person who asks to be forgotten, and keep the key of one whose last case is erased', async () => {
    const input = application();
    const { idNumber } = input.applicant;
    const { caseNumber } = await use.cases.files.create(input, 'last');
    await use.cases.files.close(caseNumber, 'refused', []);
    await save(idNumber);
    const closedBefore = new Date(use.clock.now().getTime() + 1000);
    const today = use.clock.now().toISOString().slice(0, 10) as never;
    expect(await use.cases.retention.erase('veteran-back-pay', today, closedBefore, none)).toMatchObject({ kept: expect.any(Number) });
    expect((await use.cases.drafts.find(idNumber, 'enrollment'))?.answers).toEqual({ hukouDistrict: '示例区' });
    expect(await use.cases.persons.erase(idNumber, none)).toEqual({ cases: 0 });
    expect([await use.cases.drafts.of(idNumber), await isKnown(idNumber)]).toEqual([[], false]);
  });
});
