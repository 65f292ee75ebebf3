/** What the case file knows of a case: all that a rehearsal starts from. */
import type { CaseFile, Cases, Decision, Step } from '../cases/index.ts';

export interface CaseHistory {
  /** Its number; of an example the name of its file. */
  name: string;
  file: CaseFile;
  /** In their order. */
  decisions: readonly Decision[];
  steps: readonly Step[];
}

/** @throws CaseNotFound, PersonalDataErased */
export async function historyOf(cases: Pick<Cases, 'getCase' | 'decisions' | 'steps'>, caseNumber: string, name = caseNumber): Promise<CaseHistory> {
  const file = await cases.getCase(caseNumber);
  return { name, file, decisions: await cases.decisions(caseNumber), steps: await cases.steps(caseNumber) };
}
