/** The break since discharge (B-34). */
import { type IsoDate, type ParameterSet, type Period, periodsOf } from '../../../policy/index.ts';
import { ledgerMonths } from '../rules/back-pay-rows.ts';

/** The months that the process is about, from discharge to the cut-off (B-09, AMB-05), as periods. */
export function timeConcerned(dischargeDate: IsoDate, applicationDate: IsoDate, parameters: ParameterSet): Period[] {
  const januaryOfCutoffCounts = parameters.parameter('januaryOfCutoffCounts', applicationDate).value;
  return periodsOf(ledgerMonths({ dischargeDate, januaryOfCutoffCounts }));
}
