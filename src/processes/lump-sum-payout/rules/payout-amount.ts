import type { Money, Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { LumpSumFacts } from './facts.ts';

/**
 * L-13, L-14: what is paid out, principal and interest of the personal account and nothing else (AMB-36). Arrears were
 * never paid, so they neither add to the amount nor are taken from it.
 */
export function payoutAmount(facts: LumpSumFacts & { accountPrincipal: Money; accountInterest: Money }): Outcome<Money>;
export function payoutAmount(facts: LumpSumFacts): Outcome<Money> | undefined;
export function payoutAmount(facts: LumpSumFacts): Outcome<Money> | undefined {
  const { accountPrincipal: principal, accountInterest: interest, arrearsAmount: arrears } = facts;
  if (!principal || !interest) return undefined;
  const value = principal.plus(interest);
  const finding = `个人账户本金${principal}元，利息${interest}元，一次性支付金额为${value}元。`;
  const reasons = [because('L-14', finding, 'AMB-36')];
  if (arrears && !arrears.isZero()) {
    reasons.push(because('L-13', `欠费${arrears}元未实际缴纳，不计入退费金额，也不从中扣减。`));
  }
  return { value, reasons };
}
