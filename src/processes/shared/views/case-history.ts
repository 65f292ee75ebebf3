/**
 * What else has come in for the case and of the person, for the clerk who opens a task: the supplements, and the person's
 * other cases. Every form of a user task reads it to know that its variables are there: it is the last that is set.
 */
import { z } from 'zod';
import { documentNames } from '../../../applications/index.ts';
import type { HandedIn, OtherCase } from '../../../cases/index.ts';
import { dateInChina } from '../../../clock.ts';
import { dateText } from '../../../policy/index.ts';
import type { Visit } from '../visit.ts';

const text = z.string();
export const caseHistorySchema = z.object({
  /** In the order of their coming. */
  supplements: z.array(z.object({ receivedOn: text, documents: text })),
  /** The newest first: earlier ones and those that run beside this one. No personal data. */
  otherCases: z.array(z.object({ caseNumber: text, processName: text, receivedOn: text, state: text })),
});

export async function caseHistory({ caseNumber, context: { cases } }: Visit): Promise<z.output<typeof caseHistorySchema>> {
  return {
    supplements: (await cases.documents.supplementsOf(caseNumber)).map(supplementView),
    otherCases: (await cases.files.othersOf(caseNumber)).map(otherCaseView),
  };
}

const supplementView = ({ receivedAt, documents }: HandedIn) => ({
  receivedOn: day(receivedAt),
  documents: documents.map((code) => documentNames[code]).join('；'),
});

const otherCaseView = ({ caseNumber, processName, receivedAt, closedAt, stateName, outcomeName }: OtherCase) => ({
  caseNumber,
  processName,
  receivedOn: day(receivedAt),
  state: closedAt === null ? stateName : `${day(closedAt)}办结（${outcomeName ?? stateName}）`,
});

const day = (instant: Date): string => dateText(dateInChina(instant));
