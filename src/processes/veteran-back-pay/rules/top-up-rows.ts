import { addMonths, type Month, type ParameterSet } from '../../../policy/index.ts';
import type { Standard } from './back-pay-standard.ts';
import type { Insurance, UnplacedRow } from './calculation.ts';
import { contributions, type Sharing } from './contribution.ts';
import type { PossiblePayer } from './facts.ts';

/** What the rows that bring a person up to the minimum need. */
export interface TopUp {
  /** Number of rows. */
  count: number;
  /** Month of the first row. */
  from: Month;
  payer: PossiblePayer;
  sharing: Sharing;
  standard: Standard;
}

/** B-14: one row for each month still to be extended. */
export function extensionRows({ count, from, payer, ...terms }: TopUp, parameters: ParameterSet): UnplacedRow[] {
  const dueIn = contributions('pension', terms, parameters);
  return Array.from({ length: count }, (_, index) => {
    const month = addMonths(from, index);
    const row = { insurance: 'pension', month, treatment: 'extension', requirement: 'B-14' } as const;
    return { ...row, ...dueIn(month), ...bearers(payer) };
  });
}

/** B-15, B-17: one row for each month bought by the one-off, all in one month. */
export function oneOffRows(insurance: Insurance, { count, from, payer, ...terms }: TopUp, parameters: ParameterSet): UnplacedRow[] {
  const requirement = insurance === 'pension' ? 'B-15' : 'B-17';
  const dueIn = contributions(insurance, terms, parameters);
  return Array.from({ length: count }, () => ({
    insurance,
    month: from,
    treatment: 'lumpSum',
    requirement,
    ...dueIn(from),
    ...bearers(payer),
  }));
}

/** Only what a row has: the decision's answer carries more. */
function bearers({ remitter, personalShareBorneBy }: PossiblePayer): Pick<UnplacedRow, 'remitter' | 'personalShareBorneBy'> {
  return { remitter, personalShareBorneBy };
}
