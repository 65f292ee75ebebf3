import { continuation } from './continuation/index.ts';
import { deathReport } from './death-report/index.ts';
import { enrollment } from './enrollment/index.ts';
import { lumpSumPayout } from './lump-sum-payout/index.ts';
import type { ProcessForms } from './process-forms.ts';
import { returnHeldMoney } from './return-held-money/index.ts';
import { returnLateMoney } from './return-late-money/index.ts';
import { settleWithHeirs } from './settle-with-heirs/index.ts';
import { suspension } from './suspension/index.ts';
import { veteranBackPay } from './veteran-back-pay/index.ts';

/** By the folder of `forms/`. */
export const processForms: Record<string, ProcessForms> = {
  'veteran-back-pay': veteranBackPay,
  enrollment,
  continuation,
  'lump-sum-payout': lumpSumPayout,
  suspension,
  'return-held-money': returnHeldMoney,
  'return-late-money': returnLateMoney,
  'death-report': deathReport,
  'settle-with-heirs': settleWithHeirs,
};

/** @throws Error for a folder of `forms/` that nothing is said of here */
export function formsOf(process: string): ProcessForms {
  const found = processForms[process];
  if (!found) throw new Error(`test/forms/processes.ts says nothing of the forms of ${process}.`);
  return found;
}
