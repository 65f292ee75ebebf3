import {
  addMonths,
  countText,
  laterMonth,
  type Month,
  monthOf,
  type ParameterSet,
  periodsText,
  type Reason,
} from '../../../policy/index.ts';
import type { Applicant } from './applicant.ts';
import type { Standard } from './back-pay-standard.ts';
import type { PensionResult, UnplacedRow } from './calculation.ts';
import { because } from './clauses.ts';
import type { BackPayFacts, PossiblePayer } from './facts.ts';
import { OPINION_MONTH } from './fixed-dates.ts';
import { pensionExtension } from './pension-extension.ts';
import { pensionOneOff } from './pension-one-off.ts';
import { pensionShortfall } from './shortfall.ts';
import { extensionRows, oneOffRows } from './top-up-rows.ts';

type PensionFacts = Pick<BackPayFacts, 'applicationDate' | 'paidPensionMonths' | 'extensionPaidMonths'> & { payer: PossiblePayer };

export interface PensionTopUp {
  result: Omit<PensionResult, 'unitTotal' | 'personalTotal'>;
  rows: UnplacedRow[];
  reasons: Reason[];
}

/**
 * B-14 to B-16 after the back-pay: the shortfall, extended month by month, or paid at once where B-15 allows it. The
 * minimum is the one in force in the month of retirement.
 */
export function pensionTopUp(
  facts: PensionFacts,
  applicant: Applicant,
  backPaid: number,
  standard: Standard,
  parameters: ParameterSet,
): PensionTopUp {
  const minPensionMonths = parameters.parameter('minPensionMonths', applicant.retirementMonth).value;
  const years = { ...facts, ...applicant, pensionPaidMonths: facts.paidPensionMonths + backPaid, minPensionMonths };
  const extension = pensionExtension(years);
  const oneOff = pensionOneOff(years);
  const shortfallMonths = pensionShortfall(years).value;
  const lumpSumAllowed = extension.value && oneOff.value;
  const extensionMonths = extension.value && !lumpSumAllowed ? shortfallMonths : 0;
  const lumpSumMonths = lumpSumAllowed ? shortfallMonths : 0;
  const borneBy = parameters.parameter('pensionTopUpBorneBy', facts.applicationDate).value;
  const shared = { payer: facts.payer, standard, sharing: borneBy === 'veteran' ? 'personAlone' : 'split' } as const;
  const from = firstExtensionMonth(facts, applicant);
  return {
    result: { shortfallMonths, extensionAllowed: extension.value, extensionMonths, lumpSumAllowed, lumpSumMonths },
    rows: [
      ...extensionRows({ ...shared, count: extensionMonths, from }, parameters),
      ...oneOffRows('pension', { ...shared, count: lumpSumMonths, from: monthOf(facts.applicationDate) }, parameters),
    ],
    reasons: [
      ...extension.reasons,
      ...(extension.value ? [...oneOff.reasons, bearerReason(borneBy)] : []),
      ...(extensionMonths > 0 ? [extensionReason(from, extensionMonths)] : []),
      ...(lumpSumAllowed ? [because('B-15', `尚差的${countText(lumpSumMonths)}一次性缴费，不再延长缴费。`)] : []),
    ],
  };
}

/** Extension goes on from the application, after retirement, and never falls into the months of the back-pay. */
function firstExtensionMonth(facts: PensionFacts, applicant: Applicant): Month {
  const afterRetirement = addMonths(applicant.retirementMonth, 1);
  const afterCutoff = addMonths(OPINION_MONTH, 1);
  return laterMonth(monthOf(facts.applicationDate), laterMonth(afterRetirement, afterCutoff));
}

function extensionReason(from: Month, count: number): Reason {
  const months = periodsText([{ from, to: addMonths(from, count - 1) }]);
  return because('B-14', `尚须延长缴费${countText(count)}（${months}），金额按已公布的基数、费率核定。`);
}

function bearerReason(borneBy: 'asBackPay' | 'veteran'): Reason {
  const who = borneBy === 'veteran' ? '单位部分和个人部分均由个人负担' : '单位部分和个人部分的负担与补缴相同';
  return because('B-14', `延长缴费、一次性缴费由谁负担，来源未规定；按现行设定，${who}。`, 'AMB-52');
}
