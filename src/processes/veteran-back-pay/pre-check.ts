/** 部分退役士兵保险补缴, B-01 to B-54: what the given facts decide. */
import type { Outcomes, PreCheck, PrecheckServices } from '../../pre-check/index.ts';
import { entitlement } from './pre-check/entitlement.ts';
import { given, type BackPayGiven } from './pre-check/given.ts';
import { estimate } from './pre-check/estimate.ts';
import { guide } from './pre-check/guide.ts';
import { handingIn, required } from './pre-check/handing-in.ts';
import { minimumYears } from './pre-check/minimum-years.ts';
import { offices } from './pre-check/offices.ts';
import { outcomeSchema } from './pre-check/outcome-schema.ts';
import { payment } from './pre-check/payment.ts';

export const preCheck: PreCheck<typeof given> = { key: 'backPay', given, outcomes, outcomeSchema, required, estimate, guide };

function outcomes(given: BackPayGiven, services: PrecheckServices): Outcomes {
  const entitled = entitlement(given, services);
  return {
    ...entitled,
    ...minimumYears(given, services, entitled.backPayMonths?.value),
    ...handingIn(given, services),
    ...offices(given, services),
    ...payment(given, services),
  };
}
