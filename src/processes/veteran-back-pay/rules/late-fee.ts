import { Money, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/** B-13: no late-payment fee (滞纳金) on the back-pay. */
export function lateFee(): Outcome<Money> {
  return { value: Money.zero, reasons: [because('B-13', `滞纳金为${Money.zero}元。`)] };
}
