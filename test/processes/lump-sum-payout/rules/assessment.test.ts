import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import {
  assessPayout,
  claimantEntitled,
  heirProofWaivable,
  relationCanEnd,
  type PayoutFacts,
} from '../../../../src/processes/lump-sum-payout/rules/index.ts';
import { Money } from '../../../../src/policy/money.ts';
import { month } from '../../../../src/policy/months.ts';
import { findings } from '../../veteran-back-pay/rules/reasons.ts';

const readings = { agencyCutoff: 'retirementDate', agencyArrearsBlock: false } as const;

const died: PayoutFacts = {
  event: 'death',
  deathDate: isoDate('2026-05-20'),
  accountPrincipal: Money.of('44688.96'),
  accountInterest: Money.of('8370.24'),
  arrearsAmount: Money.zero,
  relationStatus: 'active',
  paidPeriods: [{ from: month('2008-01'), to: month('2026-05') }],
  claimantRole: 'heir',
  documents: ['deathCertificate', 'pensionHandbook', 'heirProof'],
};
const retired: PayoutFacts = {
  ...died,
  event: 'agencyTransfer',
  agencyInsured: false,
  retired: true,
  retirementDate: isoDate('2026-03-31'),
  claimantRole: 'participant',
  paidPeriods: [],
};

describe('a payout as a whole', () => {
  test('is possible without a doubt: every clause is among the reasons', () => {
    const { value, reasons } = assessPayout(died, readings);
    const expected = { possible: true, doubtful: false, cutoffDate: '2026-05-20', amount: '53059.20', lateMonths: [] };
    expect({ ...value, amount: String(value.amount) }).toEqual(expected);
    expect(reasons.map(({ requirement }) => requirement)).toEqual(['L-02', 'L-01', 'L-15', 'L-01', 'L-11', 'L-13', 'L-13', 'L-14', 'L-05']);
  });

  test('L-03 is not possible for who does not settle abroad: the reasons say only what stands in the way', () => {
    const outcome = assessPayout({ ...died, event: 'workAbroad', claimantRole: 'participant' }, readings);
    expect(outcome.value).toMatchObject({ possible: false, cutoffDate: null });
    expect(findings(outcome)).toBe(
      '参保人员出国（境）但未定居，不属于受理范围；获准定居后可以办理。\n不办理一次性支付，基本养老保险关系不终止。',
    );
  });

  test('L-01 is not possible where the relation has ended before', () => {
    const outcome = assessPayout({ ...died, relationStatus: 'terminated' }, readings);
    expect(outcome.value.possible).toBe(false);
    expect(findings(outcome)).toContain('不得重复支付');
  });

  test('AMB-35 is not possible without the day that the reading asks for', () => {
    const outcome = assessPayout(retired, { ...readings, agencyCutoff: 'transferDate' });
    expect(outcome.value.possible).toBe(false);
    expect(findings(outcome)).toContain('申请未载明据以确定截止缴费日期的时间');
  });

  test('L-13 arrears raise a doubt only where the reading says that they block', () => {
    const owing = { ...retired, arrearsAmount: Money.of('394.80') };
    expect(assessPayout(owing, readings).value).toMatchObject({ possible: true, doubtful: false });
    expect(assessPayout(owing, { ...readings, agencyArrearsBlock: true }).value).toMatchObject({ possible: true, doubtful: true });
    expect(assessPayout({ ...died, arrearsAmount: Money.of('394.80') }, { ...readings, agencyArrearsBlock: true }).value.doubtful).toBe(
      false,
    );
  });

  test('AMB-37 shows the months paid after the cut-off date', () => {
    expect(assessPayout({ ...died, deathDate: isoDate('2026-03-01') }, readings).value.lateMonths).toEqual(['2026-04', '2026-05']);
  });
});

describe('L-05, L-10 who is paid', () => {
  const entitled = (event: PayoutFacts['event'], claimantRole: PayoutFacts['claimantRole'], documents: string[]) =>
    claimantEntitled({ event, claimantRole, documents })?.value;

  test.each([
    ['heir', ['heirProof'], true],
    ['heir', ['beneficiaryProof'], false],
    ['beneficiary', ['beneficiaryProof'], true],
    ['beneficiary', ['heirProof'], false],
    ['participant', ['heirProof'], false],
  ] as const)('after a death: %s with %j', (role, documents, value) => {
    expect(entitled('death', role, [...documents])).toBe(value);
  });

  test.each(['emigration', 'agencyTransfer', 'workAbroad'] as const)('%s: the participant alone without a doubt', (event) => {
    expect(entitled(event, 'participant', [])).toBe(true);
    expect(entitled(event, 'heir', ['heirProof'])).toBe(false);
  });

  test('undecided without an event', () => {
    expect(entitled(undefined, 'heir', ['heirProof'])).toBeUndefined();
  });
});

test.each([
  ['none', false],
  ['active', true],
  ['interrupted', true],
  ['suspended', true],
  ['transferredOut', false],
  ['terminated', false],
] as const)('L-01 a relation that is %s can end: %s', (status, value) => {
  expect(relationCanEnd(status)).toMatchObject({ value, reasons: [{ requirement: 'L-01' }] });
});

test('AMB-31 only a living retiree who claims in person may be spared the proof of an heir', () => {
  expect(heirProofWaivable({ event: 'agencyTransfer', claimantRole: 'participant' })).toBe(true);
  expect(heirProofWaivable({ event: 'agencyTransfer', claimantRole: 'heir' })).toBe(false);
  expect(heirProofWaivable({ event: 'death', claimantRole: 'heir' })).toBe(false);
});
