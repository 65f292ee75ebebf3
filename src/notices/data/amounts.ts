import { z } from 'zod';
import type { CaseFile } from '../../cases/index.ts';
import { Money } from '../../policy/money.ts';
import { periodsOf } from '../../policy/months.ts';
import type { BackPayCalculation, LedgerRow } from '../../processes/veteran-back-pay/rules/calculation.ts';
import { chinesePeriod, numbered, reasonLines, yuan } from '../format.ts';
import { bodyName, remitterOf } from '../recipients.ts';
import { commonData, dueOn, sourceOf, type CommonData, type Source } from './common.ts';
import { insuranceNames, treatmentNames } from '../../policy/ledger.ts';

/** The sums of a case and who bears and remits them. */
export interface SumsData extends CommonData {
  /** One line for each insurance and kind of contribution. */
  items: string;
  unitTotal: string;
  personalTotal: string;
  total: string;
  /** To whom the veteran pays, and who remits. */
  remitter: string;
  unitRemits: boolean;
  bureauRemits: boolean;
  veteranPays: boolean;
  financePays: boolean;
}

export interface AmountData extends SumsData {
  hasUncovered: boolean;
  uncoveredMonths: string;
  hasMedical: boolean;
  payerExplanation: string;
  reasons: string;
  dueOn: string;
}

/** The saved calculation. The diagram sends none of these notices before there is one. */
export function calculationOf({ caseNumber, calculation }: CaseFile<'veteran-back-pay'>): BackPayCalculation {
  if (!calculation) throw new Error(`Case ${caseNumber} has no calculation to give notice of.`);
  return calculation;
}

export function sumsData(source: Source): SumsData {
  const { file, office } = sourceOf(source, 'veteran-back-pay');
  const { unitTotal, personalTotal, total, ledger } = calculationOf(file);
  const remitter = remitterOf(file);
  const borneBy = ledger.find(({ personalShareBorneBy }) => personalShareBorneBy !== null)?.personalShareBorneBy;
  const shared = !personalTotal.isZero();
  return {
    ...commonData(source),
    items: numbered(groups(ledger.filter(({ base }) => base !== null)).map(itemLine)),
    unitTotal: yuan(unitTotal),
    personalTotal: yuan(personalTotal),
    total: yuan(total),
    remitter: bodyName(file, remitter, office.bureau),
    unitRemits: remitter !== 'veteransAffairsBureau',
    bureauRemits: remitter === 'veteransAffairsBureau',
    veteranPays: shared && borneBy === 'veteran',
    financePays: shared && borneBy === 'governmentFinance',
  };
}

export async function amountData(source: Source): Promise<AmountData> {
  const { ledger, uncoveredGapMonths, reasons } = calculationOf(sourceOf(source, 'veteran-back-pay').file);
  return {
    ...sumsData(source),
    hasUncovered: uncoveredGapMonths > 0,
    uncoveredMonths: String(uncoveredGapMonths),
    hasMedical: ledger.some(({ insurance, base }) => insurance === 'medical' && base !== null),
    payerExplanation: await payerExplanation(source),
    reasons: reasonLines(reasons),
    dueOn: await dueOn(source, 'await-personal-share', 'personalShare'),
  };
}

/** The rows by insurance and treatment, in the order of the ledger. */
function groups(rows: LedgerRow[]): LedgerRow[][] {
  return [...Map.groupBy(rows, ({ insurance, treatment }) => `${insurance} ${treatment}`).values()];
}

function itemLine(rows: LedgerRow[]): string {
  const [first] = rows;
  if (!first) return '';
  const what = `${insuranceNames[first.insurance]}${treatmentNames[first.treatment]}${rows.length}个月`;
  const unitShare = Money.sum(rows.map((row) => row.unitShare));
  const personalShare = Money.sum(rows.map((row) => row.personalShare));
  // The months of a one-off are not months of the calendar.
  const months =
    first.treatment === 'lumpSum'
      ? ''
      : `（${periodsOf(rows.map(({ month }) => month))
          .map(chinesePeriod)
          .join('、')}）`;
  return `${what}${months}：单位部分${yuan(unitShare)}，个人部分${yuan(personalShare)}，小计${yuan(unitShare.plus(personalShare))}。`;
}

const calculated = z.object({ payer: z.object({ explanation: z.string().min(1) }) });

/** The words of the decision table, as the calculation recorded them (B-44 to B-54). */
async function payerExplanation(source: Source): Promise<string> {
  const { cases, file, office } = sourceOf(source, 'veteran-back-pay');
  const decision = await cases.latestDecision(file.caseNumber, 'calculate-back-pay');
  const recorded = calculated.safeParse(decision?.outcome).data?.payer.explanation;
  return recorded ?? `由${bodyName(file, remitterOf(file), office.bureau)}向社会保险征缴机构缴费。`;
}
