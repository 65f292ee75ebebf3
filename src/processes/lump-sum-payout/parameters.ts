/** What the lump-sum payout alone takes from parameters/lump-sum-payout.json. */
import { z } from 'zod';

export const parameters = {
  /** AMB-31: must a living retiree prove who is the heir or beneficiary? */
  lumpSumHeirProofFromRetiree: z.boolean(),
  /** AMB-35: the cut-off date of those who retire from an agency that does not take part in the insurance. */
  lumpSumAgencyCutoff: z.enum(['retirementDate', 'transferDate']),
  /** L-13, AMB-35: must they clear arrears first? */
  lumpSumAgencyArrearsBlock: z.boolean(),
  /** Internal control: of a hundred payouts, of how many whoever was paid is asked whether the money arrived. */
  lumpSumArrivalSample: z.int().min(0).max(100),
} as const;

declare module '../../policy/parameter-schemas.ts' {
  interface ParameterFiles {
    'lump-sum-payout': typeof parameters;
  }
}
