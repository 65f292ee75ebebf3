/** What back-pay alone takes from parameters/veteran-back-pay.json: readings that the source leaves open. */
import { z } from 'zod';
import { codesOf, cycle, share } from '../../policy/index.ts';
import { placementLevelNames } from './rules/facts.ts';

export const parameters = {
  /** B-23: of which level our own bureau is. */
  bureauLevel: z.enum(codesOf(placementLevelNames)),
  /** AMB-05: does January 2019, in which the Opinion took effect, count as before it? */
  januaryOfCutoffCounts: z.boolean(),
  /** Which months are back-paid when the gap is longer than the service. */
  backPayMonthOrder: z.enum(['earliestFirst', 'latestFirst']),
  /** Whose wage and rates: those of the month in which the back-pay is calculated, of the application, or of the month contributed for. */
  backPayAssessedBy: z.enum(['backPayMonth', 'applicationMonth', 'contributionMonth']),
  /** The base, as a share of the average wage. */
  backPayBaseShare: share,
  /** AMB-52: who bears extension and one-off pension payments. */
  pensionTopUpBorneBy: z.enum(['asBackPay', 'veteran']),
  /** AMB-02: which government determines a hardship enterprise. */
  hardshipEnterpriseLevel: z.enum(['county', 'city']),
  /** AMB-49: is the form passed to the insurance agency always, or only where the identity is hard to determine? */
  breakTimeDetermination: z.enum(['always', 'difficultCasesOnly']),
  /** B-49: when the veteran is reminded of the procedure at the medical insurance agency. */
  medicalPaymentReminder: cycle,
} as const;

declare module '../../policy/parameter-schemas.ts' {
  interface ParameterFiles {
    'veteran-back-pay': typeof parameters;
  }
}
