/** What a veteran would probably pay, by the rules that a case is calculated by. */
import { type Estimate, noEstimate, type PrecheckServices } from '../../../pre-check/index.ts';
import { estimateBackPay } from '../rules/estimate-back-pay.ts';
import { amountRows } from '../views/ledger-rows.ts';
import { isEligible } from './entitlement.ts';
import type { BackPayGiven } from './given.ts';
import { payers } from './payer.ts';

export function estimate(given: BackPayGiven, services: PrecheckServices): Estimate {
  const eligible = isEligible(given, services);
  if (eligible?.value === false) return { ...noEstimate([]), reasons: eligible.reasons };
  const { applicationDate, enlistmentDate, dischargeDate, pensionGaps } = given;
  if (!applicationDate || !enlistmentDate || !dischargeDate || !pensionGaps) {
    const needed = ['applicationDate', 'enlistmentDate', 'dischargeDate', 'pensionGaps'] as const;
    return noEstimate([{ item: '应缴金额', missing: needed.filter((fact) => given[fact] === undefined) }]);
  }
  const { rows, open, reasons, parameterVersions } = estimateBackPay(
    {
      ...{ applicationDate, calculatedOn: applicationDate, enlistmentDate, dischargeDate, breakPeriods: pensionGaps },
      preEnlistmentFirstInsuredDate: given.preEnlistmentFirstInsuredDate ?? null,
      extensionPaidMonths: given.extensionPaidMonths ?? 0,
      ...{ gender: given.gender, birthDate: given.birthDate },
      ...{ paidPensionMonths: given.pensionPaidBeforeMonths, paidMedicalMonths: given.medicalPaidMonths },
    },
    services.parameters,
  );
  const lines = amountRows(rows).map(({ insuranceLabel, item, ...amounts }) => ({ ...amounts, item: insuranceLabel + item }));
  return {
    items: lines.slice(0, -1),
    sum: open.length === 0 ? lines.at(-1) : undefined,
    open: open.map(({ part, missing }) => ({ item: parts[part], missing: missing.map((fact) => asked[fact]) })),
    payer:
      payers(given, services).agreed(({ explanation }) => explanation, 'B-05')?.value ?? '由谁缴费，看原安置单位及其上级主管部门的状况。',
    supposed: [
      '断缴时段和缴费年限以经办机构核查的为准，基数和费率以核定补缴时的为准。',
      ...(given.personType && given.dischargeMode ? [] : ['人员类别、退役安置方式没有都回答，暂按属于补缴对象估算。']),
      ...(given.hardship ? [] : ['是否属于困难人员没有回答，暂按不属于估算。']),
    ],
    reasons,
    parameterVersions,
  };
}

const parts = { pensionTopUp: '基本养老保险延长缴费或者一次性缴费', medicalTopUp: '基本医疗保险一次性缴费' };

/** By the names of the vocabulary. */
const asked = {
  birthDate: 'birthDate',
  gender: 'gender',
  paidPensionMonths: 'pensionPaidBeforeMonths',
  paidMedicalMonths: 'medicalPaidMonths',
} as const;
