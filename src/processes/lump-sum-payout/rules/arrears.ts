import type { Condition } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { eventOf, type LumpSumFacts } from './facts.ts';

/**
 * L-13: may the payout go on as far as arrears are concerned? They do not block after a death or settling abroad
 * (针对以上原则). For those who retire from an agency the source has no such rule: `blockAgencyTransfer` (AMB-35).
 */
export function arrearsAllowPayout(facts: LumpSumFacts, blockAgencyTransfer: boolean): Condition {
  const { arrearsAmount } = facts;
  if (!arrearsAmount) return undefined;
  if (arrearsAmount.isZero()) return { value: true, reasons: [because('L-13', '没有欠费。')] };
  const owed = `欠费${arrearsAmount}元`;
  const handled = '不影响办理，可直接办理一次性支付手续。';
  if (eventOf(facts) !== 'agencyTransfer') return { value: true, reasons: [because('L-13', `${owed}，${handled}`)] };
  const open = `${owed}；办事指南未规定调入机关事业单位后退休的人员欠费如何处理，`;
  const finding = blockAgencyTransfer ? `${open}应先缴清欠费。` : `${open}按死亡、出国（境）定居同样处理，${handled}`;
  return { value: !blockAgencyTransfer, reasons: [because('L-13', finding, 'AMB-35')] };
}
