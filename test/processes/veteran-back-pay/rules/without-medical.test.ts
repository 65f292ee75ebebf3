import { expect, test } from '#test';
import { withoutMedical } from '../../../../src/processes/veteran-back-pay/rules/without-medical.ts';
import { wideCalculation } from '../../../notices/scenario.ts';

test('B-49 the medical one-off is dropped, with its shares, and the pension stays as it is', () => {
  const calculation = wideCalculation('veteran', 'placementUnit');
  const { remaining, unitShare, personalShare, total } = withoutMedical(calculation);
  expect([unitShare, personalShare, total].map(String)).toEqual(['4800.00', '2400.00', '7200.00']);
  expect(remaining.total.plus(total).toString()).toBe(calculation.total.toString());
  expect(remaining.ledger).toEqual(calculation.ledger.filter(({ insurance }) => insurance === 'pension'));
  expect(remaining.pension).toEqual(calculation.pension);
  expect(remaining.medical).toMatchObject({ lumpSumMonths: 0 });
  expect(remaining.reasons.at(-1)?.finding).toContain('核减7200.00元，其中单位部分4800.00元，个人部分2400.00元');
  expect(withoutMedical(remaining).total.isZero()).toBe(true);
  expect(remaining.anythingPayable).toBe(true);
});

test('B-49 where nothing but the one-off was payable, nothing is any more; who was to remit is known still', () => {
  const calculation = wideCalculation('veteran', 'supervisingDepartment');
  const medicalOnly = {
    ...calculation,
    ledger: calculation.ledger.filter(({ insurance, base }) => insurance === 'medical' || base === null),
  };
  const { remaining } = withoutMedical(medicalOnly);
  expect(remaining).toMatchObject({ anythingPayable: false, remitter: 'supervisingDepartment' });
  expect(withoutMedical(remaining).remaining).toMatchObject({ remitter: 'supervisingDepartment' });
});
