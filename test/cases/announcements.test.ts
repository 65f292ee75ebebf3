/** What an applicant tells a running case counts once under its key, and only one thing under one key. */
import { expect, test } from '#test';
import { IdempotencyConflict } from '../../src/cases/index.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { contributionsResumed } from '../../src/processes/suspension/resumption.ts';
import { onDatabase } from './databases.ts';
import { messagesOf, startedCase } from './fixtures.ts';

const on = (day: string) => contributionsResumed(isoDate(day));

onDatabase('an announcement', (use) => {
  async function waitingCase(): Promise<string> {
    const caseNumber = await startedCase(use.cases);
    await use.cases.steps.begin(caseNumber, { elementId: 'await-resumption', elementInstanceKey: `${caseNumber}-1`, name: '等待恢复缴费' });
    return caseNumber;
  }

  test('is taken again under its key, also when the case waits no more', async () => {
    const caseNumber = await waitingCase();
    const announce = () => use.cases.announcements.announce(caseNumber, on('2026-11-02'), 'once');
    await Promise.all([announce(), announce()]);
    await use.cases.steps.finish(caseNumber, {
      elementId: 'await-resumption',
      elementInstanceKey: `${caseNumber}-1`,
      name: '等待恢复缴费',
    });
    await announce();
    const sent = await messagesOf(use.cases, caseNumber);
    expect(sent.filter(({ name }) => name === 'contributions-resumed')).toHaveLength(1);
  });

  test('of another day under the same key is refused', async () => {
    const caseNumber = await waitingCase();
    await use.cases.announcements.announce(caseNumber, on('2026-11-02'), 'once');
    await expect(use.cases.announcements.announce(caseNumber, on('2026-12-02'), 'once')).rejects.toThrow(IdempotencyConflict);
  });
});
