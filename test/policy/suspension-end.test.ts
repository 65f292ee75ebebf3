import { expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { lastUnpayableMonth } from '../../src/policy/suspension-end.ts';

test.each([
  ['2024-03-31', 'touched', '2024-03'],
  ['2024-03-31', 'whole', '2024-03'],
  ['2024-03-30', 'touched', '2024-03'],
  ['2024-03-30', 'whole', '2024-02'],
  ['2024-03-01', 'touched', '2024-03'],
  ['2024-01-01', 'whole', '2023-12'],
] as const)('AMB-43 ended on %s, months %s: the last one without a contribution is %s', (endedOn, reading, month) => {
  expect(lastUnpayableMonth(isoDate(endedOn), reading)).toBe(month);
});
