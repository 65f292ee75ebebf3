import { Decimal } from 'decimal.js';
import type { Money, Month, ParameterSet } from '../../../policy/index.ts';
import type { Standard } from './back-pay-standard.ts';
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

const rateNames = {
  pension: ['pensionUnitRate', 'pensionPersonalRate'],
  medical: ['medicalUnitRate', 'medicalPersonalRate'],
} as const;

/**
 * What a month costs by a standard. Base and shares are each rounded half up to the fen, each month by itself.
 * RangeError if a parameter has no value so early.
 */
export function contributions(
  insurance: Insurance,
  { standard: { assessedBy, share }, sharing }: { standard: Standard; sharing: Sharing },
  parameters: ParameterSet,
): (month: Month) => Contribution {
  // Most months of a ledger, and often all of them, are assessed by the same one.
  const known = new Map<Month, Contribution>();
  return (month) => {
    const on = assessedBy(month);
    const found = known.get(on) ?? assessed(insurance, on, { share, sharing }, parameters);
    known.set(on, found);
    return found;
  };
}

function assessed(
  insurance: Insurance,
  on: Month,
  { share, sharing }: { share: Standard['share']; sharing: Sharing },
  parameters: ParameterSet,
): Contribution {
  const [unitName, personalName] = rateNames[insurance];
  const wage = parameters.parameter('averageMonthlyWage', on);
  const unit = parameters.parameter(unitName, on);
  const personal = parameters.parameter(personalName, on);
  const unitRate = sharing === 'split' ? unit.value : '0';
  const personalRate = sharing === 'split' ? personal.value : new Decimal(unit.value).plus(personal.value).toString();
  const base = wage.value.times(share.value);
  return {
    base,
    unitRate,
    personalRate,
    unitShare: base.times(unitRate),
    personalShare: base.times(personalRate),
    parameterVersions: [wage.version, share.version, unit.version, personal.version],
  };
}
