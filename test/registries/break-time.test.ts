import { expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { month } from '../../src/policy/months.ts';
import { breakPeriods } from '../../src/registries/simulator/break-time.ts';

const period = (from: string, to: string) => ({ from: month(from), to: month(to) });

test.each([
  ['nothing paid: from the month after discharge to the end of the ledgers', '2018-10-31', [], null, [period('2018-11', '2019-05')]],
  ['the month of discharge belongs to the service', '2018-10-01', [], null, [period('2018-11', '2019-05')]],
  ['before 1992 nothing was due', '1985-03-01', [period('1992-03', '2019-05')], null, [period('1992-01', '1992-02')]],
  [
    'overlapping payments',
    '2010-01-01',
    [period('2010-01', '2015-06'), period('2015-01', '2019-04')],
    null,
    [period('2019-05', '2019-05')],
  ],
  ['after retirement age nothing is due', '2010-01-01', [period('2010-02', '2013-05')], '2013-06', [period('2013-06', '2013-06')]],
  ['retired before discharge', '2019-03-01', [], '2013-06', []],
  ['discharged after the end of the ledgers', '2019-06-01', [], null, []],
])('%s', (_what, discharged, paid, duesUntil, expected) => {
  expect(breakPeriods(isoDate(discharged), paid, duesUntil === null ? null : month(duesUntil))).toEqual(expected);
});
