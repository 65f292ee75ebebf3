/** Contributions on record, and what a clerk recognised beside them. */
import type { Cases } from '../../../cases/index.ts';
import type { Period } from '../../../policy/index.ts';
import type { Insurance } from '../rules/calculation.ts';
import type { MedicalRecords, PensionRecords } from '../../../registries/index.ts';
import { records } from '../records/index.ts';

/** What a person whom the agencies do not know has on record. */
export const noPensionRecords: PensionRecords = {
  firstInsuredDate: null,
  preEnlistmentFirstInsuredDate: null,
  paid: [],
  extensionPaidMonths: 0,
};
export const noMedicalRecords: MedicalRecords = { paid: [] };

/** The pension records that this round of checks found, with the periods that the collection agency's clerk recognised. */
export async function pensionRecordsOf(cases: Cases, caseNumber: string) {
  const { outcome, decidedAt } = await records.stored(cases, caseNumber, 'look-up-pension-arrears');
  return { ...outcome, recognized: await recognized(cases, caseNumber, 'pension', decidedAt) };
}

export async function medicalRecordsOf(cases: Cases, caseNumber: string) {
  const { outcome, decidedAt } = await records.stored(cases, caseNumber, 'look-up-medical-arrears');
  return { ...outcome, recognized: await recognized(cases, caseNumber, 'medical', decidedAt) };
}

/** A decision of an earlier round does not count: the records were looked up anew since. */
async function recognized(cases: Cases, caseNumber: string, insurance: Insurance, lookedUpAt: Date): Promise<Period[]> {
  const decision = await records.find(cases, caseNumber, `reconcile-${insurance}-records`);
  if (!decision || decision.decidedAt < lookedUpAt || decision.outcome.decision !== 'accepted') return [];
  return decision.outcome.recognizedPeriods;
}
