import { sentence } from '../../policy/wording.ts';
import { z } from 'zod';
import { chineseDate, reasonLines } from '../format.ts';
import { currentRefusal } from '../refusal.ts';
import { commonData, dueOn, type CommonData, type Source } from './common.ts';

export interface GroundsData extends CommonData {
  stage: string;
  hasReason: boolean;
  reason: string;
  reasons: string;
}

export interface RefusalIntentionData extends GroundsData {
  /** Until when the applicant may be heard. */
  dueOn: string;
}

export interface RefusalDecisionData extends GroundsData {
  hasStatement: boolean;
  statementReceivedOn: string;
  /** Why the statement did not change the result. */
  reviewReason: string;
}

export async function groundsData(source: Source): Promise<GroundsData> {
  const { cases, file } = source;
  const refusal = await currentRefusal(cases, file.caseNumber);
  if (!refusal) throw new Error(`Case ${file.caseNumber} has no decision on record that refuses it.`);
  const { stage, reason, reasons } = refusal;
  return { ...commonData(source), stage, hasReason: reason !== '', reason: sentence(reason), reasons: reasonLines(reasons) };
}

export async function refusalIntentionData(source: Source): Promise<RefusalIntentionData> {
  return { ...(await groundsData(source)), dueOn: await dueOn(source, 'hearing', 'hearing') };
}

const upheld = z.object({ decision: z.literal('uphold'), reason: z.string() });

export async function refusalDecisionData(source: Source): Promise<RefusalDecisionData> {
  const { cases, file } = source;
  const review = upheld.safeParse((await cases.latestDecision(file.caseNumber, 'review-statement'))?.outcome).data;
  const { statement } = file;
  return {
    ...(await groundsData(source)),
    hasStatement: statement !== null && review !== undefined,
    statementReceivedOn: statement ? chineseDate(statement.receivedOn) : '',
    reviewReason: sentence(review?.reason ?? ''),
  };
}
