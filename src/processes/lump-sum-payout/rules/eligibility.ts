import { allMet, type Condition } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { eventOf, type LumpSumEvent, type LumpSumFacts } from './facts.ts';

const events: Record<LumpSumEvent, NonNullable<Condition>> = {
  death: { value: true, reasons: [because('L-02', '参保人员已死亡，属于受理范围。')] },
  emigration: { value: true, reasons: [because('L-03', '参保人员出国（境）定居，属于受理范围。')] },
  workAbroad: { value: false, reasons: [because('L-03', '参保人员出国（境）但未定居，不属于受理范围；获准定居后可以办理。')] },
  agencyTransfer: { value: true, reasons: [because('L-04', '参保人员已调入机关事业单位。')] },
};

/** L-02 to L-04: death, settling abroad, or retirement from an agency that does not take part in the insurance. */
export function eligibility(facts: LumpSumFacts): Condition {
  const event = eventOf(facts);
  if (!event) return undefined;
  return event === 'agencyTransfer' ? allMet(events[event], agencyNotInsured(facts), retiredFromAgency(facts)) : events[event];
}

/** L-04: the first of the two conditions, 未参保机关事业单位. */
function agencyNotInsured({ agencyInsured }: LumpSumFacts): Condition {
  if (agencyInsured === undefined) return undefined;
  const finding = agencyInsured ? '调入的机关事业单位已参保，不属于受理范围。' : '调入的机关事业单位未参保，符合条件。';
  return { value: !agencyInsured, reasons: [because('L-04', finding)] };
}

/** L-04: the second, 后退休. */
function retiredFromAgency({ retired }: LumpSumFacts): Condition {
  if (retired === undefined) return undefined;
  const finding = retired ? '已在该机关事业单位退休，符合条件。' : '尚未在该机关事业单位退休，不属于受理范围；退休后可以办理。';
  return { value: retired, reasons: [because('L-04', finding)] };
}

/** L-01, L-15: the payout ends the pension relation; without one it stays. */
export function relationTerminated(facts: LumpSumFacts): Condition {
  const eligible = eligibility(facts);
  if (!eligible) return undefined;
  const { value, reasons } = eligible;
  if (!value) return { value, reasons: [...reasons, because('L-01', '不办理一次性支付，基本养老保险关系不终止。')] };
  return {
    value,
    reasons: [
      ...reasons,
      because('L-01', '办理一次性支付后，基本养老保险关系终止，退还个人账户累计储存额。'),
      because('L-15', '由社会保险局办理。'),
    ],
  };
}
