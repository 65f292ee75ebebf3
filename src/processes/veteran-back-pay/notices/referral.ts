/** What the notice of a referral to the bureau of another level says (B-23). */
import { commonData, type CommonData, reasonLines, type Source } from '../../../notices/index.ts';
import { referredTo } from '../facts/referral.ts';
import { placementLevelNames } from '../rules/facts.ts';

export interface ReferralData extends CommonData {
  /** The level that handled the original placement. */
  level: string;
  reasons: string;
}

export async function referralData(source: Source): Promise<ReferralData> {
  const { cases, file } = source;
  const referral = await referredTo(cases, file.caseNumber);
  if (!referral) throw new Error(`Case ${file.caseNumber} has not been referred.`);
  return { ...commonData(source), level: placementLevelNames[referral.level], reasons: reasonLines(referral.reasons) };
}
