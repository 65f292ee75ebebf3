/** What the case file knows of a case: all that a rehearsal starts from. */
import { type CaseFile, type Cases, type Decision, PersonalDataErased, type ReadCases, type Step } from '../../src/cases/index.ts';

export interface CaseHistory {
  /** Its number; of an example the name of its file. */
  name: string;
  file: CaseFile;
  /** In their order. */
  decisions: readonly Decision[];
  steps: readonly Step[];
}

/** @throws CaseNotFound, PersonalDataErased */
export async function historyOf(
  cases: Pick<Cases, 'files' | 'decisions' | 'steps'>,
  caseNumber: string,
  name = caseNumber,
): Promise<CaseHistory> {
  const file = await cases.files.get(caseNumber);
  // What is done about money that came after the end is no part of the case's own course.
  const ownDecisions = (await cases.decisions.of(caseNumber)).filter(
    ({ decidedAt }) => file.closedAt === null || decidedAt <= file.closedAt,
  );
  return { name, file, decisions: ownDecisions, steps: await cases.steps.of(caseNumber) };
}

/** Of a case file that is open for reading, one case after the other; of a case that cannot be read why. */
export async function* storedHistories(
  { cases, numbers }: ReadCases,
  closed: boolean,
): AsyncGenerator<CaseHistory | { name: string; cannot: string }> {
  for await (const caseNumber of numbers({ closed })) {
    try {
      yield await historyOf(cases, caseNumber);
    } catch (error) {
      if (!(error instanceof PersonalDataErased)) throw error;
      yield { name: caseNumber, cannot: '个人信息已按规定删除' };
    }
  }
}
