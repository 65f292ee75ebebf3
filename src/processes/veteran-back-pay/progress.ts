/** What the progress view tells of a back-pay beside its steps: hardship, and who pays. */
import type { ProgressFacts, Recorded } from '../../cases/index.ts';
import { latestRecord } from '../shared/index.ts';
import { records } from './records/index.ts';
import { bearerNames, remitterNames } from '../../policy/index.ts';

const { 'look-up-hardship': lookUp, 'confirm-hardship': confirmed, 'calculate-back-pay': calculation } = records.outcomes;
const found = lookUp.pick({ hardship: true });
const calculated = calculation.pick({ payer: true });

export function progress(decisions: readonly Recorded[]): ProgressFacts {
  return { hardship: hardshipOf(decisions), payer: payerOf(decisions) };
}

/** What the civil affairs bureau confirmed, else what the look-up found. */
function hardshipOf(decisions: readonly Recorded[]): string | null {
  // After a return to verification the look-up comes again, and an older denial says nothing of it.
  const sinceLookUp = decisions.slice(decisions.findLastIndex(({ step }) => step === 'look-up-hardship'));
  const denied = latestRecord(sinceLookUp, 'confirm-hardship', confirmed)?.decision === 'deny';
  return denied ? 'none' : (latestRecord(decisions, 'look-up-hardship', found)?.hardship ?? null);
}

function payerOf(decisions: readonly Recorded[]): ProgressFacts['payer'] {
  const payer = latestRecord(decisions, 'calculate-back-pay', calculated)?.payer;
  if (!payer) return null;
  const { branch, explanation, remitter, personalShareBorneBy } = payer;
  const names = { remitterName: remitterNames[remitter], personalShareBorneByName: bearerNames[personalShareBorneBy] };
  return { branch, explanation, remitter, personalShareBorneBy, ...names };
}
