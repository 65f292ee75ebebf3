import { expect, test } from '#test';
import { filesOf } from '../../../../src/models/files.ts';
import { readProject } from '../../../../src/models/project.ts';
import { isoDate } from '../../../../src/policy/dates.ts';
import { check } from '../../../../tools/check/rules/series-up-to-date.ts';
import { nothingShipped, testRule } from '../rule-test.ts';

// The examples are looked at on a day of 2026. What is not published each year may be as old as it is.
testRule('series-up-to-date', { invalid: ['averageMonthlyWage'] });

test('of the shipped parameters it names in 2027 what is published each year, with the year it ends', async () => {
  const found = await check(await readProject(filesOf()), { ...nothingShipped, today: isoDate('2027-01-01') });
  const named = found.map(({ element }) => element);
  expect(named).toEqual(expect.arrayContaining(['averageMonthlyWage', 'publicHolidays', 'contributionStandardReleaseDate']));
  expect(found.find(({ element }) => element === 'averageMonthlyWage')?.message).toBe(
    '每年公布的“当地上年度职工月平均工资（元）”只录入到2026年，没有2027年的数值。',
  );
});
