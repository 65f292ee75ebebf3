import type { EnrollmentFacts } from './facts.ts';

/** E-16: what may stand in for a written labour contract. */
const contractSubstitutes = ['otherSocialInsuranceRecords', 'workOrServicePermit', 'recruitmentRecords', 'attendanceRecords'];

/**
 * What the decision table enrollment-required-documents is asked (E-10 to E-21). Where nobody says whether there is a
 * written contract (E-15) or not (E-16), the materials show it: one that is handed in exists, and any substitute will do.
 */
export function materialsQuestion({ applicantCategory, hasWrittenContract }: EnrollmentFacts, handedIn: readonly string[] = []) {
  const contractShown = handedIn.some((code) => code.startsWith('laborContract'));
  const substituteShown = handedIn.some((code) => contractSubstitutes.includes(code));
  return { applicantCategory, hasWrittenContract: hasWrittenContract ?? (contractShown && !substituteShown) };
}
