/** What would change an outcome: true of whatever facts, bounded, and where the limits are known, at the limit. */
import { describe, expect, test } from '#test';
import fc from 'fast-check';
import { type PreCheck, whatWouldChange } from '../../src/pre-check/index.ts';
import { anyFacts } from './any-facts.ts';
import { ask, precheckOf, precheckProcesses, services } from './cases.ts';

const changesOf = (process: string, given: object, asked: PreCheck = precheckOf(process)) =>
  whatWouldChange(asked, precheckOf(process).given.parse(given), services);

test.each(precheckProcesses)('%s: whatever is suggested is so', (process) => {
  const preCheck = precheckOf(process);
  fc.assert(
    fc.property(anyFacts(process), (given) => {
      let questions = 0;
      const counting: PreCheck = { ...preCheck, outcomes: (...asked) => (questions++, preCheck.outcomes(...asked)) };
      const now = ask(process, given).outcome;
      for (const { outcome, becomes, instead, words, reasons } of changesOf(process, given, counting)) {
        expect(now[outcome]).toBe(!becomes);
        for (const other of instead) {
          expect(ask(process, { ...given, ...other }).outcome[outcome]).toBe(becomes);
          expect(Object.keys(other).filter((fact) => ['gender', 'deathDate', ...preCheck.guide.fixed].includes(fact))).toEqual([]);
        }
        expect(words).toMatch(/^如果\P{Script=Latin}+，则\P{Script=Latin}+。$/u);
        expect(reasons.length).toBeGreaterThan(0);
      }
      expect(questions).toBeLessThan(2000);
    }),
    { numRuns: 10 },
  );
});

/** Both sides of a limit: one step before it, and the fact that is named; on it, there is nothing to change. */
describe.each<[string, object, string, object]>([
  ['backPay', { dischargeDate: '2019-02-20' }, 'eligible', { dischargeDate: '2019-01-20' }],
  ['backPay', { applicationDate: '2019-04-15' }, 'withinApplicationWindow', { applicationDate: '2019-06-15' }],
  ['enrollment', { ageMonths: 180, applicationDate: '2026-11-30' }, 'eligible', { ageMonths: 192, applicationDate: '2027-11-30' }],
  ['enrollment', { applicantCategory: 'flexibleWorker', hukou: 'cityRural' }, 'eligible', { hukou: 'cityUrban' }],
  ['continuation', { collectionMonthsInOneYear: 30 }, 'collectionAllowed', { collectionMonthsInOneYear: 12 }],
  ['continuation', { contributionBase: 9000, baseCap: 8000.5, letterAmount: 20 }, 'collectionAllowed', { contributionBase: 8000.5 }],
  ['lumpSum', { event: 'workAbroad', agencyInsured: true }, 'eligible', { event: 'emigration' }],
  ['lumpSum', { agencyInsured: false, retired: false }, 'mayProcess', { retired: true }],
  ['suspension', { suspensionReason: 'transferOut', arrearsAmount: 12.5 }, 'transferOutAllowed', { arrearsAmount: 0 }],
])('%s %j', (process, given, outcome, limit) => {
  test(`${outcome} with ${JSON.stringify(limit)}`, () => {
    const changed = { ...given, ...limit };
    expect(changesOf(process, given).filter((change) => change.outcome === outcome && change.becomes)).toContainEqual(
      expect.objectContaining({ instead: [limit] }),
    );
    expect(changesOf(process, changed).filter((change) => change.outcome === outcome && change.becomes)).toEqual([]);
  });
});

test('from yes to no by waiting alone, in words', () => {
  const given = { applicantCategory: 'flexibleWorker', gender: 'male', ageMonths: 718, applicationDate: '2026-11-30', hukou: 'cityUrban' };
  expect(changesOf('enrollment', given).map(({ words, instead }) => [words, instead])).toEqual([
    ['如果再过2个月，即2027年1月起申请，则不符合新参保的条件。', [{ ageMonths: 720, applicationDate: '2027-01-30' }]],
  ]);
});

test('nobody is told to die, and two obstacles are not one', () => {
  expect(JSON.stringify(changesOf('lumpSum', { event: 'workAbroad' }))).not.toContain('死亡');
  expect(changesOf('enrollment', { alreadyInsured: true, ageMonths: 100 })).toEqual([]);
});
