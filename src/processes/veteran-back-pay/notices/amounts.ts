/** The sums of a case and who bears and remits them (B-03, B-13, B-44 to B-54). */
import type { CaseFile } from '../../../cases/index.ts';
import {
  accountOf,
  chinesePeriod,
  collectionAccount,
  commonData,
  type CommonData,
  dueOn,
  numbered,
  reasonLines,
  type Source,
  sourceOf,
  yuan,
} from '../../../notices/index.ts';
import { type ExamplesData, examplesData } from '../../shared/index.ts';
import { insuranceNames, Money, periodsOf, treatmentNames } from '../../../policy/index.ts';
import { bodyName, remitterOf } from '../parties.ts';
import { records } from '../records/index.ts';
import type { BackPayCalculation, LedgerRow } from '../rules/calculation.ts';

export interface SumsData extends CommonData, ExamplesData {
  /** One line for each insurance and kind of contribution, with its months: for the veteran. */
  items: string;
  /** One line for each insurance: what a unit needs to pay, and nothing of why the veteran owes it. */
  sums: string;
  unitTotal: string;
  personalTotal: string;
  total: string;
  /** To whom the veteran pays, and who remits. */
  remitter: string;
  /** Account and channels of our bureau, and of the agency that collects contributions. */
  bureauAccount: string;
  collectionAccount: string;
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
  /** B-45, B-51: finance bears the personal share once the veteran has applied. */
  subsidyNeeded: boolean;
  subsidyApplied: boolean;
  /** B-47, B-53: nothing is collected, and nothing need be applied for. */
  noShareCollected: boolean;
  reasons: string;
  dueOn: string;
  /** Of the personal share, paid before: to a unit that the branch without a unit took the place of (B-48). */
  personalReceived: string;
  hasPersonalReceived: boolean;
  personalOutstanding: string;
  hasPersonalOutstanding: boolean;
}

/** The saved calculation. The diagram sends none of these notices before there is one. */
function calculationOf({ caseNumber, calculation }: CaseFile<'veteran-back-pay'>): BackPayCalculation {
  if (!calculation) throw new Error(`Case ${caseNumber} has no calculation to give notice of.`);
  return calculation;
}

export function sumsData(source: Source): SumsData {
  const { file, office } = sourceOf(source, 'veteran-back-pay');
  const { unitTotal, personalTotal, total, ledger } = calculationOf(file);
  const payable = ledger.filter(({ base }) => base !== null);
  const remitter = remitterOf(file);
  const borneBy = ledger.find(({ personalShareBorneBy }) => personalShareBorneBy !== null)?.personalShareBorneBy;
  const shared = !personalTotal.isZero();
  return {
    ...commonData(source),
    ...examplesData(source, ledger),
    items: numbered(groups(payable).map(itemLine)),
    sums: numbered([...Map.groupBy(payable, ({ insurance }) => insurance).values()].map(sumLine)),
    unitTotal: yuan(unitTotal),
    personalTotal: yuan(personalTotal),
    total: yuan(total),
    remitter: bodyName(file, remitter, office.bureau),
    bureauAccount: accountOf(office),
    collectionAccount: collectionAccount(),
    unitRemits: remitter !== 'veteransAffairsBureau',
    bureauRemits: remitter === 'veteransAffairsBureau',
    veteranPays: shared && borneBy === 'veteran',
    financePays: shared && borneBy === 'governmentFinance',
  };
}

export async function amountData(source: Source): Promise<AmountData> {
  const { ledger, uncoveredGapMonths, reasons } = calculationOf(sourceOf(source, 'veteran-back-pay').file);
  const sums = sumsData(source);
  const { received, outstanding } = (await source.cases.payments.totals(source.file.caseNumber)).personalShare;
  return {
    ...sums,
    ...(await subsidyData(source, sums)),
    hasUncovered: uncoveredGapMonths > 0,
    uncoveredMonths: String(uncoveredGapMonths),
    hasMedical: ledger.some(({ insurance, base }) => insurance === 'medical' && base !== null),
    payerExplanation: await payerExplanation(source),
    reasons: reasonLines(reasons),
    dueOn: await dueOn(source, 'await-personal-share', 'personalShare'),
    personalReceived: yuan(received),
    hasPersonalReceived: !received.isZero(),
    personalOutstanding: yuan(outstanding),
    hasPersonalOutstanding: !outstanding.isZero(),
  };
}

/** A unit that is able to pay remits: whoever is too poor for his own share applies for it. The bureau remits: nothing is collected. */
async function subsidyData({ cases, file }: Source, { financePays, unitRemits }: SumsData) {
  const applied = (await records.find(cases, file.caseNumber, 'register-subsidy-application')) !== null;
  const subsidised = financePays && unitRemits;
  return {
    subsidyNeeded: subsidised && !applied,
    subsidyApplied: subsidised && applied,
    noShareCollected: financePays && !unitRemits,
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
  // The months of a one-off are not months of the calendar.
  const months =
    first.treatment === 'lumpSum'
      ? ''
      : `（${periodsOf(rows.map(({ month }) => month))
          .map(chinesePeriod)
          .join('、')}）`;
  return `${what}${months}：${shares(rows)}。`;
}

function sumLine(rows: LedgerRow[]): string {
  const [first] = rows;
  return first ? `${insuranceNames[first.insurance]}费：${shares(rows)}。` : '';
}

function shares(rows: LedgerRow[]): string {
  const unitShare = Money.sum(rows.map((row) => row.unitShare));
  const personalShare = Money.sum(rows.map((row) => row.personalShare));
  return `单位部分${yuan(unitShare)}，个人部分${yuan(personalShare)}，小计${yuan(unitShare.plus(personalShare))}`;
}

/** The words of the decision table, as the calculation recorded them (B-44 to B-54). */
async function payerExplanation(source: Source): Promise<string> {
  const { cases, file, office } = sourceOf(source, 'veteran-back-pay');
  const [recorded] = records.among(await cases.decisions.of(file.caseNumber), 'calculate-back-pay', ['payer']).slice(-1);
  return recorded?.outcome.payer.explanation || `由${bodyName(file, remitterOf(file), office.bureau)}向社会保险征缴机构缴费。`;
}
