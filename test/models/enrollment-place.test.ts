import { describe, expect, test } from '#test';
import { clauses, type RequirementId } from '../../src/processes/enrollment/rules/clauses.ts';
import { answers, matchingRules, type Facts } from '../../src/models/decision-table.ts';
import { allFacts, loadDecision } from './decision-tables.ts';

const table = await loadDecision('enrollment-place');
const found = (facts: Facts) => answers(table, facts).map(({ requirement, place }) => [requirement, place]);

test('exactly one rule applies where everything is known', () => {
  const facts = allFacts(table);
  expect(facts).toHaveLength(11 * 3 * 2 * 3);
  expect(facts.filter((one) => matchingRules(table, one).length !== 1)).toEqual([]);
});

describe('the place of each category', () => {
  const CITY = ['cityUrban', 'cityRural'];

  test.each([
    ['unemployedWorker', 'E-36', 'AMB-21'],
    ['transportOwner', 'E-40', 'AMB-21'],
    ['agencyTempStaff', 'E-40', 'AMB-21'],
    ['missedByClosedUnit', 'E-40', 'AMB-21'],
    ['flexibleWorker', 'E-39', null],
    ['unplacedVeteran', 'E-27', null],
    ['agencyPermanentStaff', 'E-36', null],
  ])('%s: hukou place by %s (%s), whatever else is known', (applicantCategory, requirement, ambiguity) => {
    for (const hukou of [...CITY, 'outsideCity', null]) {
      expect(answers(table, { applicantCategory, hukou })).toMatchObject([{ place: 'hukouPlace', requirement, ambiguity }]);
    }
  });

  test('E-31, E-32: the business owner by the own hukou', () => {
    for (const hukou of CITY)
      expect(found({ applicantCategory: 'businessOwner', hukou, ownerHukou: 'outsideCity' })).toEqual([['E-31', 'hukouPlace']]);
    expect(found({ applicantCategory: 'businessOwner', hukou: 'outsideCity', ownerHukou: 'cityUrban' })).toEqual([
      ['E-32', 'registeredPlace'],
    ]);
    expect(found({ applicantCategory: 'businessOwner' })).toEqual([
      ['E-31', 'hukouPlace'],
      ['E-32', 'registeredPlace'],
    ]);
  });

  test.each([
    ['businessEmployee', null],
    ['transportEmployee', 'AMB-21'],
  ])("E-33: %s by the owner's hukou (%s)", (applicantCategory, ambiguity) => {
    for (const ownerHukou of CITY) {
      const answer = answers(table, { applicantCategory, hukou: 'outsideCity', ownerHukou });
      expect(answer).toMatchObject([{ requirement: 'E-33', place: 'ownerHukouPlace', ambiguity }]);
    }
    expect(found({ applicantCategory, hukou: 'cityUrban', ownerHukou: 'outsideCity' })).toEqual([['E-33', 'ownerRegisteredPlace']]);
    expect(found({ applicantCategory, hukou: 'cityUrban' })).toEqual([
      ['E-33', 'ownerHukouPlace'],
      ['E-33', 'ownerRegisteredPlace'],
    ]);
  });

  test('E-37, E-38: the part-time worker by the ID card', () => {
    for (const hukou of [...CITY, 'outsideCity', null]) {
      expect(found({ applicantCategory: 'partTimeWorker', hukou, idCardIssuer: 'city' })).toEqual([['E-37', 'hukouPlace']]);
      expect(found({ applicantCategory: 'partTimeWorker', hukou, idCardIssuer: 'outsideCity' })).toEqual([
        ['E-38', 'contractPerformancePlace'],
      ]);
    }
  });

  test('AMB-24: where the ID card is not known, by the hukou', () => {
    const answer = (hukou: string | null) => answers(table, { applicantCategory: 'partTimeWorker', hukou });
    for (const hukou of CITY) expect(answer(hukou)).toMatchObject([{ place: 'hukouPlace', ambiguity: 'AMB-24' }]);
    expect(answer('outsideCity')).toMatchObject([{ place: 'contractPerformancePlace', ambiguity: 'AMB-24' }]);
    expect(answer(null)).toMatchObject([{ place: 'hukouPlace' }, { place: 'contractPerformancePlace' }]);
  });

  test('no place without a category', () => expect(found({ hukou: 'cityUrban' })).toEqual([]));
});

test('every row quotes its requirement, and says in Chinese whose place it is', () => {
  for (const { requirement, clause, explanation } of allFacts(table).flatMap((facts) => answers(table, facts)) as Record<
    string,
    string
  >[]) {
    expect(clauses[requirement as RequirementId]).toContain(clause);
    expect(explanation).toMatch(/^\p{Script=Han}.*(参保|所在地|经营地)$/u);
  }
});
