/** B-03 to B-07, B-41 to B-54: who pays, who bears the personal share, when payment starts, who is told. */
import { type Outcome, type Remitter, remitters } from '../../../policy/index.ts';
import * as policy from '../rules/index.ts';
import type { Outcomes, PrecheckServices } from '../../../pre-check/index.ts';
import type { BackPayGiven } from './given.ts';
import { payers, treatedAsNoUnit } from './payer.ts';
import { recipientNames } from '../../../cases/index.ts';

export function payment(given: BackPayGiven, services: PrecheckServices): Outcomes {
  const { agreed, confirmationAwaited } = payers(given, services);
  const share = (given.hardship ?? 'none') === 'none' ? 'B-04' : 'B-41';
  const remitter = agreed((payer) => payer.remitter, 'B-05');
  return {
    remitter,
    personalShareBorneBy: agreed((payer) => payer.personalShareBorneBy, share),
    personalShareCollectedFromVeteran: agreed((payer) => payer.personalShareCollectedFromVeteran, share),
    subsidyAppliedTo: agreed((payer) => payer.subsidyAppliedTo, share),
    treatedAsNoPlacementUnit: agreed(treatedAsNoUnit, 'B-48'),
    paymentMayStart: policy.paymentMayStart({ ...given, confirmationAwaited }),
    amountNoticeTo: amountNotice(remitter?.value, services),
    completionNoticeTo: policy.completionNotice(given),
  };
}

/** B-03, by the table; everybody whom any payer would bring in, where the payer is not known. */
function amountNotice(remitter: Remitter | undefined, { tables }: PrecheckServices): Outcome<string[]> {
  const possible = remitter ? [remitter] : remitters;
  const told = possible.flatMap((one) => tables.answers('back-pay-notice-recipients', { remitter: one }).map(({ recipient }) => recipient));
  const value = [...new Set(told)] as (keyof typeof recipientNames)[];
  const finding = `应缴金额告知${value.map((recipient) => recipientNames[recipient]).join('和')}。`;
  return { value, reasons: [policy.because('B-03', finding)] };
}
