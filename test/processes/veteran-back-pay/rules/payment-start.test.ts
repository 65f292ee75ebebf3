import { describe, expect, test } from '#test';
import { completionNotice } from '../../../../src/processes/veteran-back-pay/rules/completion-notice.ts';
import { paymentMayStart } from '../../../../src/processes/veteran-back-pay/rules/payment-start.ts';
import { expectReasons } from './reasons.ts';

describe('B-42 start of payment', () => {
  test.each([
    [true, false, true, ['B-42']],
    [false, false, false, ['B-42']],
    [true, true, false, ['B-48']],
    [false, true, false, ['B-42', 'B-48']],
    [undefined, true, false, ['B-48']],
  ])('verified %s, confirmation awaited %s: %s', (verificationComplete, confirmationAwaited, expected, requirements) => {
    const outcome = paymentMayStart({ verificationComplete, confirmationAwaited });
    expect(outcome?.value).toBe(expected);
    if (outcome) expectReasons(outcome, ...requirements);
  });

  test('is open while nothing is known', () => {
    expect(paymentMayStart({ confirmationAwaited: false })).toBeUndefined();
  });
});

describe('B-07 notice of completion', () => {
  test.each([
    [true, 'veteran'],
    [undefined, 'veteran'],
    [false, undefined],
  ])('completed %s: to %s', (backPayCompleted, expected) => {
    expect(completionNotice({ backPayCompleted })?.value).toBe(expected);
  });
});
