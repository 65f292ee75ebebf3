import { Money } from '../../src/policy/money.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { month } from '../../src/policy/months.ts';
import type { BackPayCalculation, LedgerRow } from '../../src/processes/veteran-back-pay/rules/calculation.ts';
import type { Cases } from '../../src/cases/index.ts';
import { calculation } from '../cases/fixtures.ts';

/** The variable `deadlines` of the process. */
export const deadlines = { supplement: 'P30D', hearing: 'P10D', personalShare: 'P30D', remittance: 'P30D' };

let visits = 0;

/** Records what a step decided. */
export async function decided(cases: Cases, caseNumber: string, step: string, outcome: unknown, finding?: string) {
  const reasons = finding === undefined ? [] : [{ requirement: 'B-08', clause: '以政府安排工作方式退出现役的士兵', finding }];
  const record = { step, inputs: {}, outcome, reasons, parameterVersions: [], decidedBy: 'demo' };
  await cases.decisions.record(caseNumber, { ...record, elementInstanceKey: String(++visits) });
}

/** Two months of pension back-pay and ten months of medical one-off, five gap months beyond the service. */
export function wideCalculation(borneBy: 'veteran' | 'governmentFinance', remitter: LedgerRow['remitter']): BackPayCalculation {
  const base = calculation(borneBy);
  const lump: Partial<LedgerRow> = { insurance: 'medical', treatment: 'lumpSum', month: month('2019-07'), requirement: 'B-17' };
  const ledger = [
    ...base.ledger,
    ...Array.from({ length: 10 }, (_, i) => ({ ...(base.ledger[1] as LedgerRow), ...lump, sequence: i + 4 })),
  ].map((row) => (row.remitter === null ? row : { ...row, remitter }));
  const medical = { ...base.medical, unitTotal: Money.of('4800.00'), personalTotal: Money.of('2400.00'), lumpSumMonths: 10 };
  const totals = { unitTotal: Money.of('5760.00'), personalTotal: Money.of('2880.00'), total: Money.of('8640.00') };
  return { ...base, ...totals, medical, ledger, uncoveredGapMonths: 5 };
}

/** Everything that any notice may speak of: so that every template can be rendered. */
export async function fullCase(
  cases: Cases,
  caseNumber: string,
  { borneBy = 'veteran', remitter = 'placementUnit' }: { borneBy?: 'veteran' | 'governmentFinance'; remitter?: LedgerRow['remitter'] } = {},
): Promise<void> {
  const missing = {
    code: 'idCard:original',
    name: '居民身份证',
    form: '原件，查验后退还',
    requirement: 'B-28',
    clause: '身份证(查验原件并交复印件)',
  };
  const referred = { decision: 'refer', referTo: 'city', referReason: '安置手续由市级办理' };
  await decided(cases, caseNumber, 'accept-application', referred, '应由市级退役军人事务部门办理');
  await decided(cases, caseNumber, 'check-materials', { documentsComplete: false, missingDocuments: [missing] });
  await decided(cases, caseNumber, 'assess-identity', { eligible: false }, '退出现役日期为2019-01-21，不早于2019-01-21');
  await decided(cases, caseNumber, 'determine-identity', { decision: 'refuse', reason: '不符合身份条件' }, '身份认定决定不予认定。');
  await cases.ledgers.save(caseNumber, wideCalculation(borneBy, remitter));
  const payer = { explanation: '原安置单位有缴费能力，由其收齐个人应缴部分后向社会保险征缴机构缴费。' };
  await decided(cases, caseNumber, 'calculate-back-pay', { anythingPayable: true, payer });
  await decided(cases, caseNumber, 'list-held-money', { scope: 'everything', holdings: [{ holder: 'placementUnit', amount: '100.00' }] });
  const paidOn = isoDate('2026-03-01');
  const paid = { idempotencyKey: `paid-${caseNumber}`, kind: 'personalShare' as const, amount: Money.of('100.00'), paidOn, reference: 'R' };
  await cases.payments.record(caseNumber, paid);
  await decided(cases, caseNumber, 'decide-overdue-payment', { decision: 'terminate', reason: '本人放弃缴费' });
  for (const { idempotencyKey, paymentId, amount } of await cases.refunds.due(caseNumber, 'everything')) {
    await cases.refunds.record(caseNumber, { idempotencyKey, paymentId, amount, reference: 'TK-1', refundedOn: paidOn });
  }
  const amounts = { unitShare: Money.of('4800.00'), personalShare: Money.of('2400.00'), total: Money.of('7200.00') };
  await decided(
    cases,
    caseNumber,
    'handle-medical-payment',
    { decision: 'notHandled', cause: 'absent', circumstances: '未到场' },
    '本人未到场',
  );
  await decided(cases, caseNumber, 'drop-medical-payment', amounts);
  const posting = { insurance: 'pension' as const, months: 2, amount: Money.of('1440.00'), postedOn: paidOn, reference: 'RZ-1' };
  await cases.postings.record(caseNumber, { idempotencyKey: 'pension', ...posting });
}
