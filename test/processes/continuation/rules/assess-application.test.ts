import { describe, expect, test } from '#test';
import { type ApplicationFacts, assessApplication } from '../../../../src/processes/continuation/rules/assess-application.ts';
import { month } from '../../../../src/policy/months.ts';

const district = '示例区';

/** Lost the work in this district, far from retirement. */
const worker: ApplicationFacts = {
  transferType: 'sameDistrict',
  continuationReason: 'unemployedWorker',
  hukouPlace: district,
  relationPlace: district,
  contributionPlaces: [{ place: district, months: 200 }],
  applicationMonth: month('2026-11'),
  retirementAgeReachedMonth: month('2046-03'),
  servingSentence: false,
  servedSentences: [],
  unpayableMonths: 'touched',
  suspension: null,
  relation: { status: 'interrupted', place: district, agencyPension: false },
  district,
};
const assess = (changes: Partial<ApplicationFacts> = {}) => assessApplication({ ...worker, ...changes });
const relation = (changes: Partial<ApplicationFacts['relation']>) => ({ relation: { ...worker.relation, ...changes } });
const firstRequirement = (changes: Partial<ApplicationFacts>) => assess(changes).reasons[0]?.requirement;

test('C-02 nothing stands in the way', () => {
  expect(assess()).toMatchObject({ eligible: true, barred: false, transferTo: null, transferNeeded: false });
});

describe('C-01 the relation', () => {
  test.each(['none', 'active', 'terminated'] as const)('%s: barred', (status) => {
    expect(assess(relation({ status }))).toMatchObject({
      eligible: false,
      barred: true,
      reasons: expect.arrayContaining([expect.objectContaining({ requirement: 'C-01' })]),
    });
    expect(firstRequirement(relation({ status }))).toBe('C-01');
  });

  test.each(['interrupted', 'suspended', 'transferredOut'] as const)('%s: may go on', (status) => {
    expect(assess(relation({ status })).barred).toBe(false);
  });

  test('a terminated relation is told as such', () => {
    expect(assess(relation({ status: 'terminated' })).reasons[0]?.finding).toMatch(/已经终止.*应办理新参保/);
  });
});

describe('C-02 to C-05 where the relation is', () => {
  test.each([
    ['sameDistrict', '邻城区', true],
    ['otherDistrict', district, true],
    ['otherDistrict', '邻城区', false],
  ] as const)('%s, registered in %s: barred %s', (transferType, place, barred) => {
    const result = assess({ transferType, relationPlace: place, ...relation({ place }) });
    expect(result).toMatchObject({ barred, transferNeeded: place !== district });
  });
});

describe('C-06, C-07 conditions of a pension reached', () => {
  const reached: Partial<ApplicationFacts> = {
    transferType: 'outsidePooling',
    continuationReason: 'reachedBenefitCondition',
    relationPlace: '外省样板市',
    retirementAgeReachedMonth: month('2026-06'),
    ...relation({ place: '外省样板市' }),
  };

  test('the latest earlier place with ten years is this district', () => {
    const contributionPlaces = [
      { place: district, months: 120 },
      { place: '外省样板市', months: 119 },
    ];
    expect(assess({ ...reached, hukouPlace: '邻省示范市', contributionPlaces })).toMatchObject({ eligible: true, transferTo: district });
  });

  test('ten years nowhere: the hukou place', () => {
    const contributionPlaces = [
      { place: '邻省示范市', months: 96 },
      { place: '外省样板市', months: 100 },
    ];
    expect(assess({ ...reached, contributionPlaces })).toMatchObject({ eligible: true, transferTo: district });
  });

  test('C-22 it goes elsewhere: another bureau is competent, and no clerk can set that aside', () => {
    const contributionPlaces = [
      { place: '邻省示范市', months: 120 },
      { place: '外省样板市', months: 119 },
    ];
    const result = assess({ ...reached, contributionPlaces });
    expect(result).toMatchObject({ barred: true, transferTo: '邻省示范市' });
    expect(result.reasons.map(({ requirement }) => requirement).slice(0, 2)).toEqual(['C-06', 'C-22']);
  });

  test('ten years where the relation is: nothing to transfer', () => {
    expect(assess({ ...reached, contributionPlaces: [{ place: '外省样板市', months: 120 }] }).barred).toBe(true);
  });
});

describe('C-08 left an agency', () => {
  const left: Partial<ApplicationFacts> = {
    transferType: 'outsidePooling',
    continuationReason: 'leftAgencyWithAgencyPension',
    relationPlace: '邻省示范市',
  };

  test('insured in the agencies’ scheme: no relation here is needed', () => {
    expect(assess({ ...left, ...relation({ status: 'none', place: null, agencyPension: true }) })).toMatchObject({
      eligible: true,
      transferNeeded: true,
    });
  });

  test('not registered there: the clerk weighs it', () => {
    expect(assess({ ...left, ...relation({ place: '邻省示范市' }) })).toMatchObject({ eligible: false, barred: false });
  });
});

describe('what a clerk may set aside with a reason', () => {
  test.each([
    ['C-18 retirement age reached (AMB-57)', { retirementAgeReachedMonth: month('2026-11') }, 'C-18'],
    ['C-18, C-22 hukou in another district', { hukouPlace: '邻城区' }, 'C-18'],
    ['C-21 suspended for a sentence', { suspension: { reason: 'sentenced', custodyType: null, from: month('2022-05') } }, 'C-21'],
  ] as [string, Partial<ApplicationFacts>, string][])('%s', (_name, changes, requirement) => {
    expect(assess(changes)).toMatchObject({ eligible: false, barred: false });
    expect(firstRequirement(changes)).toBe(requirement);
  });

  test('C-21 not a sentence that is being served', () => {
    expect(assess({ servingSentence: true })).toMatchObject({ eligible: false, barred: true });
  });
});

test('what stands in the way comes first, and how much does is told', () => {
  expect(assess().against).toBe(0);
  const { against, reasons } = assess({ ...relation({ status: 'terminated' }), servingSentence: true });
  expect(reasons.slice(0, against).map(({ requirement }) => requirement)).toEqual(['C-01', 'C-21']);
});
