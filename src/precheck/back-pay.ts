/** 部分退役士兵保险补缴, B-01 to B-54: what the given facts decide. */
import { entitlement } from './back-pay/entitlement.ts';
import type { BackPayGiven } from './back-pay/given.ts';
import { handingIn } from './back-pay/handing-in.ts';
import { minimumYears } from './back-pay/minimum-years.ts';
import { offices } from './back-pay/offices.ts';
import { payment } from './back-pay/payment.ts';
import type { Outcomes, PrecheckServices } from './outcomes.ts';

export { given } from './back-pay/given.ts';

export function outcomes(given: BackPayGiven, services: PrecheckServices): Outcomes {
  return {
    ...entitlement(given, services),
    ...minimumYears(given),
    ...handingIn(given, services),
    ...offices(given, services),
    ...payment(given, services),
  };
}
