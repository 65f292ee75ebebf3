import {
  compareMonths,
  countText,
  distinctMonths,
  type IsoDate,
  type Month,
  monthOf,
  type ParameterSet,
  type Reason,
} from '../../../policy/index.ts';
import { backPayMonths } from './back-pay-months.ts';
import { backPaidMonths } from './back-pay-order.ts';
import { backPayRows, ledgerMonths } from './back-pay-rows.ts';
import type { Standard } from './back-pay-standard.ts';
import type { UnplacedRow } from './calculation.ts';
import { because } from './clauses.ts';
import type { BackPayFacts, PossiblePayer } from './facts.ts';
import { gapsBeforeCutoff } from './gaps-before-cutoff.ts';

export interface BackPay {
  gapMonths: number;
  payable: number;
  uncovered: number;
  rows: UnplacedRow[];
  reasons: Reason[];
}

type GapFacts = Pick<BackPayFacts, 'applicationDate' | 'dischargeDate' | 'breakPeriods' | 'paidPeriods'> & { payer: PossiblePayer };

/** B-09, B-12: which months are gaps, which of them are back-paid, and the row of every month. */
export function backPay(facts: GapFacts, serviceMonths: number, standard: Standard, parameters: ParameterSet): BackPay {
  const { applicationDate, dischargeDate, payer } = facts;
  const januaryOfCutoffCounts = parameters.parameter('januaryOfCutoffCounts', applicationDate).value;
  const backPayMonthOrder = parameters.parameter('backPayMonthOrder', applicationDate).value;
  const before = gapsBeforeCutoff({ pensionGaps: facts.breakPeriods, januaryOfCutoffCounts });
  const gaps = gapsAfterDischarge(before.value, dischargeDate);
  const cap = backPayMonths({ gapMonths: gaps.months.length, serviceMonths });
  const covered = backPaidMonths({ gapMonths: gaps.months, payable: cap.value.payable, backPayMonthOrder });
  const months = ledgerMonths({ dischargeDate, januaryOfCutoffCounts });
  return {
    gapMonths: gaps.months.length,
    ...cap.value,
    rows: backPayRows(
      { months, gaps: gaps.months, paid: distinctMonths(facts.paidPeriods), backPaid: covered.value, payer },
      standard,
      parameters,
    ),
    reasons: [...before.reasons, ...gaps.reasons, ...cap.reasons, ...covered.reasons],
  };
}

/** Gap months up to the month of discharge are service, not gaps: they drop out, with a reason if there are any. */
function gapsAfterDischarge(gaps: readonly Month[], dischargeDate: IsoDate): { months: Month[]; reasons: Reason[] } {
  const months = gaps.filter((month) => compareMonths(month, monthOf(dischargeDate)) > 0);
  const during = gaps.length - months.length;
  if (during === 0) return { months, reasons: [] };
  const finding = `断缴月份中有${countText(during)}不晚于退出现役当月，不予计入。`;
  return { months, reasons: [because('B-09', finding)] };
}
