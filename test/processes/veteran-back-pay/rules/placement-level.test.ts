import { describe, expect, test } from '#test';
import { rightLevel } from '../../../../src/processes/veteran-back-pay/rules/placement-level.ts';

describe('B-23 the bureau of the level that handled the placement', () => {
  test.each([
    ['county', 'county', true, '层级相符'],
    ['city', 'county', false, '原安置手续由市（地、州、盟）级办理，本局为县（市、区）级退役军人事务部门，层级不符'],
    ['county', 'province', false, '层级不符'],
    [undefined, 'county', null, '由受理人员核对'],
  ] as const)('%s at a bureau of the %s: %s', (placementLevel, bureauLevel, agrees, words) => {
    const { value, reasons } = rightLevel({ placementLevel, bureauLevel });
    expect(value).toBe(agrees);
    expect(reasons).toEqual([expect.objectContaining({ requirement: 'B-23', finding: expect.stringContaining(words) })]);
  });
});
