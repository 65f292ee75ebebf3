import { Decimal } from 'decimal.js';
import { Money, type Month, type ParameterSet } from '../../../policy/index.ts';
import type { Insurance } from './calculation.ts';

/** One month's contribution: base, rates, both shares, and the parameter versions they come from. */
export interface Contribution {
  base: Money;
  unitRate: string;
  personalRate: string;
  unitShare: Money;
  personalShare: Money;
  parameterVersions: string[];
}

/** `split`: unit and person each their rate. `personAlone`: the person bears both (AMB-52). */
export type Sharing = 'split' | 'personAlone';

const names = {
  pension: ['pensionContributionBase', 'pensionUnitRate', 'pensionPersonalRate'],
  medical: ['medicalContributionBase', 'medicalUnitRate', 'medicalPersonalRate'],
} as const;

/**
 * The contribution by the base and rates of a month. Each share is rounded half up to the fen by itself, each month by
 * itself. The source gives neither base nor rates nor split [gap]. RangeError if a parameter has no value so early.
 */
export function contribution(insurance: Insurance, assessedBy: Month, sharing: Sharing, parameters: ParameterSet): Contribution {
  const [baseName, unitName, personalName] = names[insurance];
  const base = parameters.parameter(baseName, assessedBy);
  const unit = parameters.parameter(unitName, assessedBy);
  const personal = parameters.parameter(personalName, assessedBy);
  const unitRate = sharing === 'split' ? unit.value : '0';
  const personalRate = sharing === 'split' ? personal.value : new Decimal(unit.value).plus(personal.value).toString();
  return {
    base: base.value,
    unitRate,
    personalRate,
    unitShare: base.value.times(unitRate),
    personalShare: base.value.times(personalRate),
    parameterVersions: [base.version, unit.version, personal.version],
  };
}
