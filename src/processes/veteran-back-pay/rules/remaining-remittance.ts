/** B-44, B-48: what the bureau has to remit after a unit that could not go on has remitted a part. */
import { Money } from '../../../policy/index.ts';

interface Shares {
  unitShare: Money;
  personalShare: Money;
}

export interface Remittance {
  pension: Shares;
  medical: Shares;
}

/**
 * The sums without what was received, so that nothing is paid twice. What a unit remitted counts for the unit's own shares
 * first, pension before medical, and then for the personal shares (the source does not say).
 */
export function remainingRemittance({ pension, medical }: Remittance, received: Money): Remittance {
  let credit = received;
  const rest = (share: Money): Money => {
    const covered = credit.compareTo(share) < 0 ? credit : share;
    credit = credit.minus(covered);
    return share.minus(covered);
  };
  const [pensionUnit, medicalUnit] = [rest(pension.unitShare), rest(medical.unitShare)];
  const [pensionPersonal, medicalPersonal] = [rest(pension.personalShare), rest(medical.personalShare)];
  return {
    pension: { unitShare: pensionUnit, personalShare: pensionPersonal },
    medical: { unitShare: medicalUnit, personalShare: medicalPersonal },
  };
}
