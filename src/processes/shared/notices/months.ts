import { type Annex, isBody } from '../../../cases/index.ts';
import type { Source } from '../../../notices/index.ts';
import { insuranceNames, Money, monthText, treatmentNames } from '../../../policy/index.ts';

const columns: Annex['columns'] = [
  { name: '险种', amount: false },
  { name: '月份', amount: true },
  { name: '处理', amount: false },
  { name: '缴费基数', amount: true },
  { name: '单位部分', amount: true },
  { name: '个人部分', amount: true },
  { name: '小计', amount: true },
];

/** 缴费核定明细: each month that is paid for, as it was when the letter was made. A unit need not know why somebody owes. */
export function monthsAnnex({ file: { calculation, application }, recipient }: Source): Annex | null {
  const payable = calculation?.ledger.filter(({ base }) => base !== null) ?? [];
  if (payable.length === 0 || isBody(recipient, application.submittedBy)) return null;
  const shares = (unitShare: Money, personalShare: Money) => [unitShare, personalShare, unitShare.plus(personalShare)].map(String);
  const rows = payable.map(({ insurance, month, treatment, base, unitShare, personalShare }) => [
    insuranceNames[insurance],
    // The months of a one-off are not months of the calendar.
    treatment === 'lumpSum' ? '' : monthText(month),
    treatmentNames[treatment],
    String(base),
    ...shares(unitShare, personalShare),
  ]);
  const sums = [payable.map(({ unitShare }) => unitShare), payable.map(({ personalShare }) => personalShare)] as const;
  const total = ['合计', `${payable.length}个月`, '', '', ...shares(Money.sum(sums[0]), Money.sum(sums[1]))];
  return { title: '缴费核定明细（元）', columns, rows: [...rows, total] };
}
