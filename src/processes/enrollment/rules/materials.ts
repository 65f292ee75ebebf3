import type { RequiredDocument } from '../../../policy/index.ts';
import type { EnrollmentFacts } from './facts.ts';

/** E-16: what may stand in for a written labour contract. */
const contractSubstitutes = ['otherSocialInsuranceRecords', 'workOrServicePermit', 'recruitmentRecords', 'attendanceRecords'];
/** The row of the decision table that lists them. The list ends in 等: what else will do, the window says (AMB-19). */
const CONTRACT_OR_SUBSTITUTE = 'laborContractOrSubstitute';

/**
 * What the decision table enrollment-required-documents is asked (E-10 to E-21). Where nobody says whether there is a
 * written contract (E-15) or not (E-16), the materials show it: one that is handed in exists, and any substitute will do.
 */
export function materialsQuestion({ applicantCategory, hasWrittenContract }: EnrollmentFacts, handedIn: readonly string[] = []) {
  const contractShown = handedIn.some((code) => code.startsWith('laborContract'));
  const substituteShown = handedIn.some((code) => contractSubstitutes.includes(code));
  return { applicantCategory, hasWrittenContract: hasWrittenContract ?? (contractShown && !substituteShown) };
}

/** E-16: the materials in whose place something else is offered, by their code; the case does not go back for them before the window has seen it. */
export function statedInstead(otherProofs: readonly unknown[]): string[] {
  return otherProofs.length > 0 ? [CONTRACT_OR_SUBSTITUTE] : [];
}

/** E-16: what is missing, less what the window has recognised something for. */
export function stillMissing(
  missing: readonly RequiredDocument[],
  answers: readonly { recognised: 'yes' | 'no' }[] = [],
): RequiredDocument[] {
  const recognised = answers.some((answer) => answer.recognised === 'yes');
  return missing.filter(({ code }) => !(recognised && code === CONTRACT_OR_SUBSTITUTE));
}
