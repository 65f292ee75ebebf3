import type { VeteranApplication } from '../../src/processes/veteran-back-pay/application/fields.ts';
import { applicationSchema } from '../../src/processes/index.ts';
import type { Cases, Message } from '../../src/cases/index.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { month } from '../../src/policy/months.ts';
import type { BackPayCalculation, LedgerRow } from '../../src/processes/veteran-back-pay/rules/calculation.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
let persons = 0;

/** A fictitious number with a right checksum (GB 11643); another one at each call. */
export function newIdNumber(birthDate = '19700101'): string {
  const front = `510101${birthDate}${String(++persons % 1000).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(front[i]), 0);
  return front + '10X98765432'.charAt(sum % 11);
}

/** A right application as it is posted. Each call is another person. */
export function applicationInput() {
  return {
    process: 'veteran-back-pay',
    submittedBy: 'veteran',
    applicationDate: '2019-07-01',
    applicant: { name: '测试人', idNumber: newIdNumber(), phone: '13800000000', address: '某县某镇一号' },
    service: {
      personType: 'soldier',
      enlistmentDate: '1988-12-01',
      dischargeDate: '1992-12-01',
      dischargeMode: 'governmentArrangedWork',
      archiveManagedByVeteransBureau: false,
      preEnlistmentFirstInsuredDate: null as string | null,
    },
    placementUnit: { name: '某县机械厂', creditCode: '915000001000001470', status: 'existsAbleToPay' },
    supervisingDepartment: { name: '某县工业局', status: 'existsAbleToPay' } as object | null,
    insuredRegionCount: 1,
    statedContributions: [{ insurance: 'pension', from: '2003-07', to: '2010-06', place: '某县', unit: '某县机械厂' }] as object[],
    documents: ['applicationForm:original', 'idCard:copy'] as unknown[],
  };
}

type Changes = Partial<Record<keyof ReturnType<typeof applicationInput>, unknown>>;

/** The same, checked. */
export function application(changes: Changes = {}): VeteranApplication {
  return applicationSchema(() => new Date('2026-03-02T01:00:00Z')).parse({ ...applicationInput(), ...changes }) as VeteranApplication;
}

/** Creates a case and puts it in the engine's hands. */
export async function startedCase(cases: Cases, changes: Changes = {}): Promise<string> {
  const checked = application(changes);
  const { caseNumber } = await cases.files.create(checked, checked.applicant.idNumber);
  await cases.instances.recordStarted(caseNumber, `225179981368${persons}`);
  return caseNumber;
}

/** The messages of the case that are due now (and leased by looking at them). */
export async function messagesOf(cases: Cases, caseNumber: string): Promise<Message[]> {
  return (await cases.messages.pending(1000)).filter((message) => message.correlationKey === caseNumber);
}

function ledgerRow(sequence: number, changes: Partial<LedgerRow>): LedgerRow {
  return {
    insurance: 'pension',
    sequence,
    month: month('1995-01'),
    treatment: 'backPay',
    base: Money.of('3000.00'),
    unitRate: '0.16',
    personalRate: '0.08',
    unitShare: Money.of('480.00'),
    personalShare: Money.of('240.00'),
    remitter: 'placementUnit',
    personalShareBorneBy: 'veteran',
    requirement: 'B-12',
    parameterVersions: ['pensionUnitRate@2019-05-01'],
    ...changes,
  };
}

/** Two months of back-pay, 960.00 by the unit and 480.00 by the veteran (or the finance), and one paid month. */
export function calculation(borneBy: 'veteran' | 'governmentFinance' = 'veteran'): BackPayCalculation {
  const zero = Money.zero;
  const paid = { treatment: 'paid', base: null, unitRate: null, personalRate: null, unitShare: zero, personalShare: zero } as const;
  const ledger = [
    ledgerRow(1, { ...paid, remitter: null, personalShareBorneBy: null }),
    ledgerRow(2, { month: month('1995-02'), personalShareBorneBy: borneBy }),
    ledgerRow(3, { month: month('1995-03'), personalShareBorneBy: borneBy }),
  ];
  const noMonths = { shortfallMonths: 0, lumpSumAllowed: false, lumpSumMonths: 0 };
  const totals = { unitTotal: Money.of('960.00'), personalTotal: Money.of('480.00') };
  return {
    firstInsuredDate: isoDate('1988-12-01'),
    serviceMonths: 48,
    gapMonths: 2,
    backPayMonths: 2,
    uncoveredGapMonths: 0,
    lateFee: zero,
    pension: { ...noMonths, extensionAllowed: false, extensionMonths: 0, ...totals },
    medical: { ...noMonths, unitTotal: zero, personalTotal: zero },
    ...totals,
    total: Money.of('1440.00'),
    anythingPayable: true,
    ledger,
    reasons: [{ requirement: 'B-12', clause: '允许按不超过本人军龄的年限补缴', finding: '断缴2个月，军龄48个月。' }],
    parameterVersions: ['pensionUnitRate@2019-05-01'],
  };
}
