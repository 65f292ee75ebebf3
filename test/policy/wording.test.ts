import { describe, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { month } from '../../src/policy/months.ts';
import { ageText, countText, dateText, monthText, periodsText, sentence, termText } from '../../src/policy/wording.ts';

describe('Chinese wording of facts', () => {
  test('dates and months', () => {
    expect(dateText(isoDate('2019-01-21'))).toBe('2019年1月21日');
    expect(monthText(month('2018-12'))).toBe('2018年12月');
  });

  test.each([
    [0, '0个月'],
    [11, '11个月'],
    [12, '12个月（1年）'],
    [185, '185个月（15年5个月）'],
  ])('%i months', (months, text) => {
    expect(countText(months)).toBe(text);
  });

  test.each([
    [720, '60周岁'],
    [721, '60周岁1个月'],
    [719, '59周岁11个月'],
  ])('an age of %i months', (months, text) => {
    expect(ageText(months)).toBe(text);
  });

  test('periods, a single month without "to"', () => {
    const periods = [
      { from: month('2001-03'), to: month('2003-06') },
      { from: month('2005-01'), to: month('2005-01') },
    ];
    expect(periodsText(periods)).toBe('2001年3月至2003年6月、2005年1月');
  });

  test.each([
    ['P30D', '30日'],
    ['P1Y6M', '1年6个月'],
    ['P2W', '2周'],
    ['R3/P7D', '每7日一次，共3次'],
    ['R/P1Y', '每1年一次'],
    ['PT36H', '36小时'],
    ['P1DT30M', '1日30分钟'],
    ['PT1H45S', '1小时45秒'],
    ['45WD', '45个工作日'],
    ['P', 'P'],
    ['XP30D', 'XP30D'],
    ['P30DX', 'P30DX'],
  ])('the term %s', (term, words) => {
    expect(termText(term)).toBe(words);
  });

  test('a sentence ends with a full stop, once', () => {
    expect(['材料不全', '材料不全。', '不全！请补正'].map(sentence)).toEqual(['材料不全。', '材料不全。', '不全！请补正。']);
  });
});
