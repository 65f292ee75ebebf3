import type { CaseFile } from '../../../cases/index.ts';
import { NeedsOperator } from '../../../jobs/index.ts';
import type { BackPayCalculation } from '../rules/calculation.ts';

/** The calculation that the amounts to pay come from. @throws NeedsOperator */
export function savedCalculation({ calculation }: CaseFile<'veteran-back-pay'>): BackPayCalculation {
  if (calculation) return calculation;
  throw new NeedsOperator(
    'the case file has no calculation',
    'Let the instance take the step calculate-back-pay (Operate: modify the instance), then resolve the incident.',
  );
}
