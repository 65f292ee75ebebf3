import { describe, expect, test } from '#test';
import fc from 'fast-check';
import { distinctMonths, month } from '../../../../src/policy/months.ts';
import { recognizedBeside, recordAgreement } from '../../../../src/processes/veteran-back-pay/rules/record-agreement.ts';
import { anyPeriod } from '../../../policy/arbitraries.ts';
import { expectReasons } from './reasons.ts';

function record(from: string, to: string, unit = '甲厂', place = '重庆') {
  return { from: month(from), to: month(to), place, unit };
}

function compare(stated: ReturnType<typeof record>[], recorded: ReturnType<typeof record>[]) {
  return recordAgreement({ insurance: 'pension', stated, recorded }).value;
}

describe('B-36 stated contributions against the records', () => {
  test('the same months, place and unit agree, however the periods are cut', () => {
    const outcome = recordAgreement({
      insurance: 'medical',
      stated: [record('2001-01', '2001-12')],
      recorded: [record('2001-07', '2001-12'), record('2001-01', '2001-06')],
    });
    expect(outcome.value).toEqual({ agree: true, differences: [] });
    expectReasons(outcome, 'B-36');
  });

  test('nothing stated, nothing recorded: agreed', () => {
    expect(compare([], []).agree).toBe(true);
  });

  test('months that only the form has, and months that only the registry has', () => {
    expect(compare([record('2001-01', '2001-06')], [record('2001-03', '2001-08')])).toEqual({
      agree: false,
      differences: [
        {
          from: '2001-01',
          to: '2001-02',
          months: 2,
          kind: 'onlyStated',
          stated: '重庆 甲厂',
          recorded: null,
          finding: '2001年1月至2001年2月：申请表填写由重庆 甲厂缴费，系统无缴费记录。',
        },
        {
          from: '2001-07',
          to: '2001-08',
          months: 2,
          kind: 'onlyRecorded',
          stated: null,
          recorded: '重庆 甲厂',
          finding: '2001年7月至2001年8月：系统有重庆 甲厂的缴费记录，申请表未填写。',
        },
      ],
    });
  });

  test.each([
    ['unit', record('2001-01', '2001-02', '乙厂'), '重庆 乙厂'],
    ['place', record('2001-01', '2001-02', '甲厂', '成都'), '成都 甲厂'],
  ])('another %s is a difference', (_what, recorded, text) => {
    expect(compare([record('2001-01', '2001-02')], [recorded]).differences).toEqual([
      expect.objectContaining({ kind: 'placeOrUnitDiffers', stated: '重庆 甲厂', recorded: text, months: 2 }),
    ]);
  });

  test('a difference that changes or is interrupted begins anew', () => {
    const { differences } = compare(
      [record('2001-01', '2001-02'), record('2001-03', '2001-03', '乙厂'), record('2001-05', '2001-05', '乙厂')],
      [],
    );
    expect(differences.map(({ from, to }) => `${from} ${to}`)).toEqual(['2001-01 2001-02', '2001-03 2001-03', '2001-05 2001-05']);
  });

  test('two units in one month: their order does not matter', () => {
    const one = [record('2001-01', '2001-01', '甲厂'), record('2001-01', '2001-01', '乙厂')];
    expect(compare(one, one.toReversed()).agree).toBe(true);
  });

  test('the differences are exactly the months that one side has and the other has not', () => {
    const records = fc.array(
      anyPeriod.map((period) => ({ ...period, place: '重庆', unit: '甲厂' })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(records, records, (stated, recorded) => {
        const { differences } = recordAgreement({ insurance: 'pension', stated, recorded }).value;
        const here = distinctMonths(stated);
        const there = distinctMonths(recorded);
        const expected = [...here.filter((value) => !there.includes(value)), ...there.filter((value) => !here.includes(value))];
        expect(distinctMonths(differences)).toEqual(expected.toSorted());
        expect(differences.reduce((sum, { months }) => sum + months, 0)).toBe(expected.length);
      }),
    );
  });
});

describe('B-36 months that a clerk recognises beside those that differ', () => {
  const differing = [record('2019-10', '2019-11')];

  test('a range from the first to the last month ever paid is far beyond a difference of two months', () => {
    expect(recognizedBeside([record('2005-01', '2019-11')], differing)).toEqual({ recognized: 179, differing: 2, beyond: 177 });
  });

  test('the months that differ, or some of them, are not beyond; others are, however few', () => {
    expect(recognizedBeside([record('2019-10', '2019-10'), record('2019-11', '2019-11')], differing).beyond).toBe(0);
    expect(recognizedBeside([record('2019-11', '2019-11')], differing).beyond).toBe(0);
    expect(recognizedBeside([record('2019-12', '2019-12')], differing)).toEqual({ recognized: 1, differing: 2, beyond: 1 });
    expect(recognizedBeside([record('2019-10', '2019-10')], [])).toEqual({ recognized: 1, differing: 0, beyond: 1 });
  });
});
