/**
 * What else has come in for the case and of the person, for the clerk who opens a task: the supplements, the person's other
 * cases, who decided what so far, why the task is open again, and where all of the case stands. Every form of a user task reads it to know that its variables are there: it is the last that is set.
 */
import { z } from 'zod';
import { documentNames } from '../../../applications/index.ts';
import type { Decision, HandedIn, OtherCase } from '../../../cases/index.ts';
import { dateInChina } from '../../../clock.ts';
import { groupName } from '../../../models/index.ts';
import { dateText } from '../../../policy/index.ts';
import type { Staff } from '../../../staff/index.ts';
import { nameDoubt } from '../name-check.ts';
import type { Visit } from '../visit.ts';
import { whyReturned } from './returned-task.ts';

const text = z.string();
export const caseHistorySchema = z.object({
  /** In the order of their coming. */
  supplements: z.array(z.object({ receivedOn: text, documents: text })),
  /** The newest first: earlier ones and those that run beside this one. No personal data. */
  otherCases: z.array(z.object({ caseNumber: text, processName: text, receivedOn: text, state: text })),
  /** Of clerks, in their order. */
  decisions: z.array(z.object({ step: text, outcome: text, decidedBy: text, decidedOn: text })),
  /** Why the completion before this visit did not count. */
  returned: text.nullable(),
  /** What public security has against the name of whom the case is about. */
  nameDoubt: text.nullable(),
  /** Where all that is on record of the case stands, for the staff. */
  casePage: text,
});

export async function caseHistory(visit: Visit): Promise<z.output<typeof caseHistorySchema>> {
  const { caseNumber, context } = visit;
  const { cases, staff } = context;
  const byClerks = (await cases.decisions.of(caseNumber)).filter(({ decidedBy }) => decidedBy !== 'rules');
  return {
    supplements: (await cases.documents.supplementsOf(caseNumber)).map(supplementView),
    otherCases: (await cases.files.othersOf(caseNumber)).map(otherCaseView),
    decisions: byClerks.map((decision) => decisionView(decision, staff)),
    returned: await whyReturned(visit),
    nameDoubt: await nameDoubt(visit),
    casePage: context.casePage(caseNumber),
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

/** A decision as the staff read it. */
export const decisionView = ({ step, name = step, outcomeText = '', decidedAt, ...who }: Decision, staff: Staff) => ({
  step: name,
  outcome: outcomeText,
  decidedBy: deciderView(who, staff),
  decidedOn: day(decidedAt),
});

/** Such as `张三（社会保险局复核岗，代李四）`; before persons were recorded, the group alone. */
function deciderView(
  { decidedBy, decidedByGroup, deputyOf }: Pick<Decision, 'decidedBy' | 'decidedByGroup' | 'deputyOf'>,
  staff: Staff,
): string {
  const nameOf = (login: string) => staff.person(login)?.name ?? groupName(login);
  const capacity = [decidedByGroup && groupName(decidedByGroup), deputyOf && `代${nameOf(deputyOf)}`].filter(Boolean).join('，');
  return capacity === '' ? nameOf(decidedBy) : `${nameOf(decidedBy)}（${capacity}）`;
}

const day = (instant: Date): string => dateText(dateInChina(instant));
