import type { Money } from './money.ts';
import type { Month } from './months.ts';
import type { ParameterSet } from './parameters.ts';

const shareNames = { standard: 'individualBaseShare', floor: 'individualBaseFloorShare', cap: 'individualBaseCapShare' } as const;

/** An amount in CNY a month, and the parameter versions that it comes from. */
interface BaseOfMonth {
  value: Money;
  versions: string[];
}

/**
 * Of whoever takes part as an individual: the standard base of the month, the lowest and the highest that may be chosen, each a
 * share of the average wage, rounded half up to the fen. RangeError if a parameter has no value so early.
 */
export function individualBase(which: keyof typeof shareNames, month: Month, parameters: ParameterSet): BaseOfMonth {
  const wage = parameters.parameter('averageMonthlyWage', month);
  const share = parameters.parameter(shareNames[which], month);
  return { value: wage.value.times(share.value), versions: [wage.version, share.version] };
}
