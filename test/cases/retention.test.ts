/** Old cases are erased at night, by one instance, once a day. */
import { expect, test } from '#test';
import { setTimeout as pause } from 'node:timers/promises';
import { PersonalDataErased } from '../../src/cases/index.ts';
import { retentionRuns } from '../../src/cases/schema/index.ts';
import { createLog } from '../../src/log.ts';
import { isoDate, parameterSet, sharedParameters } from '../../src/policy/index.ts';
import { caseProcesses, parameterSchemas } from '../../src/processes/index.ts';
import { loadParameters } from '../../src/models/index.ts';
import { startRetention } from '../../src/retention.ts';
import { onDatabase } from './databases.ts';
import { application } from './fixtures.ts';

const none = () => Promise.resolve();

/** Ten years for back-pay, thirty for the others. */
const parameters = parameterSet(
  [
    {
      file: 'retention.json',
      text: JSON.stringify([
        {
          name: 'retentionYears',
          title: '保存年限',
          values: [{ value: { 'veteran-back-pay': 10, others: 30 }, validFrom: '1986-01-01', citation: 'c', note: 'n', example: true }],
        },
      ]),
    },
  ] as never,
  { retention: sharedParameters.retention },
);

onDatabase('records that were kept long enough', (use) => {
  const closedCase = async (key: string) => {
    const { caseNumber } = await use.cases.files.create(application(), key);
    await use.cases.files.close(caseNumber, 'refused', []);
    return caseNumber;
  };
  const isErased = async (caseNumber: string) =>
    (await use.cases.files.get(caseNumber).catch((error: unknown) => error)) instanceof PersonalDataErased;

  test('are erased once a day by one of several, and those that are still needed are kept', async () => {
    const old = await closedCase('old');
    const { caseNumber: open } = await use.cases.files.create(application(), 'open');
    const withLetter = await closedCase('letter');
    await use.cases.notices.enqueue(withLetter, { key: 'k', template: 't', recipient: 'veteran', title: 't', body: 'b' });
    const closedBefore = new Date(use.clock.now().getTime() + 1000);
    use.clock.advance(2000);
    const young = await closedCase('young');
    const erase = () => use.cases.retention.erase('veteran-back-pay', isoDate('2036-03-04'), closedBefore, none);
    const together = await Promise.all([erase(), erase(), erase()]);
    expect(together.filter((result) => typeof result === 'object')).toEqual([{ erased: 1, kept: 1 }]);
    expect(await erase()).toBe('done');
    expect(await Promise.all([old, open, withLetter, young].map(isErased))).toEqual([true, false, false, false]);
    expect(await use.database.select().from(retentionRuns)).toEqual([
      { process: 'veteran-back-pay', day: '2036-03-04', erased: 1, finishedAt: expect.any(Date) },
    ]);
    expect(await use.cases.audit.of(old)).toContainEqual(
      expect.objectContaining({ action: 'personal-data-erased', details: { why: 'retention' } }),
    );
  });

  test('more than one transaction takes are erased all the same, and a person with a younger case keeps their key', async () => {
    const { applicant } = application();
    const { caseNumber: first } = await use.cases.files.create(application({ applicant }), 'first');
    await use.cases.files.close(first, 'refused', []);
    const many = await Promise.all(Array.from({ length: 60 }, (_, n) => closedCase(`many-${n}`)));
    const closedBefore = new Date(use.clock.now().getTime() + 1000);
    use.clock.advance(2000);
    const { caseNumber: second } = await use.cases.files.create(application({ applicant }), 'second');
    expect(await use.cases.retention.erase('veteran-back-pay', isoDate('2036-03-05'), closedBefore, none)).toMatchObject({ erased: 62 });
    expect(await Promise.all([first, ...many].map(isErased))).not.toContain(false);
    expect((await use.cases.files.get(second)).application.applicant).toEqual(applicant);
  });

  test('at three in the morning in China, after so many years as the parameter says, and after a night that was missed', async () => {
    const caseNumber = await closedCase('at-night');
    const lines: Record<string, unknown>[] = [];
    const log = createLog({
      level: 'info',
      destination: { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
    });
    // 2026-03-02, as the clock of the tests begins; the case is closed on that day.
    let now = new Date('2036-03-01T18:59:00Z');
    const job = startRetention({
      cases: use.cases,
      processes: ['veteran-back-pay', 'enrollment'],
      clock: () => now,
      parameters: () => parameters,
      removeLetters: none,
      log,
      pollMs: 5,
    });
    const told = () => lines.filter(({ msg }) => msg === 'old cases erased');
    const until = async (count: number) => {
      for (let look = 0; look < 400 && told().length < count; look++) await pause(10);
    };
    await pause(100);
    expect(told()).toEqual([]);
    now = new Date('2036-03-01T19:00:00Z');
    await until(2);
    // Ten years are over at the end of the second of March.
    expect(told()).toMatchObject([{ process: 'veteran-back-pay', day: '2036-03-02', erased: 0 }, { process: 'enrollment' }]);
    expect(await isErased(caseNumber)).toBe(false);
    // Down until noon of the sixth.
    now = new Date('2036-03-06T04:00:00Z');
    await until(4);
    await job.stop();
    expect(told().slice(2)).toMatchObject([{ process: 'veteran-back-pay', day: '2036-03-06' }, { process: 'enrollment' }]);
    expect(await isErased(caseNumber)).toBe(true);
    expect(JSON.stringify(lines)).not.toContain(caseNumber);
  });
});

test('the shipped parameter names every process, marked as an example', () => {
  const { value, example } = loadParameters(parameterSchemas).parameter('retentionYears', isoDate('2026-03-02'));
  expect(example).toBe(true);
  expect(Object.keys(value).sort()).toEqual([...caseProcesses.map(({ id }) => id), 'others'].sort());
});
