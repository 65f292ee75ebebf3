/** Why an application is refused, stage and grounds. */
import { commonData, type CommonData, reasonLines, type Source } from '../../../notices/index.ts';
import { sentence } from '../../../policy/index.ts';
import { currentRefusal, type Refusals } from '../refusal.ts';

export interface GroundsData extends CommonData {
  stage: string;
  hasReason: boolean;
  reason: string;
  reasons: string;
}

export const groundsData =
  (refusals: Refusals) =>
  async (source: Source): Promise<GroundsData> => {
    const { cases, file } = source;
    const refusal = await currentRefusal(cases, file.caseNumber, refusals);
    if (!refusal) throw new Error(`Case ${file.caseNumber} has no decision on record that refuses it.`);
    const { stage, reason, reasons } = refusal;
    return { ...commonData(source), stage, hasReason: reason !== '', reason: sentence(reason), reasons: reasonLines(reasons) };
  };
