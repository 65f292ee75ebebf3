import { expect, test } from '#test';
import { sql } from 'drizzle-orm';
import { onDatabase } from './databases.ts';
import { application, startedCase } from './fixtures.ts';

const day = 24 * 60 * 60 * 1000;

onDatabase('what else is known of the person and of the case', (use) => {
  const caseOf = async (applicant: ReturnType<typeof application>['applicant'], which: string): Promise<string> =>
    (await use.cases.files.create(application({ applicant }), `${which} of ${applicant.idNumber}`)).caseNumber;

  test('the other cases of the person, the newest first, and nobody else’s', async () => {
    const { applicant } = application();
    const first = await caseOf(applicant, 'first');
    await use.cases.files.close(first, 'refused', []);
    const second = await caseOf(applicant, 'second');
    await use.cases.files.close(second, 'completed', []);
    const third = await caseOf(applicant, 'third');
    await startedCase(use.cases);

    expect(await use.cases.files.othersOf(first)).toMatchObject([
      { caseNumber: third, processName: '部分退役士兵保险补缴', stateName: '已收到，待登记', outcomeName: null, closedAt: null },
      { caseNumber: second, stateName: '已办结', outcomeName: '补缴完成', closedAt: expect.any(Date) },
    ]);
    expect((await use.cases.files.othersOf(third)).map(({ outcomeName }) => outcomeName)).toEqual(['补缴完成', '不予办理']);
    expect(JSON.stringify(await use.cases.files.othersOf(third))).not.toContain(applicant.idNumber);
  });

  test('nothing once the personal data are erased', async () => {
    const { applicant } = application();
    const first = await caseOf(applicant, 'first');
    await use.cases.files.close(first, 'refused', []);
    const second = await caseOf(applicant, 'second');
    await use.database.execute(sql`delete from applicants where case_number = ${first}`);
    expect(await use.cases.files.othersOf(first)).toEqual([]);
    expect(await use.cases.files.othersOf(second)).toEqual([]);
  });

  test('what each supplement brought, and when; not what came with the application', async () => {
    const caseNumber = await startedCase(use.cases);
    expect(await use.cases.documents.supplementsOf(caseNumber)).toEqual([]);
    for (const [documents, key] of [
      [['idCard:copy'], 'a'],
      [['applicationForm:original', 'idCard:copy'], 'b'],
    ] as const) {
      await use.cases.steps.begin(caseNumber, { elementId: 'await-supplement', elementInstanceKey: key, name: '等待补正' });
      await use.cases.documents.add(caseNumber, documents, key);
      use.clock.advance(day);
    }
    const brought = await use.cases.documents.supplementsOf(caseNumber);
    expect(brought).toEqual([
      { receivedAt: expect.any(Date), documents: ['idCard:copy'] },
      { receivedAt: expect.any(Date), documents: ['applicationForm:original', 'idCard:copy'] },
    ]);
    const [first, second] = brought.map(({ receivedAt }) => receivedAt.getTime());
    expect(Math.round(((second ?? 0) - (first ?? 0)) / day)).toBe(1);
  });
});
